import { compareChoices, type Choice } from './choice-order'
import { comparable, isWithin } from './rounding'

export type KnapsackItem = { readonly position: number; readonly score: number; readonly logCost: number }

/** A state on the Pareto front: chosen items as a list that ends in `last`, so that states share what they have in common. */
type State = { readonly score: number; readonly logCost: number; readonly last: Link | null }
type Link = { readonly position: number; readonly before: Link | null }

/** More states than this are thinned to the best of each stretch of cost; boards in use stay far below. */
const MOST_STATES = 200_000

/**
 * The Pareto front of total score (0 or more each) against total log-cost within a limit, cheapest first. Exact for real-valued
 * figures; ties as in model.md section 3. Items must come in ascending position. Source: Nemhauser & Ullmann (1969), Management Science 15(9).
 */
export function knapsackFront(items: readonly KnapsackItem[], limit: number): readonly Choice[] {
  let states: readonly State[] = [{ score: 0, logCost: 0, last: null }]
  for (const item of items) {
    if (!isWithin(item.logCost, limit)) continue
    const grown: State[] = []
    for (const state of states) {
      const spent = state.logCost + item.logCost
      if (!isWithin(spent, limit)) break
      grown.push({ score: state.score + item.score, logCost: spent, last: { position: item.position, before: state.last } })
    }
    states = mergeFronts(states, grown)
  }
  return states.map(choiceOf)
}

/** The items of highest total score within the limit. */
export function solveKnapsack(items: readonly KnapsackItem[], limit: number): Choice {
  const front = knapsackFront(items, limit)
  return front[front.length - 1] ?? { members: [], score: 0, logCost: 0 }
}

function mergeFronts(a: readonly State[], b: readonly State[]): readonly State[] {
  const merged: State[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i]
    const right = b[j]
    const next = !right || (left && isBefore(left, right)) ? left : right
    if (next === left) i++
    else j++
    const leader = merged[merged.length - 1]
    if (next && (!leader || comparable(next.score) > comparable(leader.score))) merged.push(next)
  }
  return merged.length > MOST_STATES ? merged.filter((_, nth) => nth % 2 === 0 || nth === merged.length - 1) : merged
}

/** Cheaper first; among equals the one that wins ties, so that the other is dominated. */
function isBefore(a: State, b: State): boolean {
  const dearer = comparable(a.logCost) - comparable(b.logCost)
  if (dearer !== 0) return dearer < 0
  const better = comparable(a.score) - comparable(b.score)
  return better !== 0 ? better > 0 : compareChoices(choiceOf(a), choiceOf(b)) < 0
}

function choiceOf(state: State): Choice {
  const members: number[] = []
  for (let link = state.last; link !== null; link = link.before) members.push(link.position)
  return { members: members.reverse(), score: state.score, logCost: state.logCost }
}
