import type { ServerContext } from './context'
import { listLost } from './store/document-queries'
import { listForgetMarks } from './store/forget-marks'
import type { Db } from './store/tables'
import { Ticker } from './ticker'

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
/** Whoever deletes takes care at once; so long after it nobody has. */
const forgetOverdueMs = 30_000

/**
 * What a server does on a store that others share: it takes up what goes on in a workshop when it begins to lead it, lets go when
 * another takes it, and looks after workshops that nobody leads. Which server leads is decided by the proxy's routing and by
 * nothing here; that two never write is decided by the generation of a document.
 */
export class Sharing {
  readonly #server: ServerContext
  readonly #parts: readonly GoesOn[]
  readonly #tickers: readonly Ticker[]
  #isStopped = false

  constructor(server: ServerContext, parts: readonly GoesOn[], everyMs: number = overdueEveryMs) {
    this.#server = server
    this.#parts = parts
    // The store is away: readiness says so, and updates are held.
    const failed = (error: unknown): void => server.log.debug({ error: String(error) }, 'what other servers lead could not be seen; trying again')
    this.#tickers = [new Ticker(askMs, { work: () => this.#loseTaken(), failed }), new Ticker(everyMs, { work: () => this.#takeOverdue(), failed })]
  }

  opened(workshopId: string): void {
    for (const part of this.#parts) part.takeUp(workshopId).catch((error: unknown) => this.#complain(error, workshopId))
  }

  left(workshopId: string): void {
    for (const part of this.#parts) part.letGo?.(workshopId)
  }

  stop(): void {
    this.#isStopped = true
    for (const ticker of this.#tickers) ticker.stop()
  }

  async #loseTaken(): Promise<void> {
    const { rooms, store, log } = this.#server
    const loaded = [...rooms.loaded()]
    const lost = new Set(await store.read((db) => listLost(db, loaded)))
    const workshops = new Set(loaded.filter((room) => lost.has(room.documentId) && !room.isDropped).map((room) => room.workshopId))
    for (const workshopId of workshops) {
      log.info({ workshopId }, 'another server leads the workshop now')
      rooms.lose(workshopId)
    }
  }

  async #takeOverdue(): Promise<void> {
    const { rooms, store, now, voteClock } = this.#server
    for (const part of this.#parts) {
      for (const workshopId of await store.read((db) => part.listOverdue(db, now()))) {
        if (rooms.isOpen(workshopId)) continue
        // Loading the stage is what takes the workshop; what is open in it follows.
        const stage = await rooms.acquire(workshopId, { kind: 'stage' })
        stage.release()
      }
    }
    const marks = await store.read((db) => listForgetMarks(db))
    if (marks.some(({ at }) => at < now() - forgetOverdueMs)) await voteClock.truncateLog()
  }

  #complain(error: unknown, workshopId: string): void {
    if (!this.#isStopped) this.#server.log.warn({ error: String(error), workshopId }, 'what goes on in the workshop could not be taken up')
  }
}
