import type { RoomAggregate } from '@/lib/disagreement/aggregate'
import { roomAggregateSchema } from '@/lib/workshop/aggregate-schema'
import { readBoard } from '@/lib/workshop/board-doc'
import type { ServerContext } from '../context'
import { changeWorkshop } from '../run-command'
import { listUnfinishedAggregates, settleAggregate, type AggregateRow } from '../store/room-queries'
import { aggregateJob } from './aggregate-job'
import type { Db } from '../store/tables'
import { runThread, type Thread } from '../threads/run-thread'

/** Longer than any takes: whoever was computing it is gone. */
const overdueMs = 600_000

/** Group figures in the making. Each is computed once; one that a stop interrupts is begun again at the next start. */
export class Aggregates {
  readonly #server: ServerContext
  readonly #begun = new Set<string>()
  readonly #running = new Set<Thread<RoomAggregate | null>>()
  #isStopped = false

  constructor(server: ServerContext) {
    this.#server = server
  }

  /** Computes the figures of a revealed round and puts them on the stage. Returns at once; what is being computed is not begun again. */
  begin(workshopId: string, round: number): void {
    const key = `${workshopId} ${round}`
    if (this.#begun.has(key)) return
    this.#begun.add(key)
    this.#compute(workshopId, round).finally(() => this.#begun.delete(key)).catch((error: unknown) => {
      if (!this.#isStopped) this.#server.log.error({ error: String(error), workshopId, round }, 'group figures could not be shown')
    })
  }

  async resume(): Promise<void> {
    const unfinished = await this.#server.store.read((db) => listUnfinishedAggregates(db))
    for (const { workshop_id, round } of unfinished) this.begin(workshop_id, round)
  }

  /** Those of a workshop that this server begins to lead. */
  async takeUp(workshopId: string): Promise<void> {
    const unfinished = await this.#server.store.read((db) => listUnfinishedAggregates(db, { workshopId }))
    for (const { round } of unfinished) this.begin(workshopId, round)
  }

  async listOverdue(db: Db, now: number): Promise<readonly string[]> {
    return (await listUnfinishedAggregates(db, { before: now - overdueMs })).map(({ workshop_id }) => workshop_id)
  }

  stop(): void {
    this.#isStopped = true
    for (const run of this.#running) run.stop()
  }

  async #compute(workshopId: string, round: number): Promise<void> {
    const { rooms } = this.#server
    // Held as long as it takes: a workshop that nobody looks at is still led here.
    const stage = await rooms.acquire(workshopId, { kind: 'stage' })
    try {
      await this.#computeLed(workshopId, round)
    } finally {
      stage.release()
    }
  }

  async #computeLed(workshopId: string, round: number): Promise<void> {
    const { rooms, store, log } = this.#server
    const room = await rooms.acquire(workshopId, { kind: 'board' })
    const board = readBoard(room.doc)
    room.release()
    const job = await store.read((db) => aggregateJob(db, { workshopId, round, board }))
    if (this.#isStopped) return
    const run = runThread({ source: new URL('./aggregate-worker.ts', import.meta.url), job, read: (value) => roomAggregateSchema.nullable().parse(value) })
    this.#running.add(run)
    const settled = await run.result.then(
      (result): Pick<AggregateRow, 'state' | 'result'> => (result === null ? { state: 'tooFew', result: null } : { state: 'ready', result: JSON.stringify(result) }),
      (error: unknown): Pick<AggregateRow, 'state' | 'result'> => {
        log.error({ error: String(error), workshopId, round }, 'group figures could not be computed')
        return { state: 'failed', result: null }
      },
    )
    this.#running.delete(run)
    // Stopped on the way, or led elsewhere now, it stays unfinished and is begun again. (It may have gone and come back: this one goes on then.)
    if (this.#isStopped || (store.isShared && !rooms.isOpen(workshopId))) return
    await changeWorkshop(this.#server, { workshopId, tokenHash: '', run: async ({ db }) => settleAggregate(db, { workshop_id: workshopId, round, ...settled }) })
  }
}
