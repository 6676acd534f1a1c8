import type { Lane } from './compile'
import type { Halves } from './halves'
import { createScratch } from './scratch'

/** One quantity of the sets of either half, by mask. */
export type HalfTable = { readonly high: Float64Array; readonly low: Float64Array }

/** Tables over both halves; each lane is worked out once. */
export type HalfTables = {
  readonly product: (lane: Lane) => HalfTable
  readonly sum: (lane: Lane) => HalfTable
  /** A table to be filled by the caller; it holds anything. */
  readonly blank: () => HalfTable
  /** A column of at least this length to be filled by the caller; it holds anything. */
  readonly column: (length: number) => Float64Array
}

const scratch = createScratch()

/** The columns are shared: making new tables takes back those made before. */
export function createHalfTables({ high, low }: Halves): HalfTables {
  const products = new Map<Lane, HalfTable>()
  const sums = new Map<Lane, HalfTable>()
  scratch.reset()

  function blank(): HalfTable {
    return { high: scratch.take(high.count()), low: scratch.take(low.count()) }
  }

  return {
    blank,
    column: scratch.take,
    product(lane) {
      const known = products.get(lane)
      if (known) return known
      const table = blank()
      high.multiply(table.high, lane)
      low.multiply(table.low, lane)
      products.set(lane, table)
      return table
    },
    sum(lane) {
      const known = sums.get(lane)
      if (known) return known
      const table = blank()
      high.add(table.high, lane)
      low.add(table.low, lane)
      sums.set(lane, table)
      return table
    },
  }
}
