import type * as Y from 'yjs'
import { readCard } from './board-card'
import { readComment } from './board-comment'
import { cardsOf, commentsOf, settingsOf } from './board-roots'
import { readSettings } from './board-settings'
import { standIns } from './card-merge'
import { cachedReader, sharedList } from './cached-reader'
import { readCommitments, withStandIns } from './commitments'
import { comparePlaces } from './position'
import type { Problems } from './read-field'
import { sameJson } from './same-json'
import { readSharedViews } from './shared-views'
import type { BoardSnapshot, Card, Comment, ProxyView } from './types'

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
  const shared = readSharedViews(doc, problems)
  const agreed = withStandIns(readCommitments(doc, problems), standIns(cards))
  const next: BoardSnapshot = {
    cards: sharedList(previous?.cards, cards, { idOf: (card: Card) => card.id, same: sameJson }),
    comments: sharedList(previous?.comments, comments, { idOf: (comment: Comment) => comment.id, same: sameJson }),
    settings: previous !== null && sameJson(previous.settings, settings) ? previous.settings : settings,
    groupView: previous !== null && sameJson(previous.groupView, shared.groupView) ? previous.groupView : shared.groupView,
    proxyViews: sharedList(previous?.proxyViews, shared.proxyViews, { idOf: (proxy: ProxyView) => proxy.id, same: sameJson }),
    commitments: previous !== null && sameJson(previous.commitments, agreed.commitments) ? previous.commitments : agreed.commitments,
    minorityNotes: previous !== null && sameJson(previous.minorityNotes, agreed.minorityNotes) ? previous.minorityNotes : agreed.minorityNotes,
    problems: previous !== null && sameJson(previous.problems, problems) ? previous.problems : problems,
  }
  const isUnchanged = previous !== null && parts.every((part) => next[part] === previous[part])
  return isUnchanged ? previous : next
})

const parts = ['cards', 'comments', 'settings', 'groupView', 'proxyViews', 'commitments', 'minorityNotes', 'problems'] as const

function readAll<T>(root: Y.Map<unknown>, read: (root: Y.Map<unknown>, id: string) => T | null): T[] {
  const items: T[] = []
  for (const id of root.keys()) {
    const item = read(root, id)
    if (item !== null) items.push(item)
  }
  return items
}
