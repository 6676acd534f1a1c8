import * as Y from 'yjs'

// Admission only looks: `doc.getMap` would make a root that nobody has written.

/** The item that a key of a root holds now; null when the key holds nothing. */
export function entryItem(doc: Y.Doc, root: string, key: string): Y.Item | null {
  const item = doc.share.get(root)?._map.get(key)
  return item === undefined || item.deleted ? null : item
}

/** The record a key of a root holds; null when it holds something else or nothing. */
export function entryRecord(doc: Y.Doc, root: string, key: string): Y.Map<unknown> | null {
  const content = entryItem(doc, root, key)?.content
  return content instanceof Y.ContentType && content.type instanceof Y.Map ? content.type : null
}

export function countEntries(doc: Y.Doc, root: string): number {
  let count = 0
  for (const item of doc.share.get(root)?._map.values() ?? []) if (!item.deleted) count += 1
  return count
}
