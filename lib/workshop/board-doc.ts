import type * as Y from 'yjs'
import { readCard } from './board-card'
import { readComment } from './board-comment'
import { cardsOf, commentsOf, settingsOf } from './board-roots'
import { readSettings } from './board-settings'
import { cachedReader, sharedList } from './cached-reader'
import { comparePlaces } from './position'
import type { Problems } from './read-field'
import { sameJson } from './same-json'
import type { BoardSnapshot, Card, Comment } from './types'

export { applyBoardEdit } from './board-edit'

/**
 * The board as a frozen, typed snapshot. Takes whatever a document may hold: what cannot be read is left out and named
 * in `problems`; never throws. As long as nothing changes the same snapshot comes back, and a card that did not
 * change is the same object in the next one.
 */
export const readBoard: (doc: Y.Doc) => BoardSnapshot = cachedReader<BoardSnapshot>((doc, previous) => {
  const problems: Problems = []
  const cards = readAll(cardsOf(doc), (root, id) => readCard(root, id, problems)).sort(comparePlaces)
  const comments = readAll(commentsOf(doc), (root, id) => readComment(root, id, problems)).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const settings = readSettings(settingsOf(doc), problems)
  const next: BoardSnapshot = {
    cards: sharedList(previous?.cards, cards, { idOf: (card: Card) => card.id, same: sameJson }),
    comments: sharedList(previous?.comments, comments, { idOf: (comment: Comment) => comment.id, same: sameJson }),
    settings: previous !== null && sameJson(previous.settings, settings) ? previous.settings : settings,
    problems: previous !== null && sameJson(previous.problems, problems) ? previous.problems : problems,
  }
  const isUnchanged = previous !== null && next.cards === previous.cards && next.comments === previous.comments && next.settings === previous.settings && next.problems === previous.problems
  return isUnchanged ? previous : next
})

function readAll<T>(root: Y.Map<unknown>, read: (root: Y.Map<unknown>, id: string) => T | null): T[] {
  const items: T[] = []
  for (const id of root.keys()) {
    const item = read(root, id)
    if (item !== null) items.push(item)
  }
  return items
}
