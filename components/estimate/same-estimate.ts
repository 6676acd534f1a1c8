import type { Estimate } from '@/lib/model/workshop'

/** Whether two answers are the same numbers; an exact number differs from an interval. */
export function sameEstimate(a: Estimate | null, b: Estimate | null): boolean {
  if (a === null || b === null || typeof a === 'number' || typeof b === 'number') return a === b
  return a.low === b.low && a.mid === b.mid && a.high === b.high
}
