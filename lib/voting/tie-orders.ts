import type { BudgetElection } from './budget-election'
import { at } from './exact'
import { sorted } from './placing'

/** Place of each option in the order that breaks ties, 0 first. */
export type TieOrder = readonly number[]

/** What a budget rule does under one order of ties: options in the order they were bought, and the level groups it met on the way. */
export type BudgetRun = { readonly bought: readonly number[]; readonly level: readonly (readonly number[])[] }

export type BudgetPlacing = {
  /** What is funded whatever the order of ties; always within the budget. */
  readonly winners: readonly string[]
  /** Level groups of which the order decides who is funded. */
  readonly ties: readonly (readonly string[])[]
  /** All that some order funds and another does not, options that follow from a tie among them. */
  readonly undecided: readonly string[]
}

export const listOrder = (count: number): TieOrder => Array.from({ length: count }, (_, i) => i)
const reversed = (order: TieOrder): TieOrder => order.map((place) => order.length - 1 - place)

/**
 * Runs a rule with ties broken from the front of the list and again from its end. What both fund is won; a level group on which the two
 * differ is a tie, and the group of people decides. A fixed order (a lottery published before) runs once and decides by itself.
 */
export function placeBudget(election: BudgetElection, fixed: TieOrder | null, run: (order: TieOrder) => BudgetRun): BudgetPlacing {
  const name = (options: Iterable<number>) => sorted([...options].map((i) => at(election.ids, i)))
  const forward = run(fixed ?? listOrder(election.ids.length))
  if (fixed !== null) {
    const ties = forward.level.filter((group) => group.some((i) => forward.bought.includes(i)) && group.some((i) => !forward.bought.includes(i)))
    return { winners: name(forward.bought), ties: groupsOf(ties).map(name), undecided: [] }
  }
  if (forward.level.length === 0) return { winners: name(forward.bought), ties: [], undecided: [] }
  const backward = run(reversed(listOrder(election.ids.length)))
  const either = new Set([...forward.bought, ...backward.bought])
  const differ = [...either].filter((i) => !forward.bought.includes(i) || !backward.bought.includes(i))
  const sure = [...either].filter((i) => !differ.includes(i))
  const ties = [...forward.level, ...backward.level].filter((group) => group.some((i) => differ.includes(i))).map((group) => group.filter((i) => !sure.includes(i)))
  return { winners: name(sure), ties: groupsOf(ties.filter((group) => group.length > 1)).map(name), undecided: name(new Set([...differ, ...ties.flat()])) }
}

/** Groups that share an option are one tie. */
function groupsOf(groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const merged: number[][] = []
  for (const group of groups) {
    const joined = new Set(group)
    for (let i = merged.length - 1; i >= 0; i--) {
      const other = at(merged, i)
      if (!other.some((option) => joined.has(option))) continue
      for (const option of other) joined.add(option)
      merged.splice(i, 1)
    }
    merged.push([...joined])
  }
  return merged
}
