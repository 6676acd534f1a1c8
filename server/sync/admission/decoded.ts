import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** `len` clocks of a client from `clock` on. */
export type Range = { readonly client: number; readonly clock: number; readonly len: number }

export type Struct = Y.Item | Y.GC | Y.Skip

export type Decoded = { readonly structs: readonly Struct[]; readonly deletions: readonly Range[] }

/** What Yjs reads at the moment: it does not say how far it came. */
let reading: decoding.Decoder | null = null

class TellingDecoder extends Y.UpdateDecoderV1 {
  constructor(decoder: decoding.Decoder) {
    super(decoder)
    reading = decoder
  }
}

/**
 * Reads a V1 update without applying it; null when the bytes are not one. `isPlain`: nothing stands behind it, and its
 * structs are in one section at most (of several for one device Yjs would integrate the last).
 */
export function decode(update: Uint8Array): (Decoded & { readonly isPlain: boolean }) | null {
  try {
    const { structs, ds } = Y.decodeUpdateV2(update, TellingDecoder)
    const deletions: Range[] = []
    for (const [client, ranges] of ds.clients) for (const { clock, len } of ranges) deletions.push({ client, clock, len })
    const sections = decoding.readVarUint(decoding.createDecoder(update))
    return { structs, deletions, isPlain: sections <= 1 && reading?.pos === update.length }
  } catch {
    return null
  } finally {
    reading = null
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
