import { LEVEL_BELOW } from './numbers'

/** Whether two values of one view are shown as level: closer than a hundredth of its gain, or than 0.05 points (model.md section 4). In probability. */
export function isLevel(a: number, b: number, gain: number): boolean {
  return Math.abs(a - b) < Math.max(0.01 * gain, LEVEL_BELOW)
}

export type LevelRun<T> = { readonly items: readonly T[]; /** Mean of the places the run takes, 1-based: what the rank column prints. */ readonly rank: number }

/**
 * Sorted values cut into runs that are shown as level. A run is anchored at its first value, so that a long slope of
 * small steps does not become one run. `from` is the place of the first item.
 */
export function levelRuns<T>(items: readonly T[], valueOf: (item: T) => number, gain: number, from = 1): readonly LevelRun<T>[] {
  const runs: T[][] = []
  for (const item of items) {
    const last = runs[runs.length - 1]
    const anchor = last?.[0]
    if (last !== undefined && anchor !== undefined && isLevel(valueOf(anchor), valueOf(item), gain)) last.push(item)
    else runs.push([item])
  }
  let place = from
  return runs.map((run) => {
    const rank = place + (run.length - 1) / 2
    place += run.length
    return { items: run, rank }
  })
}
