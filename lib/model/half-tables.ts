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
  readonly integers: (length: number) => Int32Array
}

const scratch = createScratch()

/** The columns are shared: making new tables takes back those made before. */
export function createHalfTables({ high, low }: Halves): HalfTables {
  scratch.reset()

  function blank(): HalfTable {
    return { high: scratch.take(high.count()), low: scratch.take(low.count()) }
  }

  /** A table for each lane, made when first asked for. */
  function byLane(fold: 'multiply' | 'add'): (lane: Lane) => HalfTable {
    const known = new Map<Lane, HalfTable>()
    return (lane) => {
      const found = known.get(lane)
      if (found) return found
      const table = blank()
      high[fold](table.high, lane)
      low[fold](table.low, lane)
      known.set(lane, table)
      return table
    }
  }

  return { blank, column: scratch.take, integers: scratch.takeIntegers, product: byLane('multiply'), sum: byLane('add') }
}
