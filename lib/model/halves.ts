import type { GroupLayout } from './group-layout'
import { bitCount, createSubsetRows, type SubsetRows } from './subset-rows'

/**
 * Some cards of a board in two halves that share no overlap group. Whatever multiplies or adds over overlap groups is then one figure for the
 * members in the one half and one for those in the other: 2 · 2^(n/2) figures stand for 2^n sets. Bit i of a mask is the card at `positions[i]`;
 * the low half has the lower `lowBits` bits.
 */
export type Halves = {
  readonly positions: readonly number[]
  readonly lowBits: number
  readonly high: SubsetRows
  readonly low: SubsetRows
  /** The low half's masks, those of few cards first; those of at most c cards stand before `lowEnd[c]`. */
  readonly lowByCount: Int32Array
  readonly lowEnd: Int32Array
}

/** Largest half: 2^11 figures a quantity. */
const MOST_PER_HALF = 11

/** Enough for the views of a workshop; a few kB each. */
const MOST_KNOWN = 64

const known = new Map<string, Halves | null>()

/**
 * The halves of the given cards, named in order of importance: the high half holds the most important ones and what shares their overlap groups.
 * Null where overlap groups are too large for that.
 */
export function halvesOf(layout: GroupLayout, cards: readonly number[]): Halves | null {
  const key = `${layout.groups.join(';')}|${cards.join()}`
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= MOST_KNOWN) known.clear()
  const made = makeHalves(layout, cards)
  known.set(key, made)
  return made
}

function makeHalves(layout: GroupLayout, cards: readonly number[]): Halves | null {
  const byGroup = new Map<number, number[]>()
  for (const position of cards) {
    const group = layout.groupOf[layout.rankOf[position] ?? 0] ?? 0
    byGroup.set(group, [...(byGroup.get(group) ?? []), position])
  }
  const upper: number[] = []
  const lower: number[] = []
  for (const members of byGroup.values()) (upper.length + members.length / 2 <= cards.length / 2 ? upper : lower).push(...members)
  if (Math.max(upper.length, lower.length) > MOST_PER_HALF) return null
  const high = rowsOf(layout, upper)
  const low = rowsOf(layout, lower)
  const lowByCount = Int32Array.from({ length: low.count() }, (_, mask) => mask).sort((a, b) => bitCount(a) - bitCount(b) || a - b)
  const lowEnd = Int32Array.from({ length: cards.length + 1 }, (_, most) => lowByCount.filter((mask) => bitCount(mask) <= most).length)
  return { positions: [...low.positions(), ...high.positions()], lowBits: lower.length, high, low, lowByCount, lowEnd }
}

function rowsOf(layout: GroupLayout, positions: readonly number[]): SubsetRows {
  const rows = createSubsetRows(layout, positions.length)
  rows.take(positions)
  return rows
}
