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

/**
 * The same clocks with no range inside or beside another, each client's in order. A sender may name the same thousand
 * clocks ten thousand times; everything after this walks each clock once.
 */
export function mergedRanges(ranges: readonly Range[]): readonly Range[] {
  const sorted = [...ranges].sort((a, b) => a.client - b.client || a.clock - b.clock)
  const merged: Range[] = []
  for (const range of sorted) {
    const last = merged.at(-1)
    if (last !== undefined && last.client === range.client && range.clock <= last.clock + last.len) {
      merged[merged.length - 1] = { ...last, len: Math.max(last.len, range.clock + range.len - last.clock) }
    } else merged.push(range)
  }
  return merged
}
