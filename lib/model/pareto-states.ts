// Sets of cards by what they cost and leave of the two risks, without those that another set beats in all three. Groups multiply, so the
// front grows group by group; what is dominated now stays dominated whatever joins both.
import { compareLists } from './regimes'

export type FrontState = {
  readonly logCost: number
  /** What is left of the risk given scheming and given not scheming, 0..1. */
  readonly scheming: number
  readonly notScheming: number
  readonly chain: Chain | null
}

export type Chain = { readonly members: readonly number[]; readonly before: Chain | null }

/** One way of using an overlap group. */
export type GroupOption = { readonly members: readonly number[]; readonly logCost: number; readonly scheming: number; readonly notScheming: number }

export type Front = {
  readonly states: readonly FrontState[]
  /** Every set has a state that costs no more and leaves at most this many times as much of either risk; 1 when the front is exact. */
  readonly factor: number
}

/** Grows the front over all groups, thinning it as little as keeps it within `most` states. */
export function paretoStates(groups: readonly (readonly GroupOption[])[], most: number): Front {
  let states: readonly FrontState[] = [{ logCost: 0, scheming: 1, notScheming: 1, chain: null }]
  let factor = 1
  for (const options of groups) {
    const grown = states.flatMap((state) => options.map((option) => extend(state, option)))
    grown.sort(compareStates)
    let tolerance = 0
    let kept = undominated(grown, 1)
    while (kept.length > most) {
      tolerance = tolerance === 0 ? 1e-6 : tolerance * 2
      kept = undominated(grown, 1 + tolerance)
    }
    states = kept
    factor *= 1 + tolerance
  }
  return { states, factor }
}

/** The members of a state, ascending. */
export function membersOfState(state: FrontState): readonly number[] {
  const members: number[] = []
  for (let chain = state.chain; chain !== null; chain = chain.before) members.push(...chain.members)
  return members.sort((a, b) => a - b)
}

function extend(state: FrontState, option: GroupOption): FrontState {
  if (option.members.length === 0) return state
  return {
    logCost: state.logCost + option.logCost,
    scheming: state.scheming * option.scheming,
    notScheming: state.notScheming * option.notScheming,
    chain: { members: option.members, before: state.chain },
  }
}

/** Figures this close are the same: what is left of a product depends in its last bits on the order of factors. */
const SAME = 1e-13

/** Order of cost; of sets alike in everything the one that wins ties first, so that it is the one kept: fewer members, then lexicographic. */
function compareStates(a: FrontState, b: FrontState): number {
  const difference = compareClose(a.logCost, b.logCost) || compareClose(a.scheming, b.scheming) || compareClose(a.notScheming, b.notScheming)
  if (difference !== 0) return difference
  const [own, other] = [membersOfState(a), membersOfState(b)]
  return own.length - other.length || compareLists(own, other)
}

function compareClose(a: number, b: number): number {
  return a === b ? 0 : Math.round(a / SAME) - Math.round(b / SAME)
}

/** Of states in order of cost, those that no kept one beats within the factor; kept ones are a staircase: scheming up, notScheming down. */
function undominated(sorted: readonly FrontState[], factor: number): readonly FrontState[] {
  const kept: FrontState[] = []
  const stairs: { readonly scheming: number; readonly notScheming: number }[] = []
  const slack = factor * (1 + SAME)
  for (const state of sorted) {
    const above = lastAtMost(stairs, state.scheming * slack)
    const covering = stairs[above]
    if (covering && covering.notScheming <= state.notScheming * slack) continue
    kept.push(state)
    const at = lastAtMost(stairs, state.scheming) + 1
    let covered = at
    while ((stairs[covered]?.notScheming ?? -1) >= state.notScheming) covered++
    const own = stairs[at - 1]
    if (!own || own.notScheming > state.notScheming) stairs.splice(at, covered - at, state)
  }
  return kept
}

/** The last step whose scheming is at most x; −1 when none is. */
function lastAtMost(stairs: readonly { readonly scheming: number }[], x: number): number {
  let low = 0
  let high = stairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stairs[middle]?.scheming ?? Infinity) <= x) low = middle + 1
    else high = middle
  }
  return low - 1
}
