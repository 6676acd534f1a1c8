// w of any set of cards from the tables of two halves, and bounds on it.
import { exp, ln } from './elementary'
import type { Lane, RiskLanes, Scoring } from './compile'
import type { HalfTable, HalfTables } from './half-tables'
import type { Halves } from './halves'
import { isWithin } from './rounding'

/** w of sets as one judge carries them out. */
export type HalfScores = {
  readonly of: (mask: number) => number
  /** No less, and quicker: as if nothing took time. */
  readonly undelayed: (mask: number) => number
  /** Of the members asked about, those that a set is no worse with. */
  readonly kept: (mask: number, asked: number) => number
  /** Whether cards add less and less to w, or to ln w, as sets grow (choose-best.ts says why): what helps a set then helps its subsets. */
  readonly isSubmodular: boolean
  /** Whether that holds of ln w. */
  readonly isLogSubmodular: boolean
  /** The tangent plane of w, or of its logarithm, at a set; null where w is not known to be concave. */
  readonly planeAt: (mask: number) => Plane | null
  /** w is the sum of these; the logarithm of each is submodular. */
  readonly summands: () => readonly Summand[]
  readonly parts: { readonly s: number; readonly n: number; readonly h: number; readonly scheming: HalfTable; readonly notScheming: HalfTable; readonly hazard: HalfTable }
}

/** start − scheming·ln S − notScheming·ln N − hazard·ln M: a sum over overlap groups, by the lanes. */
export type Plane = { readonly isOfLogarithm: boolean; readonly start: number; readonly scheming: number; readonly notScheming: number; readonly hazard: number; readonly lanes: RiskLanes & { readonly hazard: Lane } }

/** A part of w for the sets of either half alone, and the most that all effects without delay would make of it. */
export type Summand = { readonly alone: HalfTable; readonly most: number }

/** Sets may cost no more than this in all. */
export type Limit = { readonly logCost: HalfTable; readonly limit: number }

/** How far apart figures must be for their order to be beyond rounding. */
const NEARLY = 1e-13

type Judge = { readonly scoring: Scoring; readonly risks: RiskLanes; readonly hazard: Lane }

export function createHalfScores({ lowBits, high, low }: Halves, tables: HalfTables, { scoring, risks, hazard }: Judge): HalfScores {
  const parts = { s: scoring.s, n: scoring.n, h: scoring.hazard, scheming: tables.product(risks.scheming), notScheming: tables.product(risks.notScheming), hazard: tables.product(hazard) }
  const { high: sh, low: sl } = parts.scheming
  const { high: nh, low: nl } = parts.notScheming
  const { high: mh, low: ml } = parts.hazard
  const { conditional, ps, s, n, hazard: h } = scoring
  const lowMask = low.count() - 1
  const highMask = high.count() - 1

  // Both framings are (a − b·S) + (c − d·S − n·N)·U.
  const [a, b, c, d] = conditional ? [ps, s, 1 - ps, 0] : [0, 0, 1, s]
  const certain = (x: number, y: number): number => a - b * (at(sh, x) * at(sl, y))
  const spared = exp(-h)
  const damage = (x: number, y: number): number => c - d * (at(sh, x) * at(sl, y)) - n * (at(nh, x) * at(nl, y))
  const delayed = (x: number, y: number): number => damage(x, y) * exp(-h * (at(mh, x) * at(ml, y)))

  const of = conditional ? (mask: number) => certain(mask >>> lowBits, mask & lowMask) + delayed(mask >>> lowBits, mask & lowMask) : (mask: number) => delayed(mask >>> lowBits, mask & lowMask)

  function kept(mask: number, asked: number): number {
    const x = mask >>> lowBits
    const y = mask & lowMask
    const safe = conditional ? 0 : damage(x, y)
    const multiplier = at(mh, x) * at(ml, y)
    let full = -1
    let found = 0
    for (let left = asked; left !== 0; left &= left - 1) {
      const bit = left & -left
      const [restHigh, restLow] = [x & ~(bit >>> lowBits), y & ~bit]
      // w is no less with the card where 1 − R_A of the rest is at most e^−t of the whole's; two terms of the series bracket most cases.
      const t = h * (multiplier - at(mh, restHigh) * at(ml, restLow))
      const ratio = safe > 0 && t < 1 ? damage(restHigh, restLow) / safe : NaN
      if (ratio < 1 - t + 0.5 * t * t * (1 - t / 3) - NEARLY) found |= bit
      else if (!(ratio > 1 - t + 0.5 * t * t + NEARLY)) {
        if (full < 0) full = of(mask)
        if (of(mask ^ bit) <= full) found |= bit
      }
    }
    return found
  }

  /** Where h·M ≤ 1 − n·N/c, (c − n·N)·exp(−h·M) is concave in ln N and ln M: both its second derivatives are below 0 and outweigh the mixed one. */
  const isConcave = !conditional || (c > 0 && h * (at(mh, highMask) * at(ml, lowMask)) <= 1 - n / c)

  function planeAt(mask: number): Plane | null {
    const x = mask >>> lowBits
    const y = mask & lowMask
    const [scheming, notScheming, multiplier] = [at(sh, x) * at(sl, y), at(nh, x) * at(nl, y), at(mh, x) * at(ml, y)]
    const safe = damage(x, y)
    if (!isConcave || !(safe > 0)) return null
    const unit = conditional ? delayed(x, y) : 1
    const slopes = { scheming: conditional ? b * scheming : (d * scheming) / safe, notScheming: (unit * n * notScheming) / safe, hazard: unit * h * multiplier }
    const level = conditional ? certain(x, y) + unit : ln(safe) - h * multiplier
    const start = level + slopes.scheming * ln(scheming) + slopes.notScheming * ln(notScheming) + slopes.hazard * ln(multiplier)
    return { isOfLogarithm: !conditional, start, ...slopes, lanes: { ...risks, hazard } }
  }

  function summand(part: (x: number, y: number) => number, most: number): Summand {
    const alone = tables.blank()
    for (let x = 0; x <= highMask; x++) alone.high[x] = part(x, 0)
    for (let y = 0; y <= lowMask; y++) alone.low[y] = part(0, y)
    return { alone, most }
  }

  const [scheming, notScheming] = [at(sh, highMask) * at(sl, lowMask), at(nh, highMask) * at(nl, lowMask)]
  const late = () => summand(delayed, (c - d * scheming - n * notScheming) * spared)
  return {
    of,
    kept,
    undelayed: (mask) => certain(mask >>> lowBits, mask & lowMask) + damage(mask >>> lowBits, mask & lowMask) * spared,
    isSubmodular: isConcave,
    isLogSubmodular: !conditional,
    planeAt,
    summands: () => (conditional ? [summand(certain, a - b * scheming), late()] : [late()]),
    parts,
  }
}

/**
 * Factors of either half whose product is at least the summand of every set: of g(x ∪ y) ≤ g(x)·g(y)/g(∅) the best of all subsets of either half, or of the
 * very sets where no limit is given.
 */
export function boundOf({ alone, most }: Summand, tables: HalfTables, { high, low }: Halves, within: Limit | null): HalfTable {
  const bound = tables.blank()
  const none = at(alone.high, 0)
  for (const side of ['high', 'low'] as const) {
    const count = (side === 'high' ? high : low).count()
    const [from, into] = [alone[side], bound[side]]
    if (none <= 0) {
      into.fill(side === 'high' ? most : 1, 0, count)
      continue
    }
    const unit = side === 'high' ? 1 : 1 / none
    if (within === null) {
      for (let mask = 0; mask < count; mask++) into[mask] = at(from, mask) * unit
      continue
    }
    const costs = within.logCost[side]
    for (let mask = 0; mask < count; mask++) into[mask] = isWithin(at(costs, mask), within.limit) ? at(from, mask) * unit : 0
    for (let bit = 1; bit < count; bit <<= 1)
      for (let mask = bit; mask < count; mask = (mask + 1) | bit) if (at(into, mask ^ bit) > at(into, mask)) into[mask] = at(into, mask ^ bit)
  }
  return bound
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}
