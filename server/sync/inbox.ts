import { MessageRate } from './message-rate'

export type PausableSocket = { readonly bufferedAmount: number; pause(): void; resume(): void }

/** A reader who has this much still to take gets no more work done: an answer may be a thousand times its question. */
const mostUnread = 1024 * 1024
const lookAgainMs = 250
/** What holds a document lasts as long as a commit does. */
const heldMs = 5
/** One socket's messages take so much of a turn of the loop; then others have theirs. */
const turnMs = 4

export type InboxOptions<Message> = {
  readonly socket: PausableSocket
  readonly now: () => number
  /** Measures how long a turn has lasted; apart from `now`, which tests set. */
  readonly turnNow?: () => number
  /** True while nothing may be read, whoever sends it. */
  readonly isHeld?: () => boolean
  readonly handle: (message: Message) => void
  readonly tooFast: () => void
}

/**
 * Messages of one socket in their order, at its rate. While any wait the socket is not read; but one chunk of the network
 * may hold thousands of small ones, which pausing does not stop, so they wait here.
 */
export class Inbox<Message> {
  readonly #options: InboxOptions<Message>
  readonly #rate: MessageRate
  #waiting: Message[] = []
  #taken = 0
  #timer: ReturnType<typeof setTimeout> | null = null
  #turnBegan: number | null = null
  #isPaused = false
  #isStopped = false

  constructor(options: InboxOptions<Message>) {
    this.#options = options
    this.#rate = new MessageRate(options.now)
  }

  get waiting(): number {
    return this.#waiting.length - this.#taken
  }

  receive(message: Message): void {
    if (this.#isStopped) return
    this.#waiting.push(message)
    if (this.#timer === null) this.#work()
  }

  /** Takes nothing more; what waits was never read. */
  stop(): void {
    this.#isStopped = true
    this.#waiting = []
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #work(): void {
    const { socket, isHeld, handle, tooFast } = this.#options
    while (!this.#isStopped && this.#taken < this.#waiting.length) {
      if (this.#hasHadItsTurn()) return this.#later(0)
      if (isHeld?.() === true) return this.#later(heldMs)
      if (socket.bufferedAmount > mostUnread) return this.#later(lookAgainMs)
      if (!this.#rate.take()) {
        if (this.#rate.isExcessive) return tooFast()
        return this.#later(this.#rate.waitMs)
      }
      const message = this.#waiting[this.#taken]
      this.#taken += 1
      if (message !== undefined) handle(message)
    }
    this.#waiting = []
    this.#taken = 0
    if (this.#isPaused && !this.#isStopped) {
      this.#isPaused = false
      socket.resume()
    }
  }

  /** The messages of a chunk arrive one by one, all in the same turn of the loop. */
  #hasHadItsTurn(): boolean {
    const now = this.#options.turnNow?.() ?? performance.now()
    if (this.#turnBegan === null) {
      this.#turnBegan = now
      setImmediate(() => {
        this.#turnBegan = null
      })
    }
    return now - this.#turnBegan >= turnMs
  }

  #later(ms: number): void {
    if (!this.#isPaused) this.#options.socket.pause()
    this.#isPaused = true
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#turnBegan = null
      this.#work()
    }, ms)
  }
}
