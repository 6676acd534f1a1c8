import { ln1p } from './elementary'
import type { ModelInput } from './effective'
import { optionGroups } from './group-options'
import { outcome } from './outcome'
import { membersOfState, paretoStates, type Front, type FrontState } from './pareto-states'
import { standpointOf } from './regimes'
import { isWithin } from './rounding'

export type FrontierPoint = {
  /** Usefulness cost allowed: share of serial speed given up, 1 − v. */
  readonly budget: number
  /** Usefulness cost of the set found, at most the budget. */
  readonly cost: number
  readonly actionRisk: number
  /** The least action risk is proven to be no lower than this; equal to `actionRisk` where the point is exact. */
  readonly atLeast: number
  /** Ids in board order. */
  readonly members: readonly string[]
}

export type Frontier = {
  readonly points: readonly FrontierPoint[]
  readonly isExact: boolean
  /** Largest difference of `actionRisk` and `atLeast`. */
  readonly gap: number
}

const POINTS = 60
/** Boards up to this many cards are solved exactly; no front of theirs has more states than they have subsets. */
const EXACT_CARDS = 20
const MOST_STATES = 12_000

/** The least action risk for each of 60 usefulness costs, over all subsets of the board done sincerely. Source: model.md section 4, Frontier. */
export function frontier(input: ModelInput): Frontier {
  const standpoint = standpointOf(input)
  const { beliefs } = input.view
  const everything = input.cards.map((_, i) => i)
  const highest = 1 - outcome(standpoint, everything, { sincerity: 1 }).speed
  const { groups, isRelaxed } = optionGroups(standpoint, everything, { sincerity: 1 })
  const front = paretoStates(groups, input.cards.length <= EXACT_CARDS ? Infinity : MOST_STATES)
  const riskOf = (scheming: number, notScheming: number) =>
    beliefs.pScheming * beliefs.pCatastropheIfScheming * scheming + (1 - beliefs.pScheming) * beliefs.pCatastropheIfNotScheming * notScheming
  const candidates = candidatesOf(front, isRelaxed, riskOf, (members) => outcome(standpoint, members, { sincerity: 1 }).actionRisk)
  const isExact = !isRelaxed && front.factor === 1
  const points = Array.from({ length: POINTS }, (_, nth): FrontierPoint => {
    const point = pointAt((highest * nth) / (POINTS - 1), candidates, input)
    return isExact ? { ...point, atLeast: point.actionRisk } : point
  })
  return { points, isExact, gap: Math.max(...points.map((point) => point.actionRisk - point.atLeast)) }
}

type Candidate = { readonly state: FrontState; readonly risk: number; readonly bound: number }

function candidatesOf(
  front: Front,
  isRelaxed: boolean,
  riskOf: (scheming: number, notScheming: number) => number,
  trueRisk: (members: readonly number[]) => number,
): readonly Candidate[] {
  return front.states.map((state) => {
    const bound = riskOf(state.scheming, state.notScheming)
    return { state, bound: bound / front.factor, risk: isRelaxed ? trueRisk(membersOfState(state)) : bound }
  })
}

function pointAt(budget: number, candidates: readonly Candidate[], input: ModelInput): FrontierPoint {
  const limit = -ln1p(-budget)
  let best: Candidate | null = null
  let atLeast = Infinity
  for (const candidate of candidates) {
    if (!isWithin(candidate.state.logCost, limit)) break
    if (best === null || candidate.risk < best.risk) best = candidate
    atLeast = Math.min(atLeast, candidate.bound)
  }
  const members = best === null ? [] : membersOfState(best.state)
  const { speed, actionRisk } = outcome(standpointOf(input), members, { sincerity: 1 })
  return { budget, cost: 1 - speed, actionRisk, atLeast: Math.min(atLeast, actionRisk), members: members.map((i) => input.cards[i] ?? '') }
}
