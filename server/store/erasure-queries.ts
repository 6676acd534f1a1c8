import type { Selectable } from 'kysely'
import type { Db, ErasuresTable } from './tables'

export type ErasureRow = Selectable<ErasuresTable>
export type ErasurePlace = Pick<ErasureRow, 'workshop_id' | 'person_id'>

export async function insertErasure(db: Db, row: ErasureRow): Promise<void> {
  await db.insertInto('erasures').values(row).execute()
}

export async function findErasure(db: Db, { workshop_id, person_id }: ErasurePlace): Promise<ErasureRow | undefined> {
  return db.selectFrom('erasures').selectAll().where('workshop_id', '=', workshop_id).where('person_id', '=', person_id).executeTakeFirst()
}

/** Those that are not over, the oldest first. */
export async function listErasures(db: Db, { workshopId, before }: { readonly workshopId?: string; readonly before?: number } = {}): Promise<readonly ErasurePlace[]> {
  return db
    .selectFrom('erasures')
    .select(['workshop_id', 'person_id'])
    .$if(workshopId !== undefined, (query) => query.where('workshop_id', '=', workshopId ?? ''))
    .$if(before !== undefined, (query) => query.where('begun_at', '<', before ?? 0))
    .orderBy('begun_at')
    .execute()
}

export async function moveErasureOn(db: Db, { workshop_id, person_id }: ErasurePlace, through: number): Promise<void> {
  await db.updateTable('erasures').set({ through }).where('workshop_id', '=', workshop_id).where('person_id', '=', person_id).execute()
}

export async function deleteErasure(db: Db, { workshop_id, person_id }: ErasurePlace): Promise<void> {
  await db.deleteFrom('erasures').where('workshop_id', '=', workshop_id).where('person_id', '=', person_id).execute()
}
