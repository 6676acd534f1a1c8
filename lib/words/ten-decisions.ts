// Q6's ten counters: no counter moves another, fewer than ten are scaled, none touched is not an answer.

import { evenSteps, stepBy } from './step'

export type Counters = { readonly [regimeId: string]: number }

/** Decisions placed so far. */
export function placed(counters: Counters): number {
  return Number(Object.values(counters).reduce((sum, count) => sum + count, 0).toPrecision(12))
}

/** What "{r} of 10 left" says; below 0 when too many are placed. */
export function leftToPlace(counters: Counters): number {
  return Number((10 - placed(counters)).toPrecision(12))
}

/** Answered once anything is placed: never silently equal. */
export function isAnswered(counters: Counters): boolean {
  return placed(counters) > 0
}

/** A count one step of `size` up or down (1; 0.5 in the full form), onto that grid, within 0..10. Upwards is bounded by what is left. */
export function stepCount(counters: Counters, regimeId: string, step: { readonly direction: 1 | -1; readonly size: number }): number {
  const at = counters[regimeId] ?? 0
  const next = stepBy(at, step.direction, { rule: evenSteps(step.size), min: 0, max: 10 })
  const most = at + Math.max(0, leftToPlace(counters))
  return Number(Math.min(next, most).toPrecision(12))
}

/** Shares of each story, 0..1, counters scaled to 1. Null when nothing is placed. */
export function sharesOf(counters: Counters): Counters | null {
  const total = placed(counters)
  if (total <= 0) return null
  return Object.fromEntries(Object.entries(counters).map(([id, count]) => [id, count / total]))
}

/** Stories with any decision, most first; ties keep the order of `ids`. */
export function byCount(counters: Counters, ids: readonly string[]): readonly { readonly id: string; readonly count: number }[] {
  return ids
    .map((id) => ({ id, count: counters[id] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}
