// What a developer implements when there are too many cards to tabulate their subsets: one solver per kind of wish.
import { appealOf } from './appeal'
import { chooseBest } from './choose-best'
import { chooseUnderCap } from './choose-under-cap'
import { scoringOf } from './compile'
import type { ModelInput } from './effective'
import { solveKnapsack } from './knapsack'
import { logCost, type Standpoint } from './outcome'
import { regimeAt, standpointOf } from './regimes'
import { createSetScorer } from './set-scorer'

/** Finds, for one regime, the board positions implemented out of a menu (positions, ascending). Not for mandates, which choose nothing. */
export function createChoiceSolver(input: ModelInput, regimeIndex: number): (menu: readonly number[]) => readonly number[] {
  const regime = regimeAt(input, regimeIndex)
  const chooser = input.choosers[regimeIndex] ?? input.view
  const { sincerity = 1, budget = null } = chooser.regimes[regimeIndex] ?? {}
  const limit = budget === null ? Infinity : -Math.log1p(-budget)
  const logCosts = chooser.cards.map(logCost)
  const size = input.cards.length
  switch (regime.kind) {
    case 'sharedValues':
    case 'negotiation': {
      const figures = createSetScorer(standpointOf(input, chooser), { sincerity })
      const scoring = scoringOf(input, chooser)
      return (menu) => chooseBest({ size, menu, scoring, figures, logCosts, limit }).members
    }
    case 'pressure': {
      const scores = chooser.cards.map((card) => appealOf(card, regime))
      return (menu) =>
        solveKnapsack(menu.map((position) => ({ position, score: scores[position] ?? 0, logCost: logCosts[position] ?? 0 })), limit).members
    }
    case 'riskCap': {
      const seen: Standpoint = { ...standpointOf(input), beliefs: { ...input.view.beliefs, ...regime.assessor } }
      const figures = createSetScorer(seen, { sincerity: 1 })
      const { pScheming, pCatastropheIfScheming, pCatastropheIfNotScheming } = regime.assessor
      const s = pScheming * pCatastropheIfScheming
      const n = (1 - pScheming) * pCatastropheIfNotScheming
      return (menu) => chooseUnderCap({ size, menu, figures, s, n, cap: regime.cap, logCosts }).members
    }
    case 'mandate':
      return (menu) => menu
  }
}
