import { WebsocketProvider } from 'y-websocket'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { countingSocket } from '@/components/doc/counting-socket'
import { closeCodes } from '@/lib/protocol/close-codes'
import { frameTypes } from '@/lib/protocol/frames'
import type { Chance } from '@/lib/workshop/position'
import { plainDialect } from '../load/dialect'
import { actAtBoard } from './fuzz-edits'
import { updateInside, type FuzzServer } from './fuzz-server'
import { MemorySocket } from './memory-socket'

export type FuzzClientOptions = { readonly server: FuzzServer; readonly personId: string; readonly isFacilitator: boolean; readonly chance: Chance; readonly name: string }

/** One tab: y-websocket and the page's own counting socket over a connection in memory. */
export class FuzzClient {
  readonly personId: string
  readonly #options: FuzzClientOptions
  #doc: Y.Doc
  #provider: WebsocketProvider
  #socket: MemorySocket | null = null
  #opening: MemorySocket | null = null
  #now = 0
  #serial = 0
  sent = 0
  acked = 0
  /** Reasons the server gave for refusing, in order. */
  readonly refusals: string[] = []
  /** Every document frame that reached this tab, and every one it knows to be saved, since the last `forget`. */
  shown: Uint8Array[] = []

  constructor(options: FuzzClientOptions) {
    this.personId = options.personId
    this.#options = options
    ;[this.#doc, this.#provider] = this.#begin(null)
  }

  get doc(): Y.Doc {
    return this.#doc
  }

  get socket(): MemorySocket | null {
    return this.#socket?.readyState === 1 ? this.#socket : null
  }

  async connect(): Promise<void> {
    if (this.socket !== null) return
    this.#socket = null
    this.#provider.connect()
    const socket = this.#opening
    this.#opening = null
    if (socket === null) throw new Error('The page made no socket.')
    this.#socket = socket
    await this.#options.server.accept(socket, this.personId)
  }

  /** The line breaks; some of what was on its way may have arrived. */
  disconnect(): void {
    const socket = this.socket
    if (socket !== null) socket.cut(Math.floor(this.#options.chance() * (socket.waitingUp + 1)))
  }

  act(): void {
    this.#serial += 1
    const { chance, isFacilitator, name } = this.#options
    actAtBoard(this.#doc, { personId: this.personId, isFacilitator, isResultPhase: true, chance }, `${name}-${this.#serial}`)
  }

  /** The page is loaded anew from what this device keeps: its own state and that of the person's other tabs. */
  reload(others: readonly FuzzClient[]): void {
    const kept = Y.mergeUpdates([this, ...others].map(({ doc }) => Y.encodeStateAsUpdate(doc)))
    this.#restart(kept)
  }

  /** A frame that was sent before is sent again, as after a reconnect whose answer crossed it. */
  repeat(): void {
    const socket = this.socket
    const updates = socket?.said.filter((frame) => updateInside(frame) !== null) ?? []
    const frame = updates[Math.floor(this.#options.chance() * updates.length)]
    if (socket === null || frame === undefined) return
    socket.send(frame)
  }

  /** Gives back what this tab was shown or told to be saved, and begins a new list. */
  takeShown(): readonly Uint8Array[] {
    this.#noteSocket()
    return this.shown.splice(0)
  }

  end(): void {
    this.#provider.destroy()
    this.#provider.awareness.destroy()
    this.#doc.destroy()
  }

  #noteSocket(): void {
    const socket = this.#socket
    if (socket === null) return
    const updatesOf = (frames: readonly Uint8Array[]): Uint8Array[] => frames.map(updateInside).filter((update) => update !== null)
    this.shown.push(...updatesOf(socket.arrived), ...updatesOf(socket.said).slice(0, this.acked))
  }

  #restart(kept: Uint8Array | null): void {
    this.#noteSocket()
    this.end()
    this.#socket = null
    ;[this.#doc, this.#provider] = this.#begin(kept)
  }

  #begin(kept: Uint8Array | null): [Y.Doc, WebsocketProvider] {
    const { chance } = this.#options
    const doc = new Y.Doc()
    doc.clientID = 1 + Math.floor(chance() * 0xfffffffe)
    if (kept !== null) Y.applyUpdate(doc, kept)
    const client = this
    class Socket extends MemorySocket {
      constructor() {
        super()
        client.#opening = this
      }
    }
    const provider = new WebsocketProvider('ws://memory', 'board', doc, {
      connect: false,
      awareness: new Awareness(doc),
      disableBc: true,
      shouldReconnect: () => false,
      // reason: y-websocket and the counting socket use of a WebSocket only what MemorySocket has.
      WebSocketPolyfill: countingSocket(Socket as unknown as typeof WebSocket, {
        clientId: () => doc.clientID,
        opened: () => {
          this.#noteSocket()
          this.sent = 0
          this.acked = 0
        },
        held: () => undefined,
        sent: (count) => (this.sent = count),
        // Time passes between any two edits: what waits 250 ms would wait for a clock that the run does not turn.
        now: () => (this.#now += 1000),
      }),
    })
    provider.messageHandlers[frameTypes.ack] = () => {
      const last = this.#socket?.arrived.at(-1)
      const ack = last === undefined ? null : plainDialect.read(last)
      if (ack?.kind === 'ack') this.acked = ack.count
    }
    provider.messageHandlers[frameTypes.refusal] = () => undefined
    provider.on('connection-close', (event) => {
      if (event === null || event.code !== closeCodes.refused || this.#provider !== provider) return
      this.refusals.push(event.reason)
      // sync.md, "Refusal": the document is begun anew; what was refused is not part of it.
      queueMicrotask(() => this.#restart(null))
    })
    return [doc, provider]
  }
}
