import type { Connection } from './connection'
import { updateFrame } from './messages'
import { wireBatch } from './wire-batch'

type Entry = { readonly message: Uint8Array; readonly from: Connection | null }

/**
 * Sends updates to everyone but who each came from. What became durable together goes out together: put into wire form once,
 * and written once to each reader. A hundred readers of five hundred updates a second get fifty thousand messages, and a
 * write for each is most of what they cost.
 */
export class Broadcast {
  readonly #connections: ReadonlySet<Connection>
  #entries: Entry[] = []

  constructor(connections: ReadonlySet<Connection>) {
    this.#connections = connections
  }

  add(update: Uint8Array, from: Connection | null): void {
    if (this.#entries.length === 0) queueMicrotask(() => this.#send())
    this.#entries.push({ message: updateFrame(update), from })
  }

  #send(): void {
    const entries = this.#entries
    this.#entries = []
    const senders = new Set(entries.map(({ from }) => from))
    const all = wireBatch(entries.map(({ message }) => message))
    for (const connection of this.#connections) {
      if (!senders.has(connection)) connection.sendBatch(all)
      else if (senders.size > 1) connection.sendBatch(wireBatch(entries.filter(({ from }) => from !== connection).map(({ message }) => message)))
    }
  }
}
