import type { ServerContext } from './context'
import { listLost } from './store/document-queries'
import type { Db } from './store/tables'

/** Work of workshops that goes on without anybody asking: it belongs to the server that leads the workshop. */
export type GoesOn = {
  /** Takes up what the workshop has open. */
  takeUp(workshopId: string): Promise<void>
  /** The workshop is no longer led here. */
  letGo?(workshopId: string): void
  /** Workshops whose open work should have been over at `before`: nobody leads them. */
  listOverdue(db: Db, now: number): Promise<readonly string[]>
}

/** How soon a server sees that another has taken a workshop of which it only reads; who writes sees it at once. */
const askMs = 500
/** Work that nobody takes up, since its server died and nobody came back to the workshop. */
const overdueEveryMs = 15_000

/**
 * What a server does on a store that others share: it takes up what goes on in a workshop when it begins to lead it, lets go when
 * another takes it, and looks after workshops that nobody leads. Which server leads is decided by the proxy's routing and by
 * nothing here; that two never write is decided by the generation of a document.
 */
export class Sharing {
  readonly #server: ServerContext
  readonly #parts: readonly GoesOn[]
  readonly #timers: ReturnType<typeof setInterval>[]
  #isAsking = false
  #isStopped = false

  constructor(server: ServerContext, parts: readonly GoesOn[]) {
    this.#server = server
    this.#parts = parts
    this.#timers = [setInterval(() => void this.#guard('asking', () => this.#loseTaken()), askMs), setInterval(() => void this.#guard('overdue', () => this.#takeOverdue()), overdueEveryMs)]
    for (const timer of this.#timers) timer.unref()
  }

  opened(workshopId: string): void {
    for (const part of this.#parts) part.takeUp(workshopId).catch((error: unknown) => this.#complain(error, workshopId))
  }

  left(workshopId: string): void {
    for (const part of this.#parts) part.letGo?.(workshopId)
  }

  stop(): void {
    this.#isStopped = true
    for (const timer of this.#timers) clearInterval(timer)
  }

  async #loseTaken(): Promise<void> {
    if (this.#isAsking) return
    this.#isAsking = true
    try {
      const { rooms, store, log } = this.#server
      const loaded = [...rooms.loaded()]
      const lost = new Set(await store.read((db) => listLost(db, loaded)))
      const workshops = new Set(loaded.filter((room) => lost.has(room.documentId) && !room.isDropped).map((room) => room.workshopId))
      for (const workshopId of workshops) {
        log.info({ workshopId }, 'another server leads the workshop now')
        rooms.lose(workshopId)
      }
    } finally {
      this.#isAsking = false
    }
  }

  async #takeOverdue(): Promise<void> {
    const { rooms, store, now } = this.#server
    for (const part of this.#parts) {
      for (const workshopId of await store.read((db) => part.listOverdue(db, now()))) {
        if (rooms.isOpen(workshopId)) continue
        // Loading the stage is what takes the workshop; what is open in it follows.
        const stage = await rooms.acquire(workshopId, { kind: 'stage' })
        stage.release()
      }
    }
  }

  async #guard(what: string, work: () => Promise<void>): Promise<void> {
    if (this.#isStopped) return
    try {
      await work()
    } catch (error) {
      // The store is away: readiness says so, and updates are held.
      this.#server.log.debug({ error: String(error) }, `${what} failed`)
    }
  }

  #complain(error: unknown, workshopId: string): void {
    if (!this.#isStopped) this.#server.log.warn({ error: String(error), workshopId }, 'what goes on in the workshop could not be taken up')
  }
}
