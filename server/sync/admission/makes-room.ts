import * as Y from 'yjs'
import type { Range } from './decoded'
import { forEachKnown } from './known-items'

/** What cutting into a text may leave behind at each end of the cut. */
const seamBytes = 64

/**
 * Whether an update takes more away than it adds: a long text replaced by a short one. Counted on the safe side: a character that goes is a
 * byte at least, and everything that comes is counted whole.
 */
export function makesRoom(doc: Y.Doc, { update, deletions }: { readonly update: Uint8Array; readonly deletions: readonly Range[] }): boolean {
  let freed = 0
  for (const range of deletions) {
    forEachKnown(doc, range, (item, characters) => {
      if (item.content instanceof Y.ContentString) freed += characters
    })
  }
  return freed > update.length + seamBytes * deletions.length
}
