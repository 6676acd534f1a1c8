import type { Lane } from './compile'
import type { GroupLayout } from './group-layout'

/** The subsets of one package as rows 0 … 2^n − 1; bit b of a row is the b-th card of `positions` (board positions in the order of groups). */
export type SubsetRows = {
  readonly take: (members: readonly number[]) => void
  readonly count: () => number
  readonly positions: () => readonly number[]
  /** Column of the products (sums) of a lane over the overlap groups of every subset, groups in board order. */
  readonly multiply: (into: Float64Array, lane: Lane) => void
  readonly add: (into: Float64Array, lane: Lane) => void
  /** The product of one row, without a column. */
  readonly productAt: (lane: Lane, row: number) => number
}

/** Rows for packages of at most `most` cards; columns must have 2^most entries. */
export function createSubsetRows(layout: GroupLayout, most: number): SubsetRows {
  const rest = new Int32Array(1 << most)
  const slot = new Int32Array(1 << most)
  const subset = new Int32Array(1 << most)
  let positions: readonly number[] = []
  let count = 1

  function take(members: readonly number[]): void {
    if (members.length > most) throw new RangeError(`A package of ${members.length} cards; these tables hold ${most}.`)
    const ranks = members.map((position) => layout.rankOf[position] ?? 0).sort((a, b) => a - b)
    positions = ranks.map((rank) => layout.positionOf[rank] ?? 0)
    count = 1 << ranks.length
    let groupStart = 0
    ranks.forEach((rank, bit) => {
      const group = layout.groupOf[rank] ?? 0
      if (bit > 0 && layout.groupOf[ranks[bit - 1] ?? 0] !== group) groupStart = bit
      const offset = layout.offset[group] ?? 0
      const groupBit = layout.bitOf[rank] ?? 0
      const earlier = (1 << groupStart) - 1
      for (let row = 1 << bit; row < 2 << bit; row++) {
        const before = row ^ (1 << bit)
        const inGroup = (before > earlier ? (subset[before] ?? 0) : 0) | groupBit
        subset[row] = inGroup
        slot[row] = offset + inGroup
        rest[row] = row & earlier
      }
    })
  }

  function multiply(into: Float64Array, lane: Lane): void {
    into[0] = 1
    for (let row = 1; row < count; row++) into[row] = (into[rest[row] ?? 0] ?? 0) * (lane[slot[row] ?? 0] ?? 0)
  }

  function add(into: Float64Array, lane: Lane): void {
    into[0] = 0
    for (let row = 1; row < count; row++) into[row] = (into[rest[row] ?? 0] ?? 0) + (lane[slot[row] ?? 0] ?? 0)
  }

  function productAt(lane: Lane, row: number): number {
    return row === 0 ? 1 : productAt(lane, rest[row] ?? 0) * (lane[slot[row] ?? 0] ?? 0)
  }

  return { take, multiply, add, productAt, count: () => count, positions: () => positions }
}

/** Whether row `a` precedes row `b` of as many cards: its sorted list of board positions is lexicographically smaller. */
export function rowPrecedes(positions: readonly number[], a: number, b: number): boolean {
  let first = -1
  for (let bit = 0, differing = a ^ b; differing !== 0; bit++, differing >>= 1)
    if (differing & 1 && (first < 0 || (positions[bit] ?? 0) < (positions[first] ?? 0))) first = bit
  return first >= 0 && ((a >> first) & 1) === 1
}

export function bitCount(row: number): number {
  let count = 0
  for (let left = row; left !== 0; left &= left - 1) count++
  return count
}
