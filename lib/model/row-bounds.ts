// Upper bounds on what regimes add to V, for all packages that share their high half, in the order of `lowByCount`.
import type { Bound } from './bounded-values'
import type { ChoiceTable } from './choice-table'
import type { HalfTable, HalfTables } from './half-tables'
import type { Halves } from './halves'
import { inOrder, runningMost, type RowBounds } from './row'
import { sheerRow } from './sheer-row'

export function rowBounds(halves: Halves, tables: HalfTables, weight: number, bound: Bound): RowBounds {
  switch (bound.kind) {
    case 'constant':
      return constantRow(weight * bound.most)
    case 'products':
      return productsRow(halves, tables, weight, bound.tables)
    case 'sums':
      return sumsRow(halves, tables, weight, bound)
    case 'sheer':
      return sheerRow(halves, tables, { weight, ...bound })
    case 'known':
      return knownRow(halves, tables, weight, bound.table)
  }
}

function constantRow(most: number): RowBounds {
  return {
    most: () => most,
    isTight: true,
    fill(_x, _end, { list, count }, into) {
      for (let i = 0; i < count; i++) into[list[i] ?? 0] = most
    },
  }
}

/** Sums of products of one figure of either half. */
function productsRow(halves: Halves, tables: HalfTables, weight: number, factors: readonly HalfTable[]): RowBounds {
  const terms = factors.map(({ high, low }) => {
    const column = inOrder(halves, tables, low)
    return { high, column, tops: runningMost(halves, tables, column, Math.max) }
  })
  return {
    most(x, end) {
      let most = 0
      for (const { high, tops } of terms) most += weight * (high[x] ?? 0) * (tops[end - 1] ?? 0)
      return most
    },
    isTight: false,
    fill(x, _end, { list, count }, into) {
      terms.forEach(({ high, column }, nthTerm) => {
        const factor = weight * (high[x] ?? 0)
        for (let i = 0; i < count; i++) {
          const nth = list[i] ?? 0
          into[nth] = factor * (column[nth] ?? 0) + (nthTerm === 0 ? 0 : (into[nth] ?? 0))
        }
      })
    },
  }
}

function sumsRow(halves: Halves, tables: HalfTables, weight: number, { start, table }: Extract<Bound, { kind: 'sums' }>): RowBounds {
  const column = inOrder(halves, tables, table.low)
  const tops = runningMost(halves, tables, column, Math.max)
  return {
    most: (x, end) => weight * (start + (table.high[x] ?? 0) + (tops[end - 1] ?? 0)),
    isTight: false,
    fill(x, _end, { list, count }, into) {
      const sum = weight * (start + (table.high[x] ?? 0))
      for (let i = 0; i < count; i++) {
        const nth = list[i] ?? 0
        into[nth] = sum + weight * (column[nth] ?? 0)
      }
    },
  }
}

/** What a table says is no bound: it is what the regime adds. */
function knownRow({ lowByCount }: Halves, tables: HalfTables, weight: number, { worth, high, low, width, size }: ChoiceTable): RowBounds {
  const column = tables.integers(lowByCount.length)
  for (let nth = 0; nth < lowByCount.length; nth++) column[nth] = low[lowByCount[nth] ?? 0] ?? 0
  const tops = tables.column(size / width)
  for (let start = 0; start < size; start += width) {
    let top = 0
    for (let place = start; place < start + width; place++) if ((worth[place] ?? 0) > top) top = worth[place] ?? 0
    tops[start / width] = top
  }
  return {
    most: (x) => weight * (tops[(high[x] ?? 0) / width] ?? 0),
    isTight: true,
    fill(x, _end, { list, count }, into) {
      const start = high[x] ?? 0
      for (let i = 0; i < count; i++) {
        const nth = list[i] ?? 0
        into[nth] = weight * (worth[start + (column[nth] ?? 0)] ?? 0)
      }
    },
  }
}
