import * as decoding from 'lib0/decoding'
import type * as Y from 'yjs'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import { closeCodes } from '@/lib/protocol/close-codes'
import { frameTypes } from '@/lib/protocol/frames'
import { retryDelayMs } from './backoff'
import { countingSocket } from './counting-socket'

export type LinkOptions = {
  /** `ws://host/sync/WORKSHOP` */
  readonly url: string
  readonly document: string
  readonly params: { readonly [key: string]: string }
  readonly doc: Y.Doc
  readonly chance: () => number
  readonly now: () => number
}

export type LinkEvents = {
  readonly changed: () => void
  /** Every local change so far is in the frames up to this one. */
  readonly sent: (frame: number) => void
  readonly acked: (frame: number) => void
  /** The socket is gone; it is tried again by itself. */
  readonly lost: () => void
  /** The server ended it for good (4400 to 4499), with its reason when it gave one. */
  readonly ended: (end: { readonly code: number; readonly reason: string }) => void
}

/**
 * `waiting`: cut off, trying again · `returning`: all was well until the server said goodbye, since it restarts or another one has the
 * workshop now; the first try decides · `turnedAway`: the server asked to come back later (4503).
 */
export type LinkStatus = 'connecting' | 'synced' | 'waiting' | 'returning' | 'turnedAway' | 'ended'

/** y-websocket with our two frames, our own way of coming back, and no BroadcastChannel (sync.md, "Frames"). */
export class SocketLink {
  readonly awareness: Awareness
  readonly #provider: WebsocketProvider
  readonly #options: LinkOptions
  readonly #events: LinkEvents
  #status: LinkStatus = 'connecting'
  #sent = 0
  #acked = 0
  /** Whether every local change so far has left on the present socket. */
  #isCaughtUp = false
  #refusal: string | null = null
  #turnedAwayBecause: string | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #isStopped = false

  constructor(options: LinkOptions, events: LinkEvents) {
    this.#options = options
    this.#events = events
    this.awareness = new Awareness(options.doc)
    // Nothing about this person is shown until a screen says so.
    this.awareness.setLocalState(null)
    this.#provider = new WebsocketProvider(options.url, options.document, options.doc, {
      connect: false,
      awareness: this.awareness,
      params: { ...options.params },
      disableBc: true,
      shouldReconnect: () => false,
      WebSocketPolyfill: countingSocket(globalThis.WebSocket, {
        clientId: () => options.doc.clientID,
        now: options.now,
        opened: () => this.#onOpened(),
        held: () => {
          this.#isCaughtUp = false
        },
        sent: (count) => {
          this.#sent = count
          this.#isCaughtUp = true
          events.sent(count)
        },
      }),
    })
    this.#provider.messageHandlers[frameTypes.ack] = (_encoder, decoder) => this.#onAck(decoding.readVarUint(decoder))
    this.#provider.messageHandlers[frameTypes.refusal] = (_encoder, decoder) => {
      this.#refusal = decoding.readVarString(decoder)
    }
    this.#provider.on('sync', (isSynced: boolean) => this.#onSync(isSynced))
    this.#provider.on('status', ({ status }) => {
      // A returning client is invisible to the others until it says again where it is.
      if (status === 'connected') this.awareness.setLocalState(this.awareness.getLocalState())
    })
    this.#provider.on('closed', ({ code, reason }) => this.#onClosed(code, reason))
    // Without an event y-websocket closed by itself, after 30 s of silence; it would come back without jitter.
    this.#provider.on('connection-close', (event) => {
      if (event === null && !this.#isStopped) queueMicrotask(() => this.suspect())
    })
  }

  get status(): LinkStatus {
    return this.#status
  }

  /** What the server said when it last asked to come back later. */
  get turnedAwayBecause(): string | null {
    return this.#turnedAwayBecause
  }

  /** The last frame that left, when every local change so far is in it or before it; else null. */
  get caughtUpFrame(): number | null {
    return this.#isCaughtUp ? this.#sent : null
  }

  /** Frames have left that the server has not acknowledged. */
  get isAwaitingAck(): boolean {
    return this.#sent > this.#acked
  }

  connect(): void {
    if (this.#isStopped) return
    this.#clearTimer()
    this.#provider.connect()
  }

  /** Tries at once if it is waiting: the device is online again, or the page is looked at. */
  retryNow(): void {
    if (this.#status === 'waiting' || this.#status === 'returning' || this.#status === 'turnedAway') this.connect()
  }

  /** The network may be gone without a sign: gives up this socket and tries for a new one. */
  suspect(): void {
    if (this.#isStopped || this.#status === 'ended') return
    this.#provider.disconnect()
    this.#onClosed(1006, '')
  }

  stop(): void {
    this.#isStopped = true
    this.#clearTimer()
    this.#provider.destroy()
    this.awareness.destroy()
  }

  #onOpened(): void {
    this.#sent = 0
    this.#acked = 0
    this.#isCaughtUp = false
    this.#refusal = null
  }

  #onAck(frame: number): void {
    this.#acked = frame
    this.#events.acked(frame)
    this.#events.changed()
  }

  #onSync(isSynced: boolean): void {
    if (!isSynced) return
    this.#status = 'synced'
    this.#events.changed()
  }

  #onClosed(code: number, reason: string): void {
    if (this.#isStopped || this.#status === 'ended') return
    this.#isCaughtUp = false
    this.#events.lost()
    if (code >= 4400 && code <= 4499) {
      this.#status = 'ended'
      this.#events.ended({ code, reason: this.#refusal ?? reason })
      return
    }
    const isGoodbye = code === closeCodes.restart || code === closeCodes.comeBack
    this.#status = isGoodbye && this.#status === 'synced' ? 'returning' : code === closeCodes.comeBack ? 'turnedAway' : 'waiting'
    this.#turnedAwayBecause = this.#refusal
    this.#clearTimer()
    this.#timer = setTimeout(() => this.connect(), retryDelayMs(this.#options.chance))
    this.#events.changed()
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}
