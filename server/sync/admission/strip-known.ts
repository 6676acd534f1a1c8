import * as Y from 'yjs'
import { decode, encodeDeletions, mergedRanges, type Decoded, type Range, type Struct } from './decoded'

/** What an update adds to a document, and the bytes that say just that. */
export type Remainder = Decoded & {
  readonly update: Uint8Array
  /** The new structs as the sender wrote them: writing them again, as below, can wash a fault out of a value. */
  readonly sent: readonly Struct[]
}

/**
 * Takes away what the document already has: structs below its state vector and deletions that are done. A sync step 2
 * carries the whole delete set of its sender, so without this every observer who reconnects would be refused.
 * Null when the bytes are no update; an empty remainder when there is nothing new.
 */
export function stripKnown(doc: Y.Doc, update: Uint8Array): Remainder | null {
  const whole = decode(update)
  if (whole === null) return null
  const deletions = mergedRanges(whole.deletions).flatMap((range) => notYetDeleted(doc, range))
  const sent = whole.structs.filter((struct) => struct.id.clock + struct.length > Y.getState(doc.store, struct.id.client))
  if (sent.length === 0) {
    if (deletions.length === 0) return { structs: [], deletions: [], update, sent }
    const bytes = concat(Uint8Array.of(0), encodeDeletions(deletions))
    return { structs: [], deletions, update: bytes, sent }
  }
  // The typical change, all of it new: a stroke of a key needs no rewriting.
  const isAllNew = sent.every(({ id }) => id.clock >= Y.getState(doc.store, id.client)) && sent.length === whole.structs.length && areSame(deletions, whole.deletions)
  if (whole.isPlain && isAllNew) return { structs: sent, deletions, update, sent }
  // Only of the clients in the update: a board has known hundreds, and this is asked for every keystroke.
  const known = new Map(whole.structs.map(({ id: { client } }) => [client, Y.getState(doc.store, client)]))
  const diff = Y.diffUpdate(update, Y.encodeStateVector(known))
  const decoded = decode(diff)
  if (decoded === null) return null
  // diffUpdate writes the delete set again, in the form that encodeDeletions gives: its length says where it begins.
  const structBytes = diff.subarray(0, diff.length - encodeDeletions(decoded.deletions).length)
  return { structs: decoded.structs, deletions, update: concat(structBytes, encodeDeletions(deletions)), sent }
}

/** The parts of a range that are not deleted in the document, what it does not have yet included. */
function notYetDeleted(doc: Y.Doc, range: Range): readonly Range[] {
  const structs = doc.store.clients.get(range.client) ?? []
  const end = range.clock + range.len
  const known = Math.min(end, Y.getState(doc.store, range.client))
  const open: Range[] = []
  if (range.clock < known) {
    for (let index = Y.findIndexSS(structs, range.clock); index < structs.length; index += 1) {
      const struct = structs[index]
      if (struct === undefined || struct.id.clock >= known) break
      if (struct.deleted) continue
      const clock = Math.max(range.clock, struct.id.clock)
      open.push({ client: range.client, clock, len: Math.min(known, struct.id.clock + struct.length) - clock })
    }
  }
  const beyond = Math.max(range.clock, known)
  if (beyond < end) open.push({ client: range.client, clock: beyond, len: end - beyond })
  return open
}

function areSame(some: readonly Range[], others: readonly Range[]): boolean {
  return some.length === others.length && some.every((range, index) => {
    const other = others[index]
    return other !== undefined && range.client === other.client && range.clock === other.clock && range.len === other.len
  })
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}
