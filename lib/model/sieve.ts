import type { RegimeValue } from './bounded-values'
import type { HalfTables } from './half-tables'
import type { Halves } from './halves'
import type { RowBounds } from './row'
import { rowBounds } from './row-bounds'
import { bitCount } from './subset-rows'

export type Sieve = {
  /** Which places of a row may be worth the floor; they stand first in `places`. Returns their number. */
  readonly sift: (high: number, floor: number) => number
  readonly places: Int32Array
}

type Sifted = { readonly constant: number; readonly regimes: readonly RegimeValue[]; readonly askLimit: number; readonly leader: number }

/** What is needed is reckoned from sums in another order. */
const SLACK = 1e-11

/**
 * Sifts packages that share their high half by upper bounds on V: first with the most that each regime adds in the row, then with each one's bounds for the
 * place, and last with what each one does add. After each step only what may still be worth the floor is looked at again.
 */
export function createSieve(halves: Halves, tables: HalfTables, { constant, regimes, askLimit, leader }: Sifted): Sieve {
  const { lowBits, lowByCount, lowEnd } = halves
  const rows = halves.high.count()
  const count = lowByCount.length
  const list = tables.integers(count)
  const bounds = tables.column(count)
  const figures = tables.column(count)
  const ends = tables.integers(rows)
  for (let x = 0; x < rows; x++) {
    const room = askLimit - bitCount(x)
    ends[x] = room < 0 ? 0 : (lowEnd[Math.min(room, lowEnd.length - 1)] ?? 0)
  }
  const parts = [...regimes]
    .sort((a, b) => b.weight - a.weight)
    .map(({ weight, worth, effort, bounds: boundsAt }) => {
      const found = boundsAt(leader)
      const [first, ...others] = found.map((bound) => rowBounds(halves, tables, weight, bound))
      if (first === undefined) throw new Error('every regime has a bound')
      return { weight, worth, effort, first, others, isKnown: found[0]?.kind === 'known', mosts: mostsOf(first, others), column: tables.column(count) }
    })
  const byEffort = parts.filter(({ isKnown }) => !isKnown).sort((a, b) => a.effort - b.effort)

  function listAll(end: number): void {
    for (let nth = 0; nth < end; nth++) list[nth] = nth
  }

  /** By row, the most there. The rows that promise more than any place of those looked at so far are looked at place by place, the most promising first. */
  function mostsOf(first: RowBounds, others: readonly RowBounds[]): Float64Array {
    const quick = [first, ...others].flatMap(({ most }) => most ?? [])
    const mosts = tables.column(rows)
    let promising = 0
    for (let x = 0; x < rows; x++) {
      const end = ends[x] ?? 0
      let most = end > 0 ? Infinity : -Infinity
      if (end > 0) for (const mostIn of quick) most = Math.min(most, mostIn(x, end))
      mosts[x] = most
      if (most > (mosts[promising] ?? 0)) promising = x
    }
    if (first.isTight) return mosts
    let top = topOf(first, promising)
    for (let x = 0; x < rows; x++) if ((mosts[x] ?? 0) > top) top = Math.max(top, (mosts[x] = Math.min(mosts[x] ?? 0, topOf(first, x))))
    return mosts
  }

  function topOf(row: RowBounds, x: number): number {
    const end = ends[x] ?? 0
    listAll(end)
    row.fill(x, end, { list, count: end }, figures)
    let top = 0
    for (let nth = 0; nth < end; nth++) if ((figures[nth] ?? 0) > top) top = figures[nth] ?? 0
    return top
  }

  function sift(x: number, floor: number): number {
    const end = ends[x] ?? 0
    if (end === 0) return 0
    let most = constant
    for (const { mosts } of parts) most += mosts[x] ?? 0
    if (most < floor) return 0
    listAll(end)
    bounds.fill(most, 0, end)
    let left = end
    for (const { first, column, mosts } of parts) {
      first.fill(x, end, { list, count: left }, column)
      left = lower(left, floor, mosts[x] ?? 0, column)
      if (left === 0) return 0
    }
    for (const { others, column } of parts)
      for (const row of others) {
        row.fill(x, end, { list, count: left }, figures)
        for (let i = 0; i < left; i++) {
          const nth = list[i] ?? 0
          const change = Math.min((figures[nth] ?? 0) - (column[nth] ?? 0), 0)
          column[nth] = (column[nth] ?? 0) + change
          figures[nth] = change
        }
        left = lower(left, floor, 0, figures)
        if (left === 0) return 0
      }
    for (const { weight, worth, column } of byEffort) {
      for (let i = 0; i < left; i++) {
        const nth = list[i] ?? 0
        const part = column[nth] ?? 0
        const needed = (floor - (bounds[i] ?? 0) + part) / weight
        figures[nth] = weight * worth((x << lowBits) | (lowByCount[nth] ?? 0), needed - SLACK) - part
      }
      left = lower(left, floor, 0, figures)
      if (left === 0) return 0
    }
    return left
  }

  /** Replaces one part of the bounds by another, and leaves out what falls below the floor. */
  function lower(left: number, floor: number, top: number, column: Float64Array): number {
    let kept = 0
    for (let i = 0; i < left; i++) {
      const nth = list[i] ?? 0
      const bound = (bounds[i] ?? 0) - top + (column[nth] ?? 0)
      if (bound < floor) continue
      list[kept] = nth
      bounds[kept++] = bound
    }
    return kept
  }

  return { sift, places: list }
}
