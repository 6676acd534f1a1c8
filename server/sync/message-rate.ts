/** Messages: so many at once, then so many a second; who keeps above it for so long is let go. */
const rate = { burst: 60, perSecond: 20, excessMs: 30_000 }

export type PausableSocket = { pause(): void; resume(): void }

/** Keeps a socket to its rate by not reading it for a while: a dropped frame would be a gap. */
export class MessageRate {
  readonly #socket: PausableSocket
  readonly #now: () => number
  #tokens = rate.burst
  #at: number
  #excessSince: number | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #stopped = false

  constructor(socket: PausableSocket, now: () => number) {
    this.#socket = socket
    this.#now = now
    this.#at = now()
  }

  /** Counts a message. False when they have come too fast for too long. What was read with the last chunk still comes. */
  take(): boolean {
    this.#refill()
    if (this.#tokens >= rate.burst / 2) this.#excessSince = null
    this.#tokens -= 1
    if (this.#tokens >= 0 || this.#timer !== null || this.#stopped) return true
    this.#excessSince ??= this.#at
    if (this.#at - this.#excessSince > rate.excessMs) return false
    this.#socket.pause()
    this.#resumeLater()
    return true
  }

  /** Leaves the socket as it is from now on. */
  stop(): void {
    this.#stopped = true
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #resumeLater(): void {
    const waitMs = Math.max(10, (-this.#tokens / rate.perSecond) * 1000)
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#refill()
      if (this.#tokens < 0) this.#resumeLater()
      else this.#socket.resume()
    }, waitMs)
  }

  #refill(): void {
    const now = this.#now()
    this.#tokens = Math.min(rate.burst, this.#tokens + (Math.max(0, now - this.#at) / 1000) * rate.perSecond)
    this.#at = now
  }
}
