import * as Y from 'yjs'

// Where things stand in the board document (sync.md, "Shapes on the board"): flat roots, each a Y.Map.
// cards: id → Y.Map of fields · comments: id → Y.Map · settings: flat keys → JSON.

export type Fields = Y.Map<unknown>

export function cardsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('cards')
}

export function commentsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('comments')
}

export function settingsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('settings')
}

/** The fields of one entry; null when there is none or when somebody stored something else there. */
export function fieldsAt(root: Y.Map<unknown>, id: string): Fields | null {
  const entry = root.get(id)
  return entry instanceof Y.Map ? entry : null
}
