import type { HalfTables } from './half-tables'
import type { Halves } from './halves'

/** The first `count` of a list of places. */
export type Places = { readonly list: Int32Array; readonly count: number }

/** Upper bounds on what one regime adds to V, for all packages that share their high half. A place is one of `lowByCount`. */
export type RowBounds = {
  /** The most among the first `end` (> 0) places of the row, where that is quick to say. */
  readonly most: ((high: number, end: number) => number) | null
  /** Whether that is hardly more than the most of the places. */
  readonly isTight: boolean
  /** The bounds of some of the first `end` places of a row, each written at its place. */
  readonly fill: (high: number, end: number, places: Places, into: Float64Array) => void
}

/** A low half's figures in the order of `lowByCount`. */
export function inOrder({ lowByCount }: Halves, tables: HalfTables, low: Float64Array, left = -1): Float64Array {
  const column = tables.column(lowByCount.length)
  for (let nth = 0; nth < lowByCount.length; nth++) column[nth] = low[(lowByCount[nth] ?? 0) & left] ?? 0
  return column
}

/** The most (or least) of the numbers of the low half up to each place. */
export function runningMost({ lowByCount }: Halves, tables: HalfTables, values: Float64Array, pick: (a: number, b: number) => number): Float64Array {
  const column = tables.column(lowByCount.length)
  let most = values[0] ?? 0
  for (let nth = 0; nth < lowByCount.length; nth++) column[nth] = most = pick(most, values[nth] ?? 0)
  return column
}
