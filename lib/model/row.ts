import type { HalfTables } from './half-tables'
import type { Halves } from './halves'

/** One regime's bounds. */
export type RowBounds = {
  /** The most among the first `end` (> 0) low halves of the row. */
  readonly most: (high: number, end: number) => number
  /** Adds the first `end` bounds. */
  readonly fill: (high: number, end: number, into: Float64Array) => void
  /** One of them again, of the row that was filled last. */
  readonly at: (high: number, nth: number) => number
}

/** A low half's figures in the order of `lowByCount`. */
export function inOrder({ lowByCount }: Halves, tables: HalfTables, low: Float64Array, left = -1): Float64Array {
  const column = tables.column(lowByCount.length)
  for (let nth = 0; nth < lowByCount.length; nth++) column[nth] = low[(lowByCount[nth] ?? 0) & left] ?? 0
  return column
}

/** The most (or least) of the numbers up to each place. */
export function runningMost(values: Float64Array, pick: (a: number, b: number) => number): Float64Array {
  let most = values[0] ?? 0
  return values.map((value) => (most = pick(most, value)))
}
