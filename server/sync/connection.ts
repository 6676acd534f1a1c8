import type { WebSocket } from 'ws'
import { closeCodes, type CloseCode } from '@/lib/protocol/close-codes'
import { limits } from '@/lib/protocol/limits'
import type { Reader } from './documents'
import { Inbox } from './inbox'
import { ackFrame, readMessage, refusalFrame } from './messages'
import { causeOf, type RefusalCause } from './refusal-cause'
import type { Room } from './room'
import type { WireBatch } from './wire-batch'

export type ConnectionOptions = {
  readonly socket: WebSocket
  readonly room: Room
  /** Who this is at the moment; null when they are no longer in the workshop. Asked on every message. */
  readonly reader: () => Reader | null
  readonly tokenHash: string
  readonly now: () => number
  readonly turnNow?: () => number
  /** The stream below the socket. What is sent in one turn of the loop goes out in one write: a write for every frame is most of what a broadcast costs. */
  readonly wire?: { cork(): void; uncork(): void; write(bytes: Uint8Array): unknown }
  /** The socket was told no, with this code and for this cause. */
  readonly onRefusal: (code: CloseCode, cause: RefusalCause) => void
}

/** More than `bytes` unread and nothing taken for so long, or more than `most` at any time: the reader is let go. */
const slowReader = { bytes: 4 * 1024 * 1024, ms: 10_000, most: 16 * 1024 * 1024 }
/** An honest page asks for the document once a socket; each answer takes as long as encoding the document. */
const mostAsks = 2

type Incoming = { readonly data: unknown; readonly isBinary: boolean }

/** One socket on one document: reads its frames, counts what became durable, says so, and says why when it ends. */
export class Connection {
  readonly room: Room
  readonly tokenHash: string
  readonly #socket: WebSocket
  readonly #reader: () => Reader | null
  readonly #now: () => number
  readonly #first: Reader
  #received = 0
  #durable = 0
  #ackDue = false
  #lastAckAt: number
  #asks = 0
  #sentBytes = 0
  #stalled: { drained: number; since: number } | null = null
  #closed = false
  readonly #onRefusal: ConnectionOptions['onRefusal']
  readonly #wire: ConnectionOptions['wire']
  #isCorked = false
  readonly #inbox: Inbox<Incoming>

  constructor({ socket, room, reader, tokenHash, now, turnNow, wire, onRefusal }: ConnectionOptions, first: Reader) {
    this.room = room
    this.tokenHash = tokenHash
    this.#socket = socket
    this.#reader = reader
    this.#now = now
    this.#first = first
    this.#lastAckAt = now()
    this.#inbox = new Inbox<Incoming>({
      socket,
      now,
      ...(turnNow === undefined ? {} : { turnNow }),
      isHeld: () => room.isTakingNothing,
      handle: (message) => this.#onMessage(message),
      tooFast: () => this.refuse('Messages come faster than the server takes them.', closeCodes.comeBack),
    })
    this.#onRefusal = onRefusal
    this.#wire = wire
    socket.on('message', (data, isBinary) => this.#inbox.receive({ data, isBinary }))
  }

  get reader(): Reader {
    return this.#reader() ?? this.#first
  }

  /** Messages that came and are not read yet. */
  get waitingMessages(): number {
    return this.#inbox.waiting
  }

  /** What was sent and the other side has not taken. */
  get unsentBytes(): number {
    return this.#socket.bufferedAmount
  }

  get isClosed(): boolean {
    return this.#closed
  }

  send(frame: Uint8Array): void {
    if (this.#closed || this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#socket.bufferedAmount > slowReader.most) return this.#socket.terminate()
    this.#gather()
    this.#sentBytes += frame.length
    this.#socket.send(frame)
  }

  /** Messages that many get. `ws` sends what it is given at once and whole, so they may go past it, between two of its messages. */
  sendBatch({ messages, framed }: WireBatch): void {
    const wire = this.#wire
    if (wire === undefined) return messages.forEach((message) => this.send(message))
    if (this.#closed || this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#socket.bufferedAmount > slowReader.most) return this.#socket.terminate()
    if (this.#ackDue) this.#gather()
    this.#sentBytes += framed.length
    wire.write(framed)
  }

  /** Numbers an update or step-2 frame in the order it came. */
  countFrame(): number {
    this.#received += 1
    return this.#received
  }

  /** Frames up to this one are on disk. One ack says it for all that a commit brought. */
  markDurable(frameNumber: number): void {
    this.#durable = Math.max(this.#durable, frameNumber)
    if (this.#ackDue) return
    this.#ackDue = true
    queueMicrotask(() => this.#ack())
  }

  /** Says why, then closes. Nothing that comes afterwards is read. */
  refuse(reason: string, code: CloseCode, cause: RefusalCause = causeOf(code)): void {
    if (this.#closed) return
    this.#onRefusal(code, cause)
    this.send(refusalFrame(reason, code))
    this.close(code, reason)
  }

  close(code: CloseCode, reason = ''): void {
    if (this.#closed) return
    this.#ack()
    this.#end()
    // A paused socket would not hear the other side's goodbye.
    this.#socket.resume()
    this.#socket.close(code, shorten(reason))
    this.room.detach(this)
  }

  /** The socket is gone by itself. */
  ended(): void {
    this.#end()
    this.room.detach(this)
  }

  /** Stops reading while the server drains; what has been read is still committed and acknowledged. */
  pause(): void {
    this.#inbox.stop()
    this.#socket.pause()
  }

  /** Called every second: y-websocket closes after 30 s without a message, and a reader that takes nothing is let go. */
  tick(): void {
    const now = this.#now()
    if (now - this.#lastAckAt >= limits.ackEveryMs) this.#ack()
    const unread = this.#socket.bufferedAmount
    const drained = this.#sentBytes - unread
    if (unread <= slowReader.bytes) this.#stalled = null
    else if (this.#stalled === null || drained > this.#stalled.drained) this.#stalled = { drained, since: now }
    else if (now - this.#stalled.since >= slowReader.ms) this.#socket.terminate()
  }

  #end(): void {
    this.#closed = true
    this.#inbox.stop()
  }

  #gather(): void {
    const wire = this.#wire
    if (this.#isCorked || wire === undefined) return
    this.#isCorked = true
    wire.cork()
    queueMicrotask(() => {
      this.#isCorked = false
      wire.uncork()
    })
  }

  #ack(): void {
    this.#ackDue = false
    this.#lastAckAt = this.#now()
    this.send(ackFrame(this.#durable))
  }

  #onMessage({ data, isBinary }: Incoming): void {
    if (this.#closed) return
    if (this.#reader() === null) return this.refuse('You are no longer in this workshop.', closeCodes.noRight)
    if (!isBinary || !(data instanceof Uint8Array)) return this.refuse('Messages are binary.', closeCodes.refused)
    if (data.length > limits.frameBytes) {
      return this.refuse(`A message has ${data.length} bytes; at most ${limits.frameBytes} are accepted.`, closeCodes.tooLarge)
    }
    const message = readMessage(data)
    if (message.kind === 'unreadable') return this.refuse(message.problem, closeCodes.refused)
    if (message.kind === 'step1') {
      this.#asks += 1
      if (this.#asks > mostAsks) return this.refuse('The document was asked for over and over.', closeCodes.refused)
      return this.room.answer(this, message.stateVector)
    }
    if (message.kind === 'update') return this.room.receive(this, message.update)
    if (message.kind === 'awareness') return this.room.receivePresence(this, message.update)
    this.room.sendPresence(this)
  }
}

/** A close reason has at most 123 bytes. */
function shorten(reason: string): string {
  let text = reason
  while (Buffer.byteLength(text) > 120) text = text.slice(0, -4)
  return text
}
