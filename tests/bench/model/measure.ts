export type Measurement = {
  readonly what: string
  readonly cards: number
  readonly views: number
  readonly runs: number
  readonly medianMs: number
  readonly p95Ms: number
  /** Processor time of a run, which a busy machine inflates less than the clock. */
  readonly medianCpuMs: number
}

/** Median and 95th percentile of at least 20 timed runs after two that warm up. `make` prepares a run outside the clock. */
export function measure<T>(name: Pick<Measurement, 'what' | 'cards' | 'views'>, make: (run: number) => T, run: (prepared: T) => void, runs = 20): Measurement {
  const times: number[] = []
  const cpuTimes: number[] = []
  for (let n = -2; n < runs; n++) {
    const prepared = make(Math.max(n, 0))
    const cpu = process.cpuUsage()
    const start = performance.now()
    run(prepared)
    const took = performance.now() - start
    const { user, system } = process.cpuUsage(cpu)
    if (n < 0) continue
    times.push(took)
    cpuTimes.push((user + system) / 1000)
  }
  return { ...name, runs, medianMs: rounded(times, 0.5), p95Ms: rounded(times, 0.95), medianCpuMs: rounded(cpuTimes, 0.5) }
}

/** The nearest-rank percentile, to a hundredth. */
export function rounded(times: readonly number[], p: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return Math.round((sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? 0) * 100) / 100
}
