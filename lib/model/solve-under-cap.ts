import { bestOnFront, choiceFront, trimmed } from './choice-front'
import { chooseUnderCap } from './choose-under-cap'
import { logCost, type Standpoint } from './outcome'
import type { FrontState } from './pareto-states'
import { comparable, isWithin } from './rounding'
import { createSetScorer } from './set-scorer'
import { flags } from './solve-best'

/** The cheapest subset of a menu whose risk, as the standpoint's beliefs assess it at σ = 1, keeps to the cap; else the one of lowest risk. */
export function solveUnderCap(standpoint: Standpoint, cap: number, menu: readonly number[]): readonly number[] {
  const { pScheming, pCatastropheIfScheming, pCatastropheIfNotScheming } = standpoint.beliefs
  const s = pScheming * pCatastropheIfScheming
  const n = (1 - pScheming) * pCatastropheIfNotScheming
  const size = standpoint.cards.length
  const figures = createSetScorer(standpoint, { sincerity: 1 })
  const front = choiceFront(standpoint, menu, { sincerity: 1 }, { scheming: s > 0, notScheming: n > 0 })
  if (front === null) return chooseUnderCap({ size, menu, figures, s, n, cap, logCosts: standpoint.cards.map(logCost) }).members
  const risk = ({ scheming, notScheming }: Pick<FrontState, 'scheming' | 'notScheming'>) => s * scheming + n * notScheming
  const isReachable = front.some((state) => isWithin(risk(state), cap))
  const found = bestOnFront(front, Infinity, (state) => (isReachable ? (isWithin(risk(state), cap) ? 1 : 0) : -risk(state)))
  if (found === null) return []
  return trimmed(found.state, (without) => {
    const { logCost: spent, ...left } = figures(flags(size, without))
    const isAsGood = isReachable ? isWithin(risk(left), cap) : comparable(risk(left)) <= comparable(risk(found.state))
    return isAsGood && comparable(spent) <= comparable(found.state.logCost)
  })
}
