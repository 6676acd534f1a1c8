import { compareLists } from './regimes'
import { comparable } from './rounding'

/** A set of asks: ascending board positions, and V of it. */
export type Package = { readonly members: readonly number[]; readonly value: number }

/** Negative when `a` is the better package: higher V after rounding, fewer asks, lexicographically smaller. Source: model.md section 3. */
export function comparePackages(a: Package, b: Package): number {
  return comparable(b.value) - comparable(a.value) || a.members.length - b.members.length || compareLists(a.members, b.members)
}

export function withCard(members: readonly number[], position: number): readonly number[] {
  if (members.includes(position)) return members
  return [...members, position].sort((a, b) => a - b)
}

export function withoutCard(members: readonly number[], position: number): readonly number[] {
  return members.filter((member) => member !== position)
}
