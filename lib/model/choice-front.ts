// A choice among many cards, read off the front of what sets cost and leave of the risks: both w and an assessed risk only get better
// when any of the three falls, so the best set is on the front. One front answers every belief and every limit.
import { compareChoices, type Choice } from './choice-order'
import { optionGroups } from './group-options'
import type { Manner, Standpoint } from './outcome'
import { membersOfState, paretoStates, type FrontState } from './pareto-states'
import { comparable, isWithin } from './rounding'

/** More states than this are thinned by the least that does, at most a few millionths of either risk. */
const MOST_STATES = 40_000

/** Which of the two risks the wish reads. One that it does not must not decide between sets, so it is left out of the front. */
export type Counted = { readonly scheming: boolean; readonly notScheming: boolean }

/** The front of a menu in order of cost, or null where an overlap group of it is too large to be looked at subset by subset. */
export function choiceFront(standpoint: Standpoint, menu: readonly number[], manner: Manner, counted: Counted): readonly FrontState[] | null {
  const { groups, isRelaxed } = optionGroups(standpoint, menu, manner)
  if (isRelaxed) return null
  const read = groups.map((options) =>
    options.map((option) => ({ ...option, scheming: counted.scheming ? option.scheming : 1, notScheming: counted.notScheming ? option.notScheming : 1 })),
  )
  return paretoStates(read, MOST_STATES).states
}

/** The state of highest score within the limit, ties as in model.md section 3. `scoreOf` must not rise with any of the three figures. */
export function bestOnFront(states: readonly FrontState[], limit: number, scoreOf: (state: FrontState) => number): { readonly state: FrontState; readonly score: number } | null {
  let best: { readonly state: FrontState; readonly score: number; readonly key: number } | null = null
  for (const state of states) {
    if (!isWithin(state.logCost, limit)) break
    const score = scoreOf(state)
    const key = comparable(score)
    if (best !== null && key < best.key) continue
    if (best === null || key > best.key || compareChoices(choiceOf(state, score), choiceOf(best.state, best.score)) < 0) best = { state, score, key }
  }
  return best
}

/**
 * The members of a state less those that make no difference after rounding: a free card whose effect nobody counts is on the front, but
 * of sets that score and cost the same the smallest is chosen.
 */
export function trimmed(state: FrontState, isAsGood: (members: readonly number[]) => boolean): readonly number[] {
  let members = membersOfState(state)
  for (const position of [...members].reverse()) {
    const without = members.filter((other) => other !== position)
    if (isAsGood(without)) members = without
  }
  return [...members].sort((a, b) => a - b)
}

function choiceOf(state: FrontState, score: number): Choice {
  return { members: membersOfState(state), score, logCost: state.logCost }
}
