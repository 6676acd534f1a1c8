// w of any set of cards from the tables of two halves, and bounds on it.
import { exp } from './elementary'
import type { Lane, RiskLanes, Scoring } from './compile'
import type { HalfTable, HalfTables } from './half-tables'
import type { Halves } from './halves'
import { isWithin } from './rounding'

/** w of sets as one judge carries them out. */
export type HalfScores = {
  readonly of: (mask: number) => number
  /** No less, and quicker: as if nothing took time. */
  readonly undelayed: (mask: number) => number
  /** Whether ln w is submodular in the set (choose-best.ts says why). */
  readonly isSubmodular: boolean
  /** w is the sum of these; the logarithm of each is submodular. */
  readonly summands: () => readonly Summand[]
  readonly parts: { readonly s: number; readonly n: number; readonly h: number; readonly scheming: HalfTable; readonly notScheming: HalfTable; readonly hazard: HalfTable }
}

/** A part of w for the sets of either half alone, and the most that all effects without delay would make of it. */
type Summand = { readonly alone: HalfTable; readonly most: number }

/** Sets may cost no more than this in all. */
export type Limit = { readonly logCost: HalfTable; readonly limit: number }

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

  function summand(part: (x: number, y: number) => number, most: number): Summand {
    const alone = tables.blank()
    for (let x = 0; x <= highMask; x++) alone.high[x] = part(x, 0)
    for (let y = 0; y <= lowMask; y++) alone.low[y] = part(0, y)
    return { alone, most }
  }

  const [scheming, notScheming] = [at(sh, highMask) * at(sl, lowMask), at(nh, highMask) * at(nl, lowMask)]
  const late = () => summand(delayed, (c - d * scheming - n * notScheming) * spared)
  return {
    of: conditional ? (mask) => certain(mask >>> lowBits, mask & lowMask) + delayed(mask >>> lowBits, mask & lowMask) : (mask) => delayed(mask >>> lowBits, mask & lowMask),
    undelayed: (mask) => certain(mask >>> lowBits, mask & lowMask) + damage(mask >>> lowBits, mask & lowMask) * spared,
    isSubmodular: !conditional,
    summands: () => (conditional ? [summand(certain, a - b * scheming), late()] : [late()]),
    parts,
  }
}

/**
 * Factors of either half whose product is at least the summand of every set: of g(x ∪ y) ≤ g(x)·g(y)/g(∅) the best of all subsets (within the
 * limit) of either half, or of the very sets where no limit is given.
 */
export function boundOf({ alone, most }: Summand, tables: HalfTables, { high, low }: Halves, within: Limit | null): HalfTable {
  const bound = tables.blank()
  const none = at(alone.high, 0)
  for (const side of ['high', 'low'] as const) {
    const count = (side === 'high' ? high : low).count()
    const from = alone[side]
    const into = bound[side]
    if (none <= 0) {
      into.fill(side === 'high' ? most : 1, 0, count)
      continue
    }
    const unit = side === 'high' ? 1 : 1 / none
    for (let mask = 0; mask < count; mask++) into[mask] = within !== null && !isWithin(at(within.logCost[side], mask), within.limit) ? 0 : at(from, mask) * unit
    if (within === null) continue
    for (let bit = 1; bit < count; bit <<= 1)
      for (let mask = bit; mask < count; mask = (mask + 1) | bit) into[mask] = Math.max(at(into, mask), at(into, mask ^ bit))
  }
  return bound
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}
