// F2: "of 100 failures that get past the stronger one, how many does the weaker one stop?" (k of 20) and the model's ω.
import type { Estimate } from '../model/workshop'

export type OverlapCounts = { readonly low: number; readonly best: number; readonly high: number }

/** ω of an interval stays this far from 0 and 1, which stand only alone (model.md section 1). */
const EDGE = 0.01

/** ω = 1 − k/20. It decreases: many stopped means little overlap, so ω's low comes from the highest count. Counts 0..20. */
export function overlapFromCounts(counts: OverlapCounts): Estimate {
  const omega = (k: number) => Number((1 - k / 20).toPrecision(12))
  if (counts.low === counts.high) return omega(counts.best)
  const inside = (value: number) => Math.min(1 - EDGE, Math.max(EDGE, value))
  return { low: inside(omega(counts.high)), mid: inside(omega(counts.best)), high: inside(omega(counts.low)) }
}

/** The counts a stored ω means, to show it again. */
export function countsFromOverlap(omega: Estimate): OverlapCounts {
  const count = (value: number) => {
    const k = 20 * (1 - value)
    return Math.abs(k - Math.round(k)) <= 20 * EDGE + 1e-9 ? Math.round(k) : Number(k.toFixed(1))
  }
  if (typeof omega === 'number') return { low: count(omega), best: count(omega), high: count(omega) }
  return { low: count(omega.high), best: count(omega.mid), high: count(omega.low) }
}

/** Share of its own effect the second measure keeps: k/20. */
export function keptShare(count: number): number {
  return count / 20
}

/** More than 20 of 100 would mean that the two help each other. */
export function isBeyondIndependent(count: number): boolean {
  return count > 20
}
