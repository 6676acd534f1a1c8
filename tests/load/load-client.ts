import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Dialect } from './dialect'

export type LoadClientOptions = {
  readonly url: string
  readonly headers: { readonly [name: string]: string }
  readonly dialect: Dialect
  /** Whose changes are sent. Without it the client only listens, and keeps nothing of what it hears. */
  readonly doc?: Y.Doc
  /** Whether what others write goes into `doc`, as it does in a page. */
  readonly keepsUp?: boolean
  /** Updates of others (and, from servers that echo, one's own), as they come. */
  readonly heard?: (update: Uint8Array) => void
}

const nothing = Y.encodeStateAsUpdate(new Y.Doc())

/** A client that does on the wire what y-websocket does, and as little as possible besides: a hundred fit into one process. */
export class LoadClient {
  readonly #socket: WebSocket
  readonly #options: LoadClientOptions
  readonly #sendUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this && this.#socket.readyState === WebSocket.OPEN) this.#send('update', update)
  }
  #synced: (() => void) | null = null
  #isSynced = false
  #isSending = false
  #problem: string | null = null
  sent = 0
  acked = 0
  receivedBytes = 0
  /** The answer to the first question: the document as it was. */
  firstAnswer: Uint8Array = nothing

  constructor(options: LoadClientOptions) {
    this.#options = options
    const { url, headers, dialect, doc } = options
    this.#socket = new WebSocket(url, { headers, perMessageDeflate: false })
    this.#socket.on('open', () => {
      for (const frame of dialect.hello()) this.#socket.send(frame)
      this.#send('step1', Y.encodeStateVector(doc ?? new Y.Doc()))
    })
    this.#socket.on('message', (data) => {
      if (data instanceof Uint8Array) this.#read(data)
    })
    this.#socket.on('error', (error) => (this.#problem ??= error.message))
    this.#socket.on('close', (code) => (this.#problem ??= `closed with ${code}`))
  }

  get problem(): string | null {
    return this.#problem
  }

  /** Fulfilled when the document has come. Throws when it does not within the deadline. */
  async synced(deadlineMs = 30_000): Promise<void> {
    if (this.#isSynced) return
    await new Promise<void>((resolve, reject) => {
      const fail = (): void => reject(new Error(`No document: ${this.#problem ?? `nothing came within ${deadlineMs} ms`}.`))
      const timer = setTimeout(fail, deadlineMs)
      this.#socket.once('close', fail)
      this.#synced = () => {
        clearTimeout(timer)
        this.#socket.off('close', fail)
        resolve()
      }
    })
  }

  end(): void {
    this.#options.doc?.off('update', this.#sendUpdate)
    this.#socket.terminate()
  }

  #send(kind: 'step1' | 'step2' | 'update', payload: Uint8Array): void {
    if (kind !== 'step1') this.sent += 1
    this.#socket.send(this.#options.dialect.write(kind, payload))
  }

  #read(data: Uint8Array): void {
    this.receivedBytes += data.length
    const { dialect, doc, heard } = this.#options
    const frame = dialect.read(data)
    if (frame === null) return
    if (frame.kind === 'ack') this.acked = frame.count
    else if (frame.kind === 'step1') this.#answer(frame.payload)
    else if (frame.kind === 'update') {
      heard?.(frame.payload)
      if (this.#options.keepsUp === true && doc !== undefined) Y.applyUpdate(doc, frame.payload, this)
    } else if (!this.#isSynced) this.#onFirstAnswer(frame.payload)
  }

  /** From here on changes are sent by themselves; earlier ones are all in this answer, ahead of it they would be a gap. */
  #answer(stateVector: Uint8Array): void {
    const { doc } = this.#options
    this.#send('step2', doc === undefined ? nothing : Y.encodeStateAsUpdate(doc, stateVector))
    if (!this.#isSending) doc?.on('update', this.#sendUpdate)
    this.#isSending = true
  }

  #onFirstAnswer(answer: Uint8Array): void {
    const { doc } = this.#options
    this.#isSynced = true
    this.firstAnswer = answer
    if (doc !== undefined) Y.applyUpdate(doc, answer, this)
    this.#synced?.()
  }
}
