import { withCard, withoutCard } from '../model/package'
import { compareLists } from '../model/regimes'
import type { Members } from './loss'

/** Package order: fewer asks, then lexicographic by board position (model.md section 3). */
export function comparePackages(a: Members, b: Members): number {
  return a.length - b.length || compareLists(a, b)
}

/** Every package of at most `askLimit` of `cards` asks, in package order; null when there are more than `most`. */
export function packagesUpTo(cards: number, askLimit: number, most: number): readonly Members[] | null {
  let layer: readonly Members[] = [[]]
  const all: Members[] = [[]]
  for (let size = 1; size <= Math.min(askLimit, cards); size += 1) {
    const next: Members[] = []
    for (const members of layer) {
      for (let card = (members.at(-1) ?? -1) + 1; card < cards; card += 1) next.push([...members, card])
      if (all.length + next.length > most) return null
    }
    all.push(...next)
    layer = next
  }
  return all
}

/** The packages one add, drop or swap away, within the ask limit. */
export function neighboursOf(members: Members, board: { readonly cards: number; readonly askLimit: number }): readonly Members[] {
  const outside = Array.from({ length: board.cards }, (_, card) => card).filter((card) => !members.includes(card))
  const dropped = members.map((gone) => withoutCard(members, gone))
  const swapped = dropped.flatMap((rest) => outside.map((card) => withCard(rest, card)))
  const added = members.length < board.askLimit ? outside.map((card) => withCard(members, card)) : []
  return [...added, ...dropped, ...swapped]
}
