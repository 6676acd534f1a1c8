import * as decoding from 'lib0/decoding'
import { WebSocket as NodeSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { countingSocket } from '@/components/doc/counting-socket'
import { frameTypes } from '@/lib/protocol/frames'
import type { Browser } from '../support/browser'
import { afterTest } from '../support/cleanup'

/** One tab at a board over real sockets: y-websocket with the page's own counting socket, coming back only when told to. */
export class SocketPage {
  readonly doc = new Y.Doc()
  readonly #provider: WebsocketProvider
  #held = false
  #sent = 0
  #acked = 0
  /** Why the server refused, in order; an honest page is never refused on an open board. */
  readonly refusals: string[] = []

  constructor({ origin, cookie }: Pick<Browser, 'origin' | 'cookie'>, workshopId: string) {
    class Socket extends NodeSocket {
      constructor(address: string | URL) {
        super(address, { headers: { origin, cookie } })
        this.on('error', () => undefined)
      }
    }
    this.#provider = new WebsocketProvider(`${origin.replace('http', 'ws')}/sync/${workshopId}`, 'board', this.doc, {
      connect: false,
      disableBc: true,
      shouldReconnect: () => false,
      // reason: y-websocket asks for the DOM's WebSocket class, of which `ws` implements what it uses.
      WebSocketPolyfill: countingSocket(Socket as unknown as typeof WebSocket, {
        clientId: () => this.doc.clientID,
        now: () => performance.now(),
        opened: () => {
          this.#sent = 0
          this.#acked = 0
        },
        held: () => (this.#held = true),
        sent: (count) => {
          this.#held = false
          this.#sent = count
        },
      }),
    })
    this.#provider.messageHandlers[frameTypes.ack] = (_, decoder) => (this.#acked = decoding.readVarUint(decoder))
    this.#provider.messageHandlers[frameTypes.refusal] = (_, decoder) => this.refusals.push(decoding.readVarString(decoder))
    afterTest(() => {
      this.#provider.destroy()
      this.#provider.awareness.destroy()
    })
  }

  /** Everything typed here is on the disk of the server, and everything there is here. */
  get isCalm(): boolean {
    return this.#provider.synced && !this.#held && this.#sent > 0 && this.#acked >= this.#sent
  }

  open(): void {
    if (this.#provider.ws === null) this.#provider.connect()
  }

  /** The line breaks in the middle of whatever is said. */
  cut(): void {
    const socket: unknown = this.#provider.ws
    if (socket instanceof NodeSocket) socket.terminate()
  }
}
