import * as Y from 'yjs'
import type { Range } from './decoded'
import { forEachKnown } from './known-items'

/** What cutting into a text may leave behind at each end of the cut. */
const seamBytes = 64

/**
 * By how many bytes an update makes a document longer; less than nothing when a long text is replaced by a short one. Counted on the safe side: a
 * character that goes is a byte at least, and everything that comes is counted whole.
 */
export function growthOf(doc: Y.Doc, { update, deletions }: { readonly update: Uint8Array; readonly deletions: readonly Range[] }): number {
  let freed = 0
  for (const range of deletions) {
    forEachKnown(doc, range, (item, characters) => {
      if (item.content instanceof Y.ContentString) freed += characters
    })
  }
  return update.length + Math.min(0, seamBytes * deletions.length - freed)
}
