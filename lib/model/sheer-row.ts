import { exp } from './elementary'
import type { Roles } from './exact-choices'
import type { HalfScores } from './half-scores'
import type { HalfTable, HalfTables } from './half-tables'
import type { Halves } from './halves'
import { inOrder, runningMost, type RowBounds } from './row'

type Sheer = { readonly weight: number; readonly scores: HalfScores; readonly roles: Roles }

/**
 * Bounds on the highest w of any subset: w of the very set, less the cards that never help. U = exp(−h·M) is convex in M, so between the least and the
 * largest M of a row it is below a straight line. Where a card helps in some sets only, what leaving it out brings is at most what it brings in the row's
 * largest set (by submodularity), times what the largest delay in the row makes of it.
 */
export function sheerRow(halves: Halves, tables: HalfTables, { weight, scores, roles }: Sheer): RowBounds {
  const { lowByCount, lowBits } = halves
  const { s, n, h, scheming, notScheming, hazard } = scores.parts
  const lowMask = (1 << lowBits) - 1
  const helpingHigh = ~(roles.never >>> lowBits)
  const [sl, nl, ml] = [scheming, notScheming, hazard].map(({ low }) => inOrder(halves, tables, low, ~roles.never))
  if (!sl || !nl || !ml) throw new Error('three tables make three columns')
  const [leastS, leastN, mostM] = [runningMost(sl, Math.min), runningMost(nl, Math.min), runningMost(ml, Math.max)]
  const regains = new Float64Array(lowBits)
  const regainOf = tables.column(1 << lowBits)
  const gains = tables.column(lowByCount.length).fill(1)
  let areGainsOne = true
  let opened = -1
  let highGain = 1
  let mostGain = 1
  let [sx, nx, factor, from, slope] = [0, 0, 0, 0, 0]

  function openRow(x: number, end: number): void {
    if (opened === x) return
    opened = x
    highGain = 1
    mostGain = 1
    const all = ((x << lowBits) | lowMask) & ~roles.never
    const doubtfulLow = regainsIn(all, x, end)
    if (doubtfulLow === 0) {
      if (!areGainsOne) gains.fill(1)
      areGainsOne = true
      return
    }
    areGainsOne = false
    regainOf[0] = 1
    for (let y = 1; y <= lowMask; y++) regainOf[y] = (regainOf[y & (y - 1)] ?? 1) * (regains[31 - Math.clz32(y & -y)] ?? 1)
    for (let nth = 0; nth < end; nth++) {
      const gain = regainOf[lowByCount[nth] ?? 0] ?? 1
      gains[nth] = gain
      if (gain > mostGain) mostGain = gain
    }
  }

  /** Notes what leaving out each doubtful card of the row could bring; returns those of the low half where it could bring anything. */
  function regainsIn(all: number, x: number, end: number): number {
    const doubtful = all & ~roles.always
    regains.fill(1)
    if (doubtful === 0) return 0
    let low = 0
    const safe = 1 - s * product(scheming, all) - n * product(notScheming, all)
    const delay = h * (hazard.high[x & helpingHigh] ?? 1) * (mostM[end - 1] ?? 1)
    for (let left = doubtful; left !== 0; left &= left - 1) {
      const bit = left & -left
      const effect = safe > 0 ? (1 - s * product(scheming, all ^ bit) - n * product(notScheming, all ^ bit)) / safe : Infinity
      // e^t ≤ 1 / (1 − t) for t < 1.
      const t = delay * (1 - 1 / product(hazard, bit))
      const regain = t < 1 ? effect / (1 - t) : Infinity
      if (regain <= 1) continue
      if (bit > lowMask) highGain *= regain
      else {
        low |= bit
        regains[31 - Math.clz32(bit)] = regain
      }
    }
    return low
  }

  function product({ high, low }: HalfTable, mask: number): number {
    return (high[mask >>> lowBits] ?? 0) * (low[mask & lowMask] ?? 0)
  }

  return {
    most(x, end) {
      openRow(x, end)
      const high = x & helpingHigh
      const safe = 1 - s * (scheming.high[high] ?? 0) * (leastS[end - 1] ?? 0) - n * (notScheming.high[high] ?? 0) * (leastN[end - 1] ?? 0)
      return weight * safe * exp(-h * (hazard.high[high] ?? 1)) * highGain * mostGain
    },
    fill(x, end, into) {
      openRow(x, end)
      const high = x & helpingHigh
      sx = s * (scheming.high[high] ?? 0)
      nx = n * (notScheming.high[high] ?? 0)
      factor = weight * highGain
      const mx = h * (hazard.high[high] ?? 1)
      const largest = mostM[end - 1] ?? 1
      const unharmed = exp(-mx)
      slope = largest > 1 ? (exp(-mx * largest) - unharmed) / (largest - 1) : 0
      from = unharmed - slope
      for (let nth = 0; nth < end; nth++)
        into[nth] = (into[nth] ?? 0) + factor * (1 - sx * (sl[nth] ?? 0) - nx * (nl[nth] ?? 0)) * (from + slope * (ml[nth] ?? 0)) * (gains[nth] ?? 1)
    },
    at: (_x, nth) => factor * (1 - sx * (sl[nth] ?? 0) - nx * (nl[nth] ?? 0)) * (from + slope * (ml[nth] ?? 0)) * (gains[nth] ?? 1),
  }
}
