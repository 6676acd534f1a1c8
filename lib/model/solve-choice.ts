// What a developer implements when there are too many cards to tabulate their subsets: one solver per kind of wish.
import { ln1p } from './elementary'
import { appealOf } from './appeal'
import { scoringOf } from './compile'
import type { ModelInput } from './effective'
import { solveKnapsack } from './knapsack'
import { logCost, type Standpoint } from './outcome'
import { regimeAt, standpointOf } from './regimes'
import { solveBest } from './solve-best'
import { solveUnderCap } from './solve-under-cap'

/** Finds, for one regime, the board positions implemented out of a menu (positions, ascending). Not for mandates, which choose nothing. */
export function createChoiceSolver(input: ModelInput, regimeIndex: number): (menu: readonly number[]) => readonly number[] {
  const regime = regimeAt(input, regimeIndex)
  const chooser = input.choosers[regimeIndex] ?? input.view
  const { sincerity = 1, budget = null } = chooser.regimes[regimeIndex] ?? {}
  const limit = budget === null ? Infinity : -ln1p(-budget)
  const logCosts = chooser.cards.map(logCost)
  switch (regime.kind) {
    case 'sharedValues':
    case 'negotiation': {
      const standpoint = standpointOf(input, chooser)
      return (menu) => solveBest({ standpoint, sincerity, scoring: scoringOf(input, chooser), limit }, menu).members
    }
    case 'pressure': {
      const scores = chooser.cards.map((card) => appealOf(card, regime))
      return (menu) =>
        solveKnapsack(menu.map((position) => ({ position, score: scores[position] ?? 0, logCost: logCosts[position] ?? 0 })), limit).members
    }
    case 'riskCap': {
      const standpoint: Standpoint = { ...standpointOf(input), beliefs: { ...input.view.beliefs, ...regime.assessor } }
      return (menu) => solveUnderCap(standpoint, regime.cap, menu)
    }
    case 'mandate':
      return (menu) => menu
  }
}
