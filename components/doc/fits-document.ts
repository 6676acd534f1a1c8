import * as Y from 'yjs'
import { limits } from '@/lib/protocol/limits'
import type { DocumentSize } from '@/lib/workshop/document-size'

/** What counts as making room: the server counts more strictly than bytes. */
const roomBytes = 512

/**
 * Whether the server would take a change into a document that is nearly full. Asked before it is made: a refused one costs the page its document,
 * and three of them its connection for a minute. Tried out on a copy, which is made only when the document is close to its limit.
 */
export function fitsDocument(doc: Y.Doc, size: DocumentSize, change: (copy: Y.Doc) => void): boolean {
  if (size.now() <= limits.documentClient - limits.frameBytes) return true
  const whole = Y.encodeStateAsUpdate(doc)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, whole)
  let adds = false
  copy.on('update', (update: Uint8Array) => {
    adds ||= Y.decodeUpdate(update).structs.some((struct) => !(struct instanceof Y.Item) || !struct.deleted)
  })
  change(copy)
  const after = Y.encodeStateAsUpdate(copy).length
  copy.destroy()
  return !adds || after <= limits.documentClient || after < whole.length - roomBytes
}
