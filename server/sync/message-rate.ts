/** Messages: so many at once, then so many a second; who keeps above it for so long is let go. */
const rate = { burst: 60, perSecond: 20, excessMs: 30_000 }

/** Says when the next message of a socket may be taken. What comes faster waits its turn: a dropped frame would be a gap. */
export class MessageRate {
  readonly #now: () => number
  #tokens = rate.burst
  #at: number
  #excessSince: number | null = null

  constructor(now: () => number) {
    this.#now = now
    this.#at = now()
  }

  /** True when a message may be taken now, which is then counted. */
  take(): boolean {
    this.#refill()
    if (this.#tokens >= rate.burst / 2) this.#excessSince = null
    if (this.#tokens < 1) {
      this.#excessSince ??= this.#at
      return false
    }
    this.#tokens -= 1
    return true
  }

  /** Milliseconds until the next one may be taken. */
  get waitMs(): number {
    this.#refill()
    return Math.max(10, ((1 - this.#tokens) / rate.perSecond) * 1000)
  }

  /** They have come too fast for too long. */
  get isExcessive(): boolean {
    return this.#excessSince !== null && this.#now() - this.#excessSince > rate.excessMs
  }

  #refill(): void {
    const now = this.#now()
    this.#tokens = Math.min(rate.burst, this.#tokens + (Math.max(0, now - this.#at) / 1000) * rate.perSecond)
    this.#at = now
  }
}
