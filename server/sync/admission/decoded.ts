import * as Y from 'yjs'

/** `len` clocks of a client from `clock` on. */
export type Range = { readonly client: number; readonly clock: number; readonly len: number }

export type Struct = Y.Item | Y.GC | Y.Skip

export type Decoded = { readonly structs: readonly Struct[]; readonly deletions: readonly Range[] }

/** Reads a V1 update without applying it; null when the bytes are not one. */
export function decode(update: Uint8Array): Decoded | null {
  try {
    const { structs, ds } = Y.decodeUpdate(update)
    const deletions: Range[] = []
    for (const [client, ranges] of ds.clients) for (const { clock, len } of ranges) deletions.push({ client, clock, len })
    return { structs, deletions }
  } catch {
    return null
  }
}

/** The delete set as it stands at the end of a V1 update. */
export function encodeDeletions(deletions: readonly Range[]): Uint8Array {
  const set = Y.createDeleteSet()
  for (const { client, clock, len } of deletions) {
    const ranges = set.clients.get(client) ?? []
    ranges.push({ clock, len })
    set.clients.set(client, ranges)
  }
  // A snapshot is a delete set followed by a state vector; an empty one is the single byte 0.
  return Y.encodeSnapshot(Y.createSnapshot(set, new Map())).subarray(0, -1)
}
