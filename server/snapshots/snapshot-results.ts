import * as z from 'zod'
import { signPart } from '@/lib/workshop/snapshot/signature'
import type { ServerContext } from '../context'
import { changeWorkshop } from '../run-command'
import { findSnapshot, listUnfinishedSnapshots, updateSnapshot, type SnapshotRow } from '../store/snapshot-queries'
import type { Db } from '../store/tables'
import { runThread, type Thread } from '../threads/run-thread'
import type { ResultsDone, ResultsJob } from './results-worker'

const doneSchema: z.ZodType<ResultsDone> = z.object({ json: z.string(), hash: z.string() })

/** Longer than any takes: whoever was computing it is gone. */
const overdueMs = 600_000

/** Everybody's screen hears of it: not for every view of a large room. */
const tellEveryMs = 1000

/**
 * The second part of snapshots in the making, one at a time: each takes a core for some tens of seconds, and the room needs the other. What a
 * stop interrupts is begun again at the next start.
 */
export class SnapshotResults {
  readonly #server: ServerContext
  readonly #waiting: { readonly workshopId: string; readonly id: string }[] = []
  readonly #begun = new Set<string>()
  #running: Thread<ResultsDone> | null = null
  #isBusy = false
  #isStopped = false

  constructor(server: ServerContext) {
    this.#server = server
  }

  /** Computes the results of a sealed snapshot and signs them. Returns at once; what waits or is being computed is not begun again. */
  begin(workshopId: string, id: string): void {
    if (this.#begun.has(id)) return
    this.#begun.add(id)
    this.#waiting.push({ workshopId, id })
    void this.#work()
  }

  async resume(): Promise<void> {
    for (const { workshop_id, id } of await this.#server.store.read((db) => listUnfinishedSnapshots(db))) this.begin(workshop_id, id)
  }

  /** Those of a workshop that this server begins to lead. */
  async takeUp(workshopId: string): Promise<void> {
    for (const { id } of await this.#server.store.read((db) => listUnfinishedSnapshots(db, { workshopId }))) this.begin(workshopId, id)
  }

  async listOverdue(db: Db, now: number): Promise<readonly string[]> {
    return [...new Set((await listUnfinishedSnapshots(db, { before: now - overdueMs })).map(({ workshop_id }) => workshop_id))]
  }

  stop(): void {
    this.#isStopped = true
    this.#running?.stop()
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return
    this.#isBusy = true
    for (let next = this.#waiting.shift(); next !== undefined && !this.#isStopped; next = this.#waiting.shift()) {
      try {
        await this.#compute(next)
      } catch (error) {
        if (!this.#isStopped) this.#server.log.error({ error: String(error), ...next }, 'the results of a snapshot could not be kept')
      } finally {
        this.#begun.delete(next.id)
      }
    }
    this.#isBusy = false
  }

  async #compute({ workshopId, id }: { readonly workshopId: string; readonly id: string }): Promise<void> {
    const { rooms, store } = this.#server
    // Held as long as it takes: a workshop that nobody looks at is still led here.
    const stage = await rooms.acquire(workshopId, { kind: 'stage' })
    try {
      // Asked of the workshop, not of this stage: it may have gone to another server and come back meanwhile.
      await this.#computeLed({ workshopId, id, isLed: () => !store.isShared || rooms.isOpen(workshopId) })
    } finally {
      stage.release()
    }
  }

  async #computeLed({ workshopId, id, isLed }: { readonly workshopId: string; readonly id: string; readonly isLed: () => boolean }): Promise<void> {
    const { store, now, log, signer } = this.#server
    const row = await store.read((db) => findSnapshot(db, id))
    // Another key than the one that sealed: a file has one.
    if (row === undefined || row.results !== null) return
    if (row.public_key !== signer.publicKey) return this.#settle(row, { failed: 1 })
    const job: ResultsJob = { state: row.state, stateHash: row.state_hash }
    let told = now()
    const thread = runThread({
      source: new URL('./results-worker.ts', import.meta.url),
      job,
      read: (value) => doneSchema.parse(value),
      onProgress: (share) => {
        if (now() - told < tellEveryMs || share >= 1 || !isLed()) return
        told = now()
        this.#settle(row, { progress: share }).catch((error: unknown) => log.warn({ error: String(error), id }, 'the progress of a snapshot could not be shown'))
      },
    })
    this.#running = thread
    const settled = await thread.result.then(
      ({ json, hash }) => ({ progress: 1, results: json, results_hash: hash, results_signature: signPart(signer, 'snapshot-results/1', hash) }),
      (error: unknown) => {
        if (!this.#isStopped) log.error({ error: String(error), workshopId, id }, 'the results of a snapshot could not be computed')
        return { failed: 1 }
      },
    )
    this.#running = null
    // Stopped on the way, or led elsewhere now, it stays unfinished and is begun again.
    if (!this.#isStopped && isLed()) await this.#settle(row, settled)
  }

  async #settle({ workshop_id, id }: SnapshotRow, change: Parameters<typeof updateSnapshot>[2]): Promise<void> {
    await changeWorkshop(this.#server, { workshopId: workshop_id, tokenHash: '', run: ({ db }) => updateSnapshot(db, id, change) })
  }
}
