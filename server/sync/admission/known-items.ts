import * as Y from 'yjs'
import type { Range } from './decoded'

/** What of a range stands in the document, and how many of its units each item has there. */
export function forEachKnown(doc: Y.Doc, range: Range, tell: (item: Y.Item, units: number) => void): void {
  const structs = doc.store.clients.get(range.client) ?? []
  const end = Math.min(range.clock + range.len, Y.getState(doc.store, range.client))
  if (range.clock >= end) return
  for (let index = Y.findIndexSS(structs, range.clock); index < structs.length; index += 1) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= end) break
    if (struct instanceof Y.Item && !struct.deleted) tell(struct, Math.min(end, struct.id.clock + struct.length) - Math.max(range.clock, struct.id.clock))
  }
}
