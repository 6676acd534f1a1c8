import type { Selectable } from 'kysely'
import type { Db, SnapshotsTable } from './tables'

export type SnapshotRow = Selectable<SnapshotsTable>
/** A snapshot without what is in it. */
export type SnapshotFacts = Pick<SnapshotRow, 'id' | 'workshop_id' | 'number' | 'at' | 'state_hash' | 'progress' | 'results_hash' | 'failed' | 'revoked_at'>

const facts = ['id', 'workshop_id', 'number', 'at', 'state_hash', 'progress', 'results_hash', 'failed', 'revoked_at'] as const

export async function insertSnapshot(db: Db, row: SnapshotRow): Promise<void> {
  await db.insertInto('snapshots').values(row).execute()
}

/** Oldest first. */
export async function listSnapshots(db: Db, workshopId: string): Promise<readonly SnapshotFacts[]> {
  return db.selectFrom('snapshots').select(facts).where('workshop_id', '=', workshopId).orderBy('number').execute()
}

export async function findSnapshot(db: Db, id: string): Promise<SnapshotRow | undefined> {
  return db.selectFrom('snapshots').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Whether a snapshot is there and may be shown, without reading it. */
export async function findRevokedAt(db: Db, id: string): Promise<Pick<SnapshotRow, 'revoked_at'> | undefined> {
  return db.selectFrom('snapshots').select('revoked_at').where('id', '=', id).executeTakeFirst()
}

/** Those whose results a stop of the server left unfinished. */
export async function listUnfinishedSnapshots(db: Db, { workshopId, before }: { readonly workshopId?: string; readonly before?: number } = {}): Promise<readonly Pick<SnapshotRow, 'id' | 'workshop_id'>[]> {
  return db
    .selectFrom('snapshots')
    .select(['id', 'workshop_id'])
    .where('results_hash', 'is', null)
    .where('failed', '=', 0)
    .$if(workshopId !== undefined, (query) => query.where('workshop_id', '=', workshopId ?? ''))
    .$if(before !== undefined, (query) => query.where('at', '<', before ?? 0))
    .orderBy('at')
    .execute()
}

export async function updateSnapshot(db: Db, id: string, change: Partial<Pick<SnapshotRow, 'progress' | 'results' | 'results_hash' | 'results_signature' | 'failed' | 'revoked_at' | 'texts'>>): Promise<void> {
  await db.updateTable('snapshots').set(change).where('id', '=', id).execute()
}
