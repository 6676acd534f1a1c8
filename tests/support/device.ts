import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { frameTypes } from '@/lib/protocol/frames'
import { afterTest } from './cleanup'
import { until } from './until'

// Every provider of y-websocket listens for the end of the process, and a test opens many.
process.setMaxListeners(0)

export type DeviceOptions = {
  readonly doc?: Y.Doc
  readonly params?: Record<string, string>
  /** Reconnect by itself, as a page does; off by default, so that a close is seen. */
  readonly reconnect?: boolean
}

export type Address = { readonly url: string; readonly room: string; readonly headers: Record<string, string> }

/** One open document in one tab: the real client, with everything that came over its socket kept. */
export class Device {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** Every frame that arrived, whole. */
  readonly frames: Uint8Array[] = []
  readonly acks: number[] = []
  /** Update and step-2 frames sent on the present socket. */
  sent = 0
  refusal: { readonly reason: string; readonly code: number } | null = null
  closeCode: number | null = null

  constructor({ url, room, headers }: Address, { doc = new Y.Doc(), params = {}, reconnect = false }: DeviceOptions) {
    this.doc = doc
    const device = this
    class Socket extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers })
        device.sent = 0
        this.on('message', (data) => device.#read(data))
        this.on('close', (code) => (device.closeCode = code))
        this.on('error', () => undefined)
      }

      override send(data: Parameters<WebSocket['send']>[0]): void {
        if (data instanceof Uint8Array && data[0] === frameTypes.sync && data[1] !== 0) device.sent += 1
        super.send(data)
      }
    }
    // reason: y-websocket asks for the DOM's WebSocket class, of which `ws` implements what it uses.
    const polyfill = Socket as unknown as typeof globalThis.WebSocket
    this.provider = new WebsocketProvider(url, room, doc, { WebSocketPolyfill: polyfill, disableBc: true, params, ...(reconnect ? { maxBackoffTime: 200 } : { shouldReconnect: () => false }) })
    this.provider.messageHandlers[frameTypes.ack] = () => undefined
    this.provider.messageHandlers[frameTypes.refusal] = () => undefined
    afterTest(() => this.end())
  }

  #read(data: unknown): void {
    const frame = data instanceof ArrayBuffer ? new Uint8Array(data) : data instanceof Uint8Array ? data : null
    if (frame === null) return
    this.frames.push(frame)
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === frameTypes.ack) this.acks.push(decoding.readVarUint(decoder))
    if (type === frameTypes.refusal) this.refusal = { reason: decoding.readVarString(decoder), code: decoding.readVarUint(decoder) }
  }

  async synced(): Promise<this> {
    await until('the document is synced', () => {
      if (this.closeCode !== null) throw new Error(`The socket closed with ${this.closeCode}: ${this.refusal?.reason ?? ''}`)
      return this.provider.synced
    })
    return this
  }

  /** A frame of one's own making, on the same socket. */
  send(frame: Uint8Array): void {
    this.provider.ws?.send(new Uint8Array(frame))
  }

  /** Everything sent so far is acknowledged. */
  async saved(): Promise<void> {
    await until('everything is acknowledged', () => this.sent > 0 && (this.acks.at(-1) ?? 0) >= this.sent)
  }

  async closed(): Promise<number> {
    await until('the socket is closed', () => this.closeCode !== null)
    return this.closeCode ?? 0
  }

  end(): void {
    this.provider.destroy()
    this.provider.awareness.destroy()
  }
}
