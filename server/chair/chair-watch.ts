import { limits } from '@/lib/protocol/limits'
import type { ServerContext } from '../context'
import { changeWorkshop } from '../run-command'
import { findWorkshop, updateWorkshop } from '../store/workshop-queries'
import { Ticker } from '../ticker'

const everyMs = 1000
/** How stale "last seen" may be in the tables, which other servers of the same store read. */
const noteEveryMs = 15_000

/**
 * Sees by this server's sockets and clock whether a facilitator is there, and says on the stage when nobody has been for two minutes.
 * When one was last seen stands in the tables, so that a facilitator at another server of the same store counts too.
 */
export class ChairWatch {
  readonly #server: ServerContext
  readonly #absentMs: number
  readonly #ticker: Ticker
  /** Since when people have been here without a facilitator, by workshop. */
  readonly #aloneSince = new Map<string, number>()
  readonly #notedAt = new Map<string, number>()

  constructor(server: ServerContext, absentMs: number = limits.chairAbsentMs) {
    this.#server = server
    this.#absentMs = absentMs
    this.#ticker = new Ticker(everyMs, {
      work: () => this.#look(),
      failed: (error) => server.log.warn({ error: String(error) }, 'whether somebody leads could not be written down; trying again'),
    })
  }

  stop(): void {
    this.#ticker.stop()
  }

  async #look(): Promise<void> {
    const rooms = this.#roomsWithPeople()
    for (const known of [...this.#aloneSince.keys()]) if (rooms.get(known) !== false) this.#aloneSince.delete(known)
    for (const known of [...this.#notedAt.keys()]) if (rooms.get(known) !== true) this.#notedAt.delete(known)
    for (const [workshopId, isLed] of rooms) await (isLed ? this.#onLed(workshopId) : this.#onAlone(workshopId))
  }

  /** Workshops that somebody is connected to, and whether a facilitator is among them. The wall is nobody. */
  #roomsWithPeople(): ReadonlyMap<string, boolean> {
    const rooms = new Map<string, boolean>()
    for (const { room, reader } of this.#server.rooms.connections()) {
      if (reader.projector) continue
      rooms.set(room.workshopId, rooms.get(room.workshopId) === true || reader.role === 'facilitator')
    }
    return rooms
  }

  async #onLed(workshopId: string): Promise<void> {
    const { rooms, store, now } = this.#server
    if (rooms.factsNow(workshopId)?.chairFree === true) {
      await this.#change(workshopId, () => ({ chair_free_since: null, chair_seen_at: now() }))
    } else if (now() - (this.#notedAt.get(workshopId) ?? -Infinity) >= noteEveryMs) {
      await store.write((db) => updateWorkshop(db, workshopId, { chair_seen_at: now() }))
    } else return
    this.#notedAt.set(workshopId, now())
  }

  async #onAlone(workshopId: string): Promise<void> {
    const { rooms, store, now } = this.#server
    const facts = rooms.factsNow(workshopId)
    if (facts === null || facts.chairFree || facts.closed || facts.sample) return
    const since = this.#aloneSince.get(workshopId) ?? now()
    this.#aloneSince.set(workshopId, since)
    if (now() - since < this.#absentMs) return
    const row = await store.read((db) => findWorkshop(db, workshopId))
    if (row === undefined || now() - (row.chair_seen_at ?? 0) < this.#absentMs) return
    await this.#change(workshopId, () => ({ chair_free_since: now() }))
  }

  async #change(workshopId: string, change: () => Parameters<typeof updateWorkshop>[2]): Promise<void> {
    await changeWorkshop(this.#server, { workshopId, tokenHash: '', run: ({ db }) => updateWorkshop(db, workshopId, change()) })
  }
}
