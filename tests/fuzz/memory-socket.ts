import { EventEmitter } from 'node:events'

// One connection without a network: two lines of frames in order, delivered when the run says so, or lost together when
// it is cut. TCP drops, repeats and reorders no single frame, so neither does this.

type Close = { readonly code: number; readonly reason: string }

/** The server's end: what `Connection` uses of a `ws` socket. */
export class ServerEnd extends EventEmitter {
  readonly OPEN = 1
  readonly bufferedAmount = 0
  readyState = 1
  readonly #down: (Uint8Array | Close)[]

  constructor(down: (Uint8Array | Close)[]) {
    super()
    this.#down = down
  }

  send(frame: Uint8Array): void {
    if (this.readyState === 1) this.#down.push(frame.slice())
  }

  close(code: number, reason: string): void {
    if (this.readyState !== 1) return
    this.readyState = 3
    this.#down.push({ code, reason })
    this.emit('close', code)
  }

  terminate(): void {
    this.close(1006, '')
  }

  pause(): void {}

  resume(): void {}
}

type Listener = ((event: { readonly data: ArrayBuffer }) => void) | null
type CloseListener = ((event: Close) => void) | null

/** The browser's end: what y-websocket uses of a WebSocket. */
export class MemorySocket {
  static readonly OPEN = 1
  readonly OPEN = 1
  binaryType = 'blob'
  readyState = 0
  onopen: (() => void) | null = null
  onmessage: Listener = null
  onclose: CloseListener = null
  onerror: (() => void) | null = null
  readonly server: ServerEnd
  /** What was said on this connection, for the run to judge: frames that left, and frames that arrived. */
  readonly said: Uint8Array[] = []
  readonly arrived: Uint8Array[] = []
  #up: Uint8Array[] = []
  #down: (Uint8Array | Close)[] = []

  constructor() {
    this.server = new ServerEnd(this.#down)
  }

  open(): void {
    if (this.readyState !== 0) return
    this.readyState = 1
    this.onopen?.()
  }

  send(frame: Uint8Array): void {
    if (this.readyState !== 1) return
    this.said.push(frame.slice())
    this.#up.push(frame.slice())
  }

  /** The page hangs up: what it sent may still arrive, and nobody hears an answer. */
  close(): void {
    this.cut(this.#up.length)
  }

  /** The connection breaks after the server got `arriving` more frames. */
  cut(arriving = 0): void {
    if (this.readyState === 3) return
    this.deliverUp(arriving)
    this.readyState = 3
    this.#up = []
    this.#down.length = 0
    if (this.server.readyState === 1) {
      this.server.readyState = 3
      this.server.emit('close', 1006)
    }
    this.onclose?.({ code: 1006, reason: '' })
  }

  get waitingUp(): number {
    return this.#up.length
  }

  get waitingDown(): number {
    return this.#down.length
  }

  deliverUp(count: number): void {
    for (const frame of this.#up.splice(0, count)) if (this.server.readyState === 1) this.server.emit('message', frame, true)
  }

  deliverDown(count: number): void {
    for (const frame of this.#down.splice(0, count)) {
      if (this.readyState !== 1) return
      if (!(frame instanceof Uint8Array)) {
        this.readyState = 3
        this.onclose?.(frame)
        return
      }
      this.arrived.push(frame)
      this.onmessage?.({ data: new Uint8Array(frame).buffer })
    }
  }
}
