import type { Insertable, Selectable } from 'kysely'
import type { Db, WorkshopsTable } from './tables'

export type WorkshopRow = Selectable<WorkshopsTable>

export async function insertWorkshop(db: Db, row: Insertable<WorkshopsTable>): Promise<void> {
  await db.insertInto('workshops').values(row).execute()
}

export async function findWorkshop(db: Db, id: string): Promise<WorkshopRow | undefined> {
  return db.selectFrom('workshops').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findWorkshopByCode(db: Db, code: string): Promise<WorkshopRow | undefined> {
  return db.selectFrom('workshops').selectAll().where('code', '=', code).executeTakeFirst()
}

export async function findWorkshopByRecovery(db: Db, recoveryHash: string): Promise<WorkshopRow | undefined> {
  return db.selectFrom('workshops').selectAll().where('recovery_hash', '=', recoveryHash).executeTakeFirst()
}

export async function updateWorkshop(db: Db, id: string, change: Partial<WorkshopRow>): Promise<void> {
  await db.updateTable('workshops').set(change).where('id', '=', id).execute()
}

/** Says that what `stage` and `desk` show has changed; answers the new sequence. */
export async function raiseSequence(db: Db, id: string): Promise<number> {
  const row = await db.updateTable('workshops').set((eb) => ({ sequence: eb('sequence', '+', 1) })).where('id', '=', id).returning('sequence').executeTakeFirstOrThrow()
  return row.sequence
}
