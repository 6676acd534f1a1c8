/** The 10th, 50th and 90th percentile. */
export type Range = { readonly p10: number; readonly p50: number; readonly p90: number }

/** The share p (0..1) quantile of ascending numbers by linear interpolation, method R-7 (Hyndman & Fan 1996, definition 7). NaN of none. */
export function percentile(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p
  const below = Math.floor(at)
  const low = sorted[below] ?? NaN
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? NaN
  return low + (at - below) * (high - low) + 0
}

export function rangeOf(values: ArrayLike<number>): Range {
  const sorted = Float64Array.from(values).sort()
  return { p10: percentile(sorted, 0.1), p50: percentile(sorted, 0.5), p90: percentile(sorted, 0.9) }
}
