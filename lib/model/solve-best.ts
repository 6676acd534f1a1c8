import { exp } from './elementary'
import { bestOnFront, choiceFront, trimmed } from './choice-front'
import type { Choice } from './choice-order'
import { chooseBest } from './choose-best'
import { scoreOf, type Scoring } from './compile'
import { logCost, type Standpoint } from './outcome'
import { comparable } from './rounding'
import { createSetScorer } from './set-scorer'

export type BestProblem = { readonly standpoint: Standpoint; readonly sincerity: number; readonly scoring: Scoring; readonly limit: number }

/** The subset of a menu (board positions, ascending) with the highest w within a log-cost limit; Infinity for none. */
export function solveBest({ standpoint, sincerity, scoring, limit }: BestProblem, menu: readonly number[]): Choice {
  const size = standpoint.cards.length
  const logCosts = standpoint.cards.map(logCost)
  const figures = createSetScorer(standpoint, { sincerity })
  const front = choiceFront(standpoint, menu, { sincerity }, { scheming: scoring.s > 0, notScheming: scoring.n > 0 })
  if (front === null) return chooseBest({ size, menu, scoring, figures, logCosts, limit })
  const found = bestOnFront(front, limit, ({ scheming, notScheming, logCost: spent }) => scoreOf(scoring, scheming, notScheming, multiplierOf(standpoint, spent)))
  if (found === null) return { members: [], score: scoreOf(scoring, 1, 1, 1), logCost: 0 }
  const evaluate = (members: readonly number[]) => {
    const { scheming, notScheming, multiplier, logCost: spent } = figures(flags(size, members))
    return { score: scoreOf(scoring, scheming, notScheming, multiplier), logCost: spent }
  }
  const members = trimmed(found.state, (without) => {
    const { score, logCost: spent } = evaluate(without)
    return comparable(score) >= comparable(found.score) && comparable(spent) <= comparable(found.state.logCost)
  })
  return { members, ...evaluate(members) }
}

/** v^−η of a log-cost; 1 where nobody else is dangerous. */
export function multiplierOf({ beliefs }: Standpoint, spent: number): number {
  return beliefs.pCatastropheFromOthers === 0 ? 1 : Math.min(exp(beliefs.delaySensitivity * spent), 1e300)
}

export function flags(size: number, members: readonly number[]): Uint8Array {
  const included = new Uint8Array(size)
  for (const position of members) included[position] = 1
  return included
}
