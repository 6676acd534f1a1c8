import type { Selectable } from 'kysely'
import type { AggregatesTable, CruxNotesTable, Db, ProxyNamesTable, WhysTable } from './tables'

// What a room keeps beside its views: group figures, whys without names, notes, and who allows their name.

export type AggregateRow = Selectable<AggregatesTable>

export async function insertAggregate(db: Db, row: AggregateRow): Promise<void> {
  await db.insertInto('aggregates').values(row).execute()
}

export async function settleAggregate(db: Db, { workshop_id, round, state, result }: Pick<AggregateRow, 'workshop_id' | 'round' | 'state' | 'result'>): Promise<void> {
  await db.updateTable('aggregates').set({ state, result }).where('workshop_id', '=', workshop_id).where('round', '=', round).execute()
}

export async function listAggregates(db: Db, workshopId: string): Promise<readonly AggregateRow[]> {
  return db.selectFrom('aggregates').selectAll().where('workshop_id', '=', workshopId).orderBy('round').execute()
}

/** Those that are being computed, or that a stop of the server left unfinished: of all workshops or of one, and only those revealed `before` a time. */
export async function listUnfinishedAggregates(db: Db, { workshopId, before }: { readonly workshopId?: string; readonly before?: number } = {}): Promise<readonly Pick<AggregateRow, 'workshop_id' | 'round'>[]> {
  return db
    .selectFrom('aggregates')
    .innerJoin('reveals', (join) => join.onRef('reveals.workshop_id', '=', 'aggregates.workshop_id').onRef('reveals.round', '=', 'aggregates.round'))
    .select(['aggregates.workshop_id', 'aggregates.round'])
    .where('aggregates.state', '=', 'computing')
    .$if(workshopId !== undefined, (query) => query.where('aggregates.workshop_id', '=', workshopId ?? ''))
    .$if(before !== undefined, (query) => query.where('reveals.at', '<', before ?? 0))
    .execute()
}

export async function insertWhys(db: Db, rows: readonly Selectable<WhysTable>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('whys').values(rows).execute()
}

export async function listWhys(db: Db, workshopId: string): Promise<readonly Selectable<WhysTable>[]> {
  return db.selectFrom('whys').selectAll().where('workshop_id', '=', workshopId).orderBy('round').orderBy('position').execute()
}

/** One note for each question and round: the last text holds, the empty one takes it away. */
export async function putNote(db: Db, row: Selectable<CruxNotesTable>): Promise<void> {
  if (row.text === '') {
    await db.deleteFrom('crux_notes').where('workshop_id', '=', row.workshop_id).where('round', '=', row.round).where('crux', '=', row.crux).execute()
    return
  }
  await db
    .insertInto('crux_notes')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workshop_id', 'round', 'crux']).doUpdateSet({ text: row.text, person_id: row.person_id, at: row.at }))
    .execute()
}

export async function listNotes(db: Db, workshopId: string): Promise<readonly Selectable<CruxNotesTable>[]> {
  return db.selectFrom('crux_notes').selectAll().where('workshop_id', '=', workshopId).orderBy('round').orderBy('at').execute()
}

export async function putProxyName(db: Db, row: Selectable<ProxyNamesTable>): Promise<void> {
  await db
    .insertInto('proxy_names')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workshop_id', 'view_id', 'person_id']).doUpdateSet({ name: row.name, allowed: row.allowed }))
    .execute()
}

export async function listProxyNames(db: Db, workshopId: string): Promise<readonly Selectable<ProxyNamesTable>[]> {
  return db.selectFrom('proxy_names').selectAll().where('workshop_id', '=', workshopId).orderBy('view_id').orderBy('person_id').execute()
}
