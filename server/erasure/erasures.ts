import { rmSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { beforeFolder } from '../backup/restore'
import type { ServerContext } from '../context'
import { listErasures, type ErasurePlace } from '../store/erasure-queries'
import type { Db } from '../store/tables'
import { eraseNextSnapshot } from './erase-next-snapshot'

const againMs = 10_000
/** Longer than any takes: whoever was at it is gone. */
const overdueMs = 30_000

/**
 * The way of erasures through what is sealed, one snapshot at a time with the room in between. One that a stop or a failing store interrupts goes on
 * where it was: at the next start, or ten seconds later.
 */
export class Erasures {
  readonly #server: ServerContext
  readonly #running = new Map<string, Promise<void>>()
  readonly #again = new Set<ReturnType<typeof setTimeout>>()
  #isStopped = false

  constructor(server: ServerContext) {
    this.#server = server
  }

  /** Fulfilled when nothing of the person is left; rejects when the store fails on the way, and tries again by itself. */
  finish(place: ErasurePlace): Promise<void> {
    const key = `${place.workshop_id} ${place.person_id}`
    const running = this.#running.get(key) ?? this.#work(place).finally(() => this.#running.delete(key))
    this.#running.set(key, running)
    return running
  }

  async resume(): Promise<void> {
    this.#finishAll(await this.#server.store.read((db) => listErasures(db)))
  }

  /** Those of a workshop that this server begins to lead. */
  async takeUp(workshopId: string): Promise<void> {
    this.#finishAll(await this.#server.store.read((db) => listErasures(db, { workshopId })))
  }

  async listOverdue(db: Db, now: number): Promise<readonly string[]> {
    return (await listErasures(db, { before: now - overdueMs })).map(({ workshop_id }) => workshop_id)
  }

  stop(): void {
    this.#isStopped = true
    for (const timer of this.#again) clearTimeout(timer)
  }

  #finishAll(places: readonly ErasurePlace[]): void {
    // What fails has been said in the log and is tried again.
    for (const place of places) this.finish(place).catch(() => undefined)
  }

  async #work(place: ErasurePlace): Promise<void> {
    const { store, workshopLocks, voteClock, dataDir, log, now } = this.#server
    try {
      for (let isMore = true; isMore && !this.#isStopped; await setImmediate()) {
        isMore = await workshopLocks.run(place.workshop_id, () => store.write((db) => eraseNextSnapshot(db, place, now())))
      }
      if (this.#isStopped) return
      // What was deleted stands in the log until it is cut off; when somebody reads the file meanwhile, the clock tries again.
      await voteClock.truncateLog()
      rmSync(path.join(dataDir, beforeFolder), { recursive: true, force: true })
    } catch (error) {
      if (!this.#isStopped) {
        log.error({ error: String(error), workshopId: place.workshop_id }, 'an erasure could not be finished; trying again')
        this.#tryAgain(place)
      }
      throw error
    }
  }

  #tryAgain(place: ErasurePlace): void {
    const timer = setTimeout(() => {
      this.#again.delete(timer)
      this.#finishAll([place])
    }, againMs)
    timer.unref()
    this.#again.add(timer)
  }
}
