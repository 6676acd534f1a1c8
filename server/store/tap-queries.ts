import type { Selectable } from 'kysely'
import type { CardTapsTable, Db, TapRoundsTable } from './tables'

// Taps on an open card are sealed: `answers` is read by `listTapsToCount` at the close, and by the person who gave them.

export type TapRoundRow = Selectable<TapRoundsTable>
export type CardTapsRow = Selectable<CardTapsTable>
export type TapMark = Pick<CardTapsRow, 'person_id' | 'abstains'>
export type TapPlace = { readonly workshopId: string; readonly tapsId: string }

export async function insertTapRound(db: Db, row: TapRoundRow): Promise<void> {
  await db.insertInto('tap_rounds').values(row).execute()
}

/** In the order they were opened. */
export async function listTapRounds(db: Db, workshopId: string): Promise<readonly TapRoundRow[]> {
  return db.selectFrom('tap_rounds').selectAll().where('workshop_id', '=', workshopId).orderBy('place').execute()
}

export async function findOpenTapRound(db: Db, workshopId: string): Promise<TapRoundRow | undefined> {
  return db.selectFrom('tap_rounds').selectAll().where('workshop_id', '=', workshopId).where('closed_at', 'is', null).executeTakeFirst()
}

export async function updateTapRound(db: Db, { workshopId, tapsId }: TapPlace, change: Partial<TapRoundRow>): Promise<void> {
  await db.updateTable('tap_rounds').set(change).where('workshop_id', '=', workshopId).where('id', '=', tapsId).execute()
}

/** The last taps of a person count. */
export async function putTaps(db: Db, row: CardTapsRow): Promise<void> {
  await db
    .insertInto('card_taps')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workshop_id', 'taps_id', 'person_id']).doUpdateSet({ answers: row.answers, abstains: row.abstains, entered_by: row.entered_by }))
    .execute()
}

/** Who has tapped, without what. */
export async function listTapMarks(db: Db, { workshopId, tapsId }: TapPlace): Promise<readonly TapMark[]> {
  return db.selectFrom('card_taps').select(['person_id', 'abstains']).where('workshop_id', '=', workshopId).where('taps_id', '=', tapsId).orderBy('person_id').execute()
}

/** What a person tapped, and what they entered for others: for themselves only. */
export async function listTapsOf(db: Db, workshopId: string, personId: string): Promise<readonly CardTapsRow[]> {
  return db
    .selectFrom('card_taps')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('entered_by', '=', personId)]))
    .orderBy('person_id')
    .execute()
}

/** What was tapped. For the close only. */
export async function listTapsToCount(db: Db, { workshopId, tapsId }: TapPlace): Promise<readonly Pick<CardTapsRow, 'person_id' | 'answers'>[]> {
  return db.selectFrom('card_taps').select(['person_id', 'answers']).where('workshop_id', '=', workshopId).where('taps_id', '=', tapsId).orderBy('person_id').execute()
}

export async function deleteTaps(db: Db, { workshopId, tapsId }: TapPlace): Promise<void> {
  await db.deleteFrom('card_taps').where('workshop_id', '=', workshopId).where('taps_id', '=', tapsId).execute()
}
