import type { Insertable, Selectable } from 'kysely'
import type { Db, PeopleTable } from './tables'

export type PersonRow = Selectable<PeopleTable>

export async function insertPerson(db: Db, row: Insertable<PeopleTable>): Promise<void> {
  await db.insertInto('people').values(row).execute()
}

/** A person who is still in the workshop. */
export async function findPerson(db: Db, workshopId: string, id: string): Promise<PersonRow | undefined> {
  return db.selectFrom('people').selectAll().where('workshop_id', '=', workshopId).where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst()
}

/** Everyone still in the workshop, in the order they came. */
export async function listPeople(db: Db, workshopId: string): Promise<readonly PersonRow[]> {
  return db.selectFrom('people').selectAll().where('workshop_id', '=', workshopId).where('removed_at', 'is', null).orderBy('joined_at').orderBy('id').execute()
}

export async function updatePerson(db: Db, person: Pick<PersonRow, 'workshop_id' | 'id'>, change: Partial<PersonRow>): Promise<void> {
  await db.updateTable('people').set(change).where('workshop_id', '=', person.workshop_id).where('id', '=', person.id).execute()
}
