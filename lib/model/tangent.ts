import { exp, ln } from './elementary'
import type { Bound } from './bounded-values'
import type { Lane } from './compile'
import type { GroupLayout } from './group-layout'
import type { HalfScores } from './half-scores'
import type { HalfTables } from './half-tables'
import type { Halves } from './halves'

type Tangent = {
  readonly scores: HalfScores
  /** The set (a mask of halves.ts) where the bound is w itself. */
  readonly at: number
  /** Whether any subset may be implemented, or the very set is. */
  readonly isChosen: boolean
  readonly logCost: Lane
  readonly limit: number
  /** The cards whose gains for their cost say what the limit is worth. */
  readonly offered: number
}

/** Choices may exceed a limit by their rounding. */
const LIMIT_SLACK = 4e-12

/** Exponents beyond these are no numbers. */
const MOST_EXPONENT = 700

/**
 * An upper bound on w that is made group by group, and w itself at one set. ln S, ln N and ln M are sums over overlap groups, and ln w = ln(1 − s·S − n·N) − h·M
 * is concave in them (or w itself is): its tangent plane is nowhere below it. Within a limit, log-cost has a price: what the plane says a unit of it is worth
 * where the limit begins to bind (the linear relaxation of a knapsack; Dantzig 1957). Null where there is no such plane.
 */
export function tangentBound({ positions, high }: Halves, tables: HalfTables, layout: GroupLayout, { scores, at, isChosen, logCost, limit, offered }: Tangent): Bound | null {
  const plane = scores.planeAt(at)
  if (plane === null) return null
  const rise = tables.column(layout.laneLength)
  for (let slot = 0; slot < layout.laneLength; slot++) {
    const { scheming, notScheming, hazard } = plane.lanes
    const figure = -plane.scheming * ln(scheming[slot] ?? 1) - plane.notScheming * ln(notScheming[slot] ?? 1) - plane.hazard * ln(hazard[slot] ?? 1)
    if (!(figure > -Infinity && figure < Infinity)) return null
    rise[slot] = figure
  }
  const price = limit < Infinity ? priceOf() : 0
  const start = plane.start + (price === 0 ? 0 : price * (limit + LIMIT_SLACK))
  if (!(start > -MOST_EXPONENT && start < MOST_EXPONENT)) return null

  const parts = tables.column(layout.laneLength)
  layout.groups.forEach((members, g) => {
    const offset = layout.offset[g] ?? 0
    const size = 1 << members.length
    for (let slot = offset; slot < offset + size; slot++) parts[slot] = (rise[slot] ?? 0) - price * (logCost[slot] ?? 0)
    if (isChosen) raiseToSubsets(parts, offset, size)
  })
  if (!plane.isOfLogarithm) return { kind: 'sums', start, table: tables.sum(parts) }
  for (let slot = 0; slot < layout.laneLength; slot++) parts[slot] = exp(parts[slot] ?? 0)
  const table = tables.product(parts)
  const first = exp(start)
  for (let x = 0, count = high.count(); x < count; x++) table.high[x] = (table.high[x] ?? 0) * first
  return { kind: 'products', tables: [table] }

  /** Cards are taken in order of what they bring for their cost, until one does not fit. 0 where all do. */
  function priceOf(): number {
    const offers: { readonly worth: number; readonly cost: number }[] = []
    positions.forEach((position, bit) => {
      if (((offered >> bit) & 1) === 0) return
      const rank = layout.rankOf[position] ?? 0
      const slot = (layout.offset[layout.groupOf[rank] ?? 0] ?? 0) + (layout.bitOf[rank] ?? 0)
      const [worth, cost] = [rise[slot] ?? 0, logCost[slot] ?? 0]
      if (worth > 0 && cost > 0 && cost <= limit) offers.push({ worth, cost })
    })
    offers.sort((a, b) => b.worth * a.cost - a.worth * b.cost)
    let room = limit
    for (const { worth, cost } of offers) {
      if (cost > room) return worth / cost
      room -= cost
    }
    return 0
  }
}

/** Every subset of a group gets the most of its own subsets. */
function raiseToSubsets(lane: Lane, offset: number, size: number): void {
  for (let bit = 1; bit < size; bit <<= 1)
    for (let subset = bit; subset < size; subset = (subset + 1) | bit) lane[offset + subset] = Math.max(lane[offset + subset] ?? 0, lane[offset + (subset ^ bit)] ?? 0)
}
