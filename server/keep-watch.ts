import { sql } from 'kysely'
import { closeCodes } from '@/lib/protocol/close-codes'
import type { ServerContext } from './context'
import { markToForget } from './store/forget-marks'
import type { Db } from './store/tables'
import { workshopTables } from './store/workshop-tables'
import { Ticker } from './ticker'

const lookEveryMs = 60_000

/** Deletes workshops whose time is over, a minute later at most: rows, documents, snapshots, and what the log still says of them. */
export class KeepWatch {
  readonly #server: ServerContext
  readonly #ticker: Ticker

  constructor(server: ServerContext) {
    this.#server = server
    this.#ticker = new Ticker(lookEveryMs, {
      work: () => this.#deleteOver(),
      failed: (error) => server.log.error({ error: String(error) }, 'workshops whose time is over could not be deleted; trying again'),
    })
  }

  /** At once, at the start of a server. */
  sweep(): Promise<void> {
    return this.#ticker.turn()
  }

  stop(): void {
    this.#ticker.stop()
  }

  async #deleteOver(): Promise<void> {
    const { store, now, voteClock } = this.#server
    const over = await store.read((db) => db.selectFrom('workshops').select('id').where('keep_until', '<', now()).execute())
    for (const { id } of over) await this.#delete(id)
    if (over.length > 0) await voteClock.truncateLog()
  }

  async #delete(workshopId: string): Promise<void> {
    const { store, rooms, workshopLocks, now } = this.#server
    await workshopLocks.run(workshopId, async () => {
      // Asked again: the facilitator may have put it off meanwhile.
      const isDeleted = await store.write(async (db) => ((await isOver(db, workshopId, now())) ? (await deleteWorkshop(db, workshopId), await markToForget(db, 'words', now()), true) : false))
      if (isDeleted) rooms.startAnew(workshopId, { reason: 'The time of this workshop is over, and it was deleted.', code: closeCodes.gone })
    })
  }
}

async function isOver(db: Db, workshopId: string, now: number): Promise<boolean> {
  return (await db.selectFrom('workshops').select('id').where('id', '=', workshopId).where('keep_until', '<', now).executeTakeFirst()) !== undefined
}

async function deleteWorkshop(db: Db, workshopId: string): Promise<void> {
  for (const table of ['updates', 'client_ids']) await sql`delete from ${sql.table(table)} where document_id in (select id from documents where workshop_id = ${workshopId})`.execute(db)
  await db.deleteFrom('documents').where('workshop_id', '=', workshopId).execute()
  for (const table of workshopTables) await sql`delete from ${sql.table(table)} where workshop_id = ${workshopId}`.execute(db)
  await db.deleteFrom('workshops').where('id', '=', workshopId).execute()
}
