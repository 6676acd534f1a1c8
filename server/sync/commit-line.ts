type Waiting = { readonly ticket: number; readonly run: () => void }

/**
 * What is applied in memory and on its way to disk, and everything that must wait for it: one line, in order. A run waits
 * for all that was applied when it was queued.
 */
export class CommitLine<Entry> {
  #applied = 0
  #committed = 0
  #entries: Entry[] = []
  #waiting: Waiting[] = []
  #quietWaiters: (() => void)[] = []
  #cut = false

  /** Applied and not yet on disk. */
  get pending(): number {
    return this.#applied - this.#committed
  }

  add(entry: Entry): void {
    this.#applied += 1
    this.#entries.push(entry)
  }

  whenCommitted(run: () => void): void {
    if (this.pending === 0) run()
    else this.#waiting.push({ ticket: this.#applied, run })
  }

  /** The next `count` entries are on disk: hands them to `tell`, then runs what waited for them. */
  settle(count: number, tell: (entry: Entry) => void): void {
    this.#committed += count
    if (!this.#cut) {
      for (const entry of this.#entries.splice(0, count)) tell(entry)
      const later = this.#waiting.findIndex(({ ticket }) => ticket > this.#committed)
      for (const { run } of this.#waiting.splice(0, later === -1 ? this.#waiting.length : later)) run()
    }
    this.#tellQuiet()
  }

  /** An entry will never be on disk. */
  lose(): void {
    this.#committed += 1
    this.#tellQuiet()
  }

  /** Nothing more is told; what waited runs now. */
  cut(): void {
    this.#cut = true
    this.#entries = []
    for (const { run } of this.#waiting.splice(0)) run()
  }

  /** Fulfilled when every entry is on disk or lost. */
  quiet(): Promise<void> {
    return this.pending === 0 ? Promise.resolve() : new Promise((resolve) => this.#quietWaiters.push(resolve))
  }

  #tellQuiet(): void {
    if (this.pending === 0) for (const resolve of this.#quietWaiters.splice(0)) resolve()
  }
}
