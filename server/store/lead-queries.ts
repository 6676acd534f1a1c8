import type { Selectable } from 'kysely'
import type { PracticeId } from '@/lib/protocol/lead-commands'
import type { PersonRow } from './people-queries'
import type { Db, DeviceCodesTable } from './tables'

// Codes for another device, and the practice question of the lobby.

export type DeviceCodeRow = Selectable<DeviceCodesTable>

/** A person has one code at most; those of everybody that are over go with it. */
export async function putDeviceCode(db: Db, row: DeviceCodeRow, now: number): Promise<void> {
  await db.deleteFrom('device_codes').where('expires_at', '<=', now).execute()
  await deleteDeviceCode(db, { workshop_id: row.workshop_id, id: row.person_id })
  await db.insertInto('device_codes').values(row).execute()
}

export async function findDeviceCode(db: Db, codeHash: string): Promise<DeviceCodeRow | undefined> {
  return db.selectFrom('device_codes').selectAll().where('code_hash', '=', codeHash).executeTakeFirst()
}

export async function deleteDeviceCode(db: Db, person: Pick<PersonRow, 'workshop_id' | 'id'>): Promise<void> {
  await db.deleteFrom('device_codes').where('workshop_id', '=', person.workshop_id).where('person_id', '=', person.id).execute()
}

/** Counts a person's first range on a question; a second one changes nothing. */
export async function countPractice(db: Db, { workshop_id, id }: Pick<PersonRow, 'workshop_id' | 'id'>, { question, inside }: { readonly question: PracticeId; readonly inside: boolean }): Promise<void> {
  const known = await db.selectFrom('practice_marks').select('person_id').where('workshop_id', '=', workshop_id).where('question', '=', question).where('person_id', '=', id).executeTakeFirst()
  if (known !== undefined) return
  await db.insertInto('practice_marks').values({ workshop_id, question, person_id: id }).execute()
  const held = inside ? 1 : 0
  await db
    .insertInto('practice_counts')
    .values({ workshop_id, question, inside: held, total: 1 })
    .onConflict((conflict) => conflict.columns(['workshop_id', 'question']).doUpdateSet((eb) => ({ inside: eb('practice_counts.inside', '+', held), total: eb('practice_counts.total', '+', 1) })))
    .execute()
}

export async function listPractice(db: Db, workshopId: string): Promise<readonly { readonly question: PracticeId; readonly inside: number; readonly total: number }[]> {
  return db.selectFrom('practice_counts').select(['question', 'inside', 'total']).where('workshop_id', '=', workshopId).orderBy('question').execute()
}

export async function clearPractice(db: Db, workshopId: string): Promise<void> {
  await db.deleteFrom('practice_marks').where('workshop_id', '=', workshopId).execute()
  await db.deleteFrom('practice_counts').where('workshop_id', '=', workshopId).execute()
}
