import { winsNearly, type SetFigure } from './exact-choices'
import type { HalfTable, HalfTables } from './half-tables'
import type { Halves } from './halves'
import { isWithin, NEAR } from './rounding'

/** What a developer chooses of any set within a limit. Only the cards that keep to the limit by themselves sway it: a set's `place` is made of those of its members. */
export type ChoiceTable = {
  /** What the choice is worth, by place. */
  readonly worth: Float64Array
  /** The places of either half; that of a set is the sum of its two. */
  readonly high: Int32Array
  readonly low: Int32Array
  /** How many places the low half's sets have: they come first. */
  readonly width: number
  readonly size: number
}

type Problem = {
  /** What is chosen by. */
  readonly score: SetFigure
  readonly cost: HalfTable
  readonly limit: number
  readonly spent: SetFigure
  readonly worth: SetFigure
  /** Cards that keep to the limit by themselves, beyond which there is no table. */
  readonly most: number
}

/**
 * The table, or null where too many cards keep to the limit. The sets within the limit are put in the order of model.md section 3; of every set the first of its
 * subsets is found card by card, since it is the set itself or the first subset of the set without one card.
 */
export function choiceTable(halves: Halves, tables: HalfTables, { score, cost, limit, spent, worth, most }: Problem): ChoiceTable | null {
  const { positions, lowBits, high, low } = halves
  const cheap = positions.flatMap((_, bit) => (isWithin(spent(1 << bit), limit) ? [bit] : []))
  if (cheap.length > most) return null
  const cheapLow = cheap.filter((bit) => bit < lowBits)
  const cheapHigh = cheap.filter((bit) => bit >= lowBits).map((bit) => bit - lowBits)
  const [width, height] = [1 << cheapLow.length, 1 << cheapHigh.length]
  const size = width * height
  const lowSets = spread(tables, cheapLow)
  const highSets = spread(tables, cheapHigh)
  const affordable = tables.integers(size)
  const places = tables.integers(size)
  const scores = tables.column(size)
  let count = 0
  for (let h = 0; h < height; h++) {
    const x = highSets[h] ?? 0
    const here = cost.high[x] ?? 0
    for (let l = 0; l < width; l++) {
      const y = lowSets[l] ?? 0
      if (!isWithin(here + (cost.low[y] ?? 0), limit)) continue
      const mask = (x << lowBits) | y
      affordable[count] = mask
      places[count] = h * width + l
      scores[count++] = score(mask)
    }
  }
  const order = preferred(halves, tables, { affordable, scores, count, spent })

  const ranks = tables.integers(size).fill(count, 0, size)
  for (let rank = 0; rank < count; rank++) ranks[places[order[rank] ?? 0] ?? 0] = rank
  for (let card = 1; card < size; card <<= 1)
    for (let start = card; start < size; start += 2 * card)
      for (let place = start; place < start + card; place++) {
        const rank = ranks[place - card] ?? 0
        if (rank < (ranks[place] ?? 0)) ranks[place] = rank
      }
  const byRank = tables.column(count)
  for (let rank = 0; rank < count; rank++) byRank[rank] = worth(affordable[order[rank] ?? 0] ?? 0)
  const worths = tables.column(size)
  for (let place = 0; place < size; place++) worths[place] = byRank[ranks[place] ?? 0] ?? 0
  return { worth: worths, high: placesOf(tables, cheapHigh, high.count(), width), low: placesOf(tables, cheapLow, low.count(), 1), width, size }
}

type Affordable = { readonly affordable: Int32Array; readonly scores: Float64Array; readonly count: number; readonly spent: SetFigure }

/** Steps of scores that are sorted by; a step must be wider than what rounding can make equal. */
const STEPS = 2 ** 36
const LEAST_STEP = 4 * NEAR

/** The sets by preference, as indexes of `affordable`: sorted by steps of their scores, and then into their very order, which is hardly another. */
function preferred({ positions }: Halves, tables: HalfTables, { affordable, scores, count, spent }: Affordable): Int32Array {
  let highest = 0
  for (let nth = 0; nth < count; nth++) if ((scores[nth] ?? 0) > highest) highest = scores[nth] ?? 0
  const scale = Math.min(STEPS / Math.max(highest, Number.MIN_VALUE), 1 / LEAST_STEP)
  const keys = tables.column(count).subarray(0, count)
  for (let nth = 0; nth < count; nth++) keys[nth] = Math.floor((scores[nth] ?? 0) * scale) * MOST_SETS + nth
  keys.sort()
  const order = tables.integers(count)
  let moves = 0
  for (let rank = 0; rank < count; rank++) {
    const key = keys[count - 1 - rank] ?? 0
    const challenger = key % MOST_SETS
    const challenge = scores[challenger] ?? 0
    let at = rank
    for (; at > 0 && moves < MOST_MOVES * count; at--, moves++) {
      const leader = order[at - 1] ?? 0
      const leading = scores[leader] ?? 0
      if (challenge < leading - NEAR || !winsNearly(positions, spent, affordable[challenger] ?? 0, challenge, affordable[leader] ?? 0, leading)) break
      order[at] = leader
    }
    order[at] = challenger
  }
  if (moves < MOST_MOVES * count) return order
  // Many sets score the same.
  const wins = (a: number, b: number): boolean => winsNearly(positions, spent, affordable[a] ?? 0, scores[a] ?? 0, affordable[b] ?? 0, scores[b] ?? 0)
  return Int32Array.from(Array.from({ length: count }, (_, nth) => nth).sort((a, b) => (a === b ? 0 : wins(a, b) ? -1 : 1)))
}

/** A key holds a step and the set's index. */
const MOST_SETS = 2 ** 16

/** Moves a set, beyond which another way of sorting is quicker. */
const MOST_MOVES = 16

/** All sets of some bits, in the order of their places. */
function spread(tables: HalfTables, bits: readonly number[]): Int32Array {
  const sets = tables.integers(1 << bits.length)
  sets[0] = 0
  bits.forEach((bit, nth) => {
    for (let place = 1 << nth; place < 2 << nth; place++) sets[place] = (sets[place ^ (1 << nth)] ?? 0) | (1 << bit)
  })
  return sets
}

/** The place of every set, as multiples of `unit`: of its members among the bits. */
function placesOf(tables: HalfTables, bits: readonly number[], count: number, unit: number): Int32Array {
  const places = tables.integers(count)
  places[0] = 0
  for (let bit = 0; 1 << bit < count; bit++) {
    const nth = bits.indexOf(bit)
    const part = nth < 0 ? 0 : unit << nth
    for (let mask = 1 << bit; mask < 2 << bit; mask++) places[mask] = (places[mask ^ (1 << bit)] ?? 0) + part
  }
  return places
}
