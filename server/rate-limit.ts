export type RateLimits = {
  /** True when the key has used up its tries of the last minute. */
  isSpent(key: string, most: number): boolean
  count(key: string): void
}

const windowMs = 60_000

/** Counts tries per key in a sliding minute. Only for keys of wrong tries, so it stays small. */
export function createRateLimits(now: () => number): RateLimits {
  const tries = new Map<string, number[]>()
  const recent = (key: string): number[] => (tries.get(key) ?? []).filter((at) => at > now() - windowMs)
  return {
    isSpent: (key, most) => recent(key).length >= most,
    count: (key) => {
      if (tries.size > 10_000) for (const known of tries.keys()) if (recent(known).length === 0) tries.delete(known)
      tries.set(key, [...recent(key), now()])
    },
  }
}
