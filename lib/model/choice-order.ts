import { compareLists } from './regimes'
import { comparable } from './rounding'

/** A choice found so far; `score` and `logCost` compare after rounding. */
export type Choice = { readonly members: readonly number[]; readonly score: number; readonly logCost: number }

/** Negative when `a` comes first: higher score, lower log-cost, fewer members, lexicographically smaller. Source: model.md section 3. */
export function compareChoices(a: Choice, b: Choice): number {
  return (
    comparable(b.score) - comparable(a.score) ||
    comparable(a.logCost) - comparable(b.logCost) ||
    a.members.length - b.members.length ||
    compareLists(a.members, b.members)
  )
}

/** Board positions of the included cards, ascending. */
export function membersOf(included: Uint8Array): readonly number[] {
  const members: number[] = []
  included.forEach((is, position) => {
    if (is === 1) members.push(position)
  })
  return members
}
