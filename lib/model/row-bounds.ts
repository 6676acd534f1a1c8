// Upper bounds on what regimes add to V, for all packages that share their high half, in the order of `lowByCount`.
import type { RegimeValue } from './bounded-values'
import type { HalfTables } from './half-tables'
import type { Halves } from './halves'
import { inOrder, runningMost, type RowBounds } from './row'
import { sheerRow } from './sheer-row'

export function createRowBounds(halves: Halves, tables: HalfTables, regimes: readonly RegimeValue[]): readonly RowBounds[] {
  return regimes.map(({ weight, bound }) => {
    switch (bound.kind) {
      case 'constant':
        return constantRow(weight * bound.most)
      case 'products':
        return sumOf(bound.tables.map(({ high, low }) => productRow(weight, high, inOrder(halves, tables, low))))
      case 'sheer':
        return sheerRow(halves, tables, { weight, ...bound })
    }
  })
}

function constantRow(most: number): RowBounds {
  return {
    most: () => most,
    fill(_x, end, into) {
      for (let nth = 0; nth < end; nth++) into[nth] = (into[nth] ?? 0) + most
    },
    at: () => most,
  }
}

function sumOf(rows: readonly RowBounds[]): RowBounds {
  const [only] = rows
  if (rows.length === 1 && only) return only
  return {
    most: (x, end) => rows.reduce((sum, row) => sum + row.most(x, end), 0),
    fill: (x, end, into) => rows.forEach((row) => row.fill(x, end, into)),
    at: (x, nth) => rows.reduce((sum, row) => sum + row.at(x, nth), 0),
  }
}

function productRow(weight: number, high: Float64Array, low: Float64Array): RowBounds {
  const tops = runningMost(low, Math.max)
  return {
    most: (x, end) => weight * (high[x] ?? 0) * (tops[end - 1] ?? 0),
    fill(x, end, into) {
      const factor = weight * (high[x] ?? 0)
      for (let nth = 0; nth < end; nth++) into[nth] = (into[nth] ?? 0) + factor * (low[nth] ?? 0)
    },
    at: (x, nth) => weight * (high[x] ?? 0) * (low[nth] ?? 0),
  }
}
