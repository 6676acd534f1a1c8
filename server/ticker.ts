/** Does something every so often: never twice at once, not any more once it is stopped, and without keeping the process alive. */
export class Ticker {
  readonly #work: () => Promise<void>
  readonly #failed: (error: unknown) => void
  readonly #timer: ReturnType<typeof setInterval>
  #isBusy = false
  #isStopped = false

  /** `failed` hears of what the work throws, unless it was stopped meanwhile: what it needs may be gone then. */
  constructor(everyMs: number, { work, failed }: { readonly work: () => Promise<void>; readonly failed: (error: unknown) => void }) {
    this.#work = work
    this.#failed = failed
    this.#timer = setInterval(() => void this.turn(), everyMs)
    this.#timer.unref()
  }

  get isStopped(): boolean {
    return this.#isStopped
  }

  /** Does it now, unless it is being done. */
  async turn(): Promise<void> {
    if (this.#isBusy || this.#isStopped) return
    this.#isBusy = true
    try {
      await this.#work()
    } catch (error) {
      if (!this.#isStopped) this.#failed(error)
    } finally {
      this.#isBusy = false
    }
  }

  stop(): void {
    this.#isStopped = true
    clearInterval(this.#timer)
  }
}
