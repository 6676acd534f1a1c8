import type * as Y from 'yjs'
import { storedPosition } from './board-card'
import { cardsOf, fieldsAt } from './board-roots'
import { comparePlaces, isPosition, positionBetween, type Chance } from './position'
import { withMerged } from './card-merge'
import { seededChance } from './seeded-chance'
import type { BoardEdit } from './types'

/**
 * The edit with its exact place filled in, for those that put a card somewhere: what is journalled, undone and replayed
 * then names the same place. Without `chance` the random digits follow from the document's client id and the card.
 */
export function withPlace(doc: Y.Doc, edit: BoardEdit, chance?: Chance): BoardEdit {
  if (edit.kind === 'mergeCards') return withMerged(doc, edit)
  if (edit.kind !== 'addCard' && edit.kind !== 'moveCard') return edit
  if (isPosition(edit.pos)) return edit
  return { ...edit, pos: placeAfter(doc, edit, chance ?? seededChance(`${doc.clientID} ${edit.card} ${edit.after ?? ''}`)) }
}

/** A place right behind the card `after`, at the top when it is null, at the end when there is no such card. */
function placeAfter(doc: Y.Doc, { card, after }: { readonly card: string; readonly after: string | null }, chance: Chance): string {
  const cards = cardsOf(doc)
  const places = [...cards.keys()]
    .flatMap((id) => {
      const fields = fieldsAt(cards, id)
      return fields === null || id === card ? [] : [{ id, pos: storedPosition(fields) }]
    })
    .sort(comparePlaces)
  const held = places.filter(({ pos }) => pos !== '')
  if (after === null) return positionBetween(null, held[0]?.pos ?? null, chance)
  const index = places.findIndex(({ id }) => id === after)
  const before = places[index]?.pos
  if (before === undefined) return positionBetween(held.at(-1)?.pos ?? null, null, chance)
  // Cards that share a place leave nothing between them, so the next different place is the other end.
  const next = places.slice(index + 1).find(({ pos }) => pos > before)
  return positionBetween(before === '' ? null : before, next?.pos ?? null, chance)
}
