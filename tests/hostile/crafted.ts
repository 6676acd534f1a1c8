import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { decode, encodeDeletions, type Range } from '@/server/sync/admission/decoded'

// Updates that no honest page makes.

export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** The update that a change of the document makes. */
export function changeOf(doc: Y.Doc, change: () => void): Uint8Array {
  const updates: Uint8Array[] = []
  const listen = (update: Uint8Array) => updates.push(update)
  doc.on('update', listen)
  doc.transact(change)
  doc.off('update', listen)
  return Y.mergeUpdates(updates)
}

/** The same changes without a word about what they replace. */
export function withoutDeletions(update: Uint8Array): Uint8Array {
  const { deletions } = decode(update) ?? { deletions: [] }
  return withDeletions(update.subarray(0, update.length - encodeDeletions(deletions).length), [])
}

/** Deletions and nothing else. */
export function onlyDeletions(deletions: readonly Range[]): Uint8Array {
  return withDeletions(Uint8Array.of(0), deletions)
}

/** Everything that the document knows, as one claim of deletion per client. */
export function everything(doc: Y.Doc): readonly Range[] {
  return [...doc.store.clients.keys()].map((client) => ({ client, clock: 0, len: Y.getState(doc.store, client) }))
}

/** Structs that stand for what is gone, with any length one likes. */
export function claimedLength(client: number, length: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const part of [1, 1, client, 0]) encoding.writeVarUint(encoder, part)
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, length)
    encoding.writeVarUint(encoder, 0)
  })
}

/** Characters inserted into a text by many devices, each claiming to stand at its very beginning. */
export function crowd(holder: Y.ID, { clients, each, from }: { readonly clients: number; readonly each: number; readonly from: number }): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clients)
    // An update lists its clients from the highest down.
    for (let client = from + clients - 1; client >= from; client -= 1) {
      encoding.writeVarUint(encoder, each)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, 0)
      for (let index = 0; index < each; index += 1) {
        // A text (4) without neighbours: its parent follows, as an id.
        encoding.writeUint8(encoder, 4)
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarUint(encoder, holder.client)
        encoding.writeVarUint(encoder, holder.clock)
        encoding.writeVarString(encoder, 'x')
      }
    }
    encoding.writeVarUint(encoder, 0)
  })
}

function withDeletions(structs: Uint8Array, deletions: readonly Range[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, structs)
    encoding.writeUint8Array(encoder, deletionBytes(deletions))
  })
}

/** As they are given: overlapping and in any order. */
function deletionBytes(deletions: readonly Range[]): Uint8Array {
  const clients = new Map<number, Range[]>()
  for (const range of deletions) clients.set(range.client, [...(clients.get(range.client) ?? []), range])
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clients.size)
    for (const [client, ranges] of clients) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ranges.length)
      for (const { clock, len } of ranges) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, len)
      }
    }
  })
}
