import type { Members } from './loss'

/** Mean number of asks that two packages have in common, over all pairs; 0 for fewer than two packages (model.md section 6). */
export function sharedAsks(packages: readonly Members[]): number {
  const counts = packages.flatMap((one, i) => packages.slice(0, i).map((other) => one.filter((member) => other.includes(member)).length))
  return counts.length === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / counts.length
}

/** Asks in every package, as board positions. */
export function inEveryPackage(packages: readonly Members[]): Members {
  const [first = [], ...rest] = packages
  return first.filter((member) => rest.every((other) => other.includes(member)))
}
