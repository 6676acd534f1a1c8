import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { frameTypes } from '@/lib/protocol/frames'
import { limits } from '@/lib/protocol/limits'
import { outgoingKind, updateOf } from './read-frame'

export type SocketHooks = {
  /** The document's client id: presence of others is not sent back. */
  readonly clientId: () => number
  /** A socket was made; its counts start at 0. */
  readonly opened: () => void
  /** A local change waits for its turn. */
  readonly held: () => void
  /** `count` update and step-2 frames have left; every local change so far is in one of them. */
  readonly sent: (count: number) => void
  readonly now: () => number
}

/**
 * A WebSocket for y-websocket that counts what the server acknowledges and sends local changes at most every 250 ms,
 * merged (sync.md, "Frames" and "Admission"). Updates that arise before the step 2 of a socket are not sent by
 * themselves: the step 2 holds them, and ahead of it they would be a gap after what was typed offline.
 */
export function countingSocket(Base: typeof WebSocket, hooks: SocketHooks): typeof WebSocket {
  return class CountingSocket extends Base {
    #sent = 0
    #hasAnswered = false
    #held: Uint8Array[] = []
    #lastAt = Number.NEGATIVE_INFINITY
    #timer: ReturnType<typeof setTimeout> | null = null

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      hooks.opened()
    }

    override send(data: string | Blob | BufferSource): void {
      const kind = data instanceof Uint8Array ? outgoingKind(data, hooks.clientId()) : 'other'
      switch (kind) {
        case 'step2':
          this.#hasAnswered = true
          this.#held = []
          this.#count(data)
          hooks.sent(this.#sent)
          return
        case 'update':
          if (this.#hasAnswered && data instanceof Uint8Array) this.#hold(updateOf(data))
          return
        case 'othersPresence':
          return
        default:
          super.send(data)
      }
    }

    override close(code?: number, reason?: string): void {
      this.#flush()
      super.close(code, reason)
    }

    #hold(update: Uint8Array): void {
      this.#held.push(update)
      const waitMs = this.#lastAt + limits.writeEveryMs - hooks.now()
      if (waitMs <= 0) return this.#flush()
      hooks.held()
      this.#timer ??= setTimeout(() => this.#flush(), waitMs)
    }

    #flush(): void {
      if (this.#timer !== null) clearTimeout(this.#timer)
      this.#timer = null
      const held = this.#held
      this.#held = []
      if (held.length === 0 || this.readyState !== this.OPEN) return
      this.#lastAt = hooks.now()
      const merged = Y.mergeUpdates(held)
      for (const update of merged.length < limits.frameBytes - headerBytes ? [merged] : held) this.#count(updateFrame(update))
      hooks.sent(this.#sent)
    }

    #count(frame: string | Blob | BufferSource): void {
      this.#sent += 1
      super.send(frame)
    }
  }
}

const headerBytes = 16

function updateFrame(update: Uint8Array): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.sync)
    encoding.writeVarUint(encoder, 2)
    encoding.writeVarUint8Array(encoder, update)
  })
}
