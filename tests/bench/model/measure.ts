export type Measurement = { readonly what: string; readonly cards: number; readonly views: number; readonly runs: number; readonly medianMs: number; readonly p95Ms: number }

/** Median and 95th percentile of at least 20 timed runs after two that warm up. `make` prepares a run outside the clock. */
export function measure<T>(name: Pick<Measurement, 'what' | 'cards' | 'views'>, make: (run: number) => T, run: (prepared: T) => void, runs = 20): Measurement {
  const times: number[] = []
  for (let n = -2; n < runs; n++) {
    const prepared = make(Math.max(n, 0))
    const start = performance.now()
    run(prepared)
    if (n >= 0) times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (p: number) => Math.round((times[Math.min(times.length - 1, Math.ceil(p * times.length) - 1)] ?? 0) * 100) / 100
  return { ...name, runs, medianMs: at(0.5), p95Ms: at(0.95) }
}
