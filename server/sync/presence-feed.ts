import { limits } from '@/lib/protocol/limits'
import type { Connection } from './connection'
import { awarenessFrame } from './messages'
import { Presence, type PresenceOwner } from './presence'

/** Sends the presence of a board to its sockets, at most every 200 ms: 400 clients on their own make 11,700 sends a second. */
export class PresenceFeed {
  readonly #presence: Presence<Connection>
  readonly #connections: ReadonlySet<Connection>
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(connections: ReadonlySet<Connection>, now: () => number) {
    this.#connections = connections
    this.#presence = new Presence(now)
  }

  /** Everyone present, for a socket that has come or asks. */
  sendAll(connection: Connection): void {
    for (const update of this.#presence.snapshot()) connection.send(awarenessFrame(update))
  }

  receive(connection: Connection, owner: PresenceOwner, update: Uint8Array): void {
    if (this.#presence.receive(connection, owner, update)) this.#schedule()
  }

  leave(connection: Connection): void {
    this.#presence.leave(connection)
    this.#schedule()
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #schedule(): void {
    if (this.#timer !== null) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      for (const [connection, updates] of this.#presence.takeChanges(this.#connections)) {
        for (const update of updates) connection.send(awarenessFrame(update))
      }
    }, limits.presenceEveryMs)
  }
}
