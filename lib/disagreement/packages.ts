import { withCard, withoutCard } from '../model/package'
import { compareLists } from '../model/regimes'
import type { Members } from './loss'

/** Package order: fewer asks, then lexicographic by board position (model.md section 3). */
export function comparePackages(a: Members, b: Members): number {
  return a.length - b.length || compareLists(a, b)
}

/** The packages one add, drop or swap away, within the ask limit. */
export function neighboursOf(members: Members, board: { readonly cards: number; readonly askLimit: number }): readonly Members[] {
  const outside = Array.from({ length: board.cards }, (_, card) => card).filter((card) => !members.includes(card))
  const dropped = members.map((gone) => withoutCard(members, gone))
  const swapped = dropped.flatMap((rest) => outside.map((card) => withCard(rest, card)))
  const added = members.length < board.askLimit ? outside.map((card) => withCard(members, card)) : []
  return [...added, ...dropped, ...swapped]
}
