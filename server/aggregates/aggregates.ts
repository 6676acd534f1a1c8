import type { RoomAggregate } from '@/lib/disagreement/aggregate'
import { roomAggregateSchema } from '@/lib/workshop/aggregate-schema'
import { readBoard } from '@/lib/workshop/board-doc'
import type { ServerContext } from '../context'
import { changeWorkshop } from '../run-command'
import { listUnfinishedAggregates, settleAggregate, type AggregateRow } from '../store/room-queries'
import { aggregateJob } from './aggregate-job'
import { runThread, type Thread } from '../threads/run-thread'

/** Group figures in the making. Each is computed once; one that a stop interrupts is begun again at the next start. */
export class Aggregates {
  readonly #server: ServerContext
  readonly #running = new Set<Thread<RoomAggregate | null>>()
  #isStopped = false

  constructor(server: ServerContext) {
    this.#server = server
  }

  /** Computes the figures of a revealed round and puts them on the stage. Returns at once. */
  begin(workshopId: string, round: number): void {
    this.#compute(workshopId, round).catch((error: unknown) => {
      if (!this.#isStopped) this.#server.log.error({ error: String(error), workshopId, round }, 'group figures could not be shown')
    })
  }

  async resume(): Promise<void> {
    const unfinished = await this.#server.store.read(listUnfinishedAggregates)
    for (const { workshop_id, round } of unfinished) this.begin(workshop_id, round)
  }

  stop(): void {
    this.#isStopped = true
    for (const run of this.#running) run.stop()
  }

  async #compute(workshopId: string, round: number): Promise<void> {
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
    // Stopped on the way, it stays unfinished and is begun again.
    if (this.#isStopped) return
    await changeWorkshop(this.#server, { workshopId, tokenHash: '', run: async ({ db }) => settleAggregate(db, { workshop_id: workshopId, round, ...settled }) })
  }
}
