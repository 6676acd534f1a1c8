import { exp } from './elementary'
import type { Roles } from './exact-choices'
import type { HalfScores } from './half-scores'
import type { HalfTable, HalfTables } from './half-tables'
import type { Halves } from './halves'
import { inOrder, runningMost, type RowBounds } from './row'

type Sheer = { readonly weight: number; readonly scores: HalfScores; readonly roles: Roles }

/** Lines above U over a row. */
const PIECES = 4

/**
 * Bounds on the highest w of any subset: w of the very set, less the cards that never help. U = exp(−h·M) is convex in M, so between any two M it is
 * below a straight line. Where a card helps in some sets only, what leaving it out brings is at most what it brings in the row's
 * largest set (by submodularity), times what the largest delay in the row makes of it.
 */
export function sheerRow(halves: Halves, tables: HalfTables, { weight, scores, roles }: Sheer): RowBounds {
  const { lowByCount, lowBits } = halves
  const { s, n, h, scheming, notScheming, hazard } = scores.parts
  const lowMask = (1 << lowBits) - 1
  const helpingHigh = ~(roles.never >>> lowBits)
  const [sl, nl, ml] = [scheming, notScheming, hazard].map(({ low }) => inOrder(halves, tables, low, ~roles.never))
  if (!sl || !nl || !ml) throw new Error('three tables make three columns')
  const mostM = runningMost(halves, tables, ml, Math.max)
  // By bit of the low half: what leaving the card out of the row could bring; and by set of the low half, the product of those of its members.
  const regains = new Float64Array(lowBits)
  const regainOf = tables.column(1 << lowBits)
  const froms = new Float64Array(PIECES + 1)
  const slopes = new Float64Array(PIECES + 1)
  let doubtfulLow = 0
  let highGain = 1
  let largestM = 1

  /** Notes what leaving out each doubtful card of the row could bring. */
  function noteRegains(x: number, end: number): void {
    largestM = mostM[end - 1] ?? 1
    doubtfulLow = 0
    highGain = 1
    const all = ((x << lowBits) | lowMask) & ~roles.never
    const doubtful = all & ~roles.always
    if (doubtful === 0) return
    const safe = 1 - s * product(scheming, all) - n * product(notScheming, all)
    const delay = h * (hazard.high[x & helpingHigh] ?? 1) * largestM
    for (let left = doubtful; left !== 0; left &= left - 1) {
      const bit = left & -left
      const effect = safe > 0 ? (1 - s * product(scheming, all ^ bit) - n * product(notScheming, all ^ bit)) / safe : Infinity
      // e^t ≤ 1 / (1 − t) for t < 1.
      const t = delay * (1 - 1 / product(hazard, bit))
      const regain = t < 1 ? effect / (1 - t) : Infinity
      if (regain <= 1) continue
      if (bit > lowMask) {
        highGain *= regain
        continue
      }
      doubtfulLow |= bit
      regains[31 - Math.clz32(bit)] = regain
    }
  }

  function product({ high, low }: HalfTable, mask: number): number {
    return (high[mask >>> lowBits] ?? 0) * (low[mask & lowMask] ?? 0)
  }

  /** Notes the lines through factor·exp(−mx·M) at 1, 1 + step, 1 + 2·step, …: between its two points each is above it. */
  function noteLines(factor: number, mx: number, step: number): void {
    let from = factor * exp(-mx)
    for (let piece = 0; piece < PIECES; piece++) {
      const start = 1 + piece * step
      const to = factor * exp(-mx * (start + step))
      slopes[piece] = (to - from) / step
      froms[piece] = from - (slopes[piece] ?? 0) * start
      from = to
    }
    // The largest M of all stands at the end of the last piece.
    slopes[PIECES] = slopes[PIECES - 1] ?? 0
    froms[PIECES] = froms[PIECES - 1] ?? 0
  }

  function tabulateRegains(): void {
    regainOf[0] = 1
    for (let y = 1; y <= lowMask; y++) {
      const last = y & -y
      regainOf[y] = (regainOf[y ^ last] ?? 1) * ((last & doubtfulLow) !== 0 ? (regains[31 - Math.clz32(last)] ?? 1) : 1)
    }
  }

  return {
    most: null,
    isTight: false,
    fill(x, end, { list, count }, into) {
      noteRegains(x, end)
      const high = x & helpingHigh
      const sx = s * (scheming.high[high] ?? 0)
      const nx = n * (notScheming.high[high] ?? 0)
      const mx = h * (hazard.high[high] ?? 1)
      const step = largestM > 1 ? (largestM - 1) / PIECES : 1
      noteLines(weight * highGain, mx, step)
      for (let i = 0; i < count; i++) {
        const nth = list[i] ?? 0
        const m = ml[nth] ?? 0
        const piece = ((m - 1) / step) | 0
        into[nth] = (1 - sx * (sl[nth] ?? 0) - nx * (nl[nth] ?? 0)) * ((froms[piece] ?? 0) + (slopes[piece] ?? 0) * m)
      }
      if (doubtfulLow === 0) return
      tabulateRegains()
      for (let i = 0; i < count; i++) {
        const nth = list[i] ?? 0
        into[nth] = (into[nth] ?? 0) * (regainOf[lowByCount[nth] ?? 0] ?? 1)
      }
    },
  }
}
