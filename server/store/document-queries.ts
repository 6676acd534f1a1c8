import * as Y from 'yjs'
import { documentOfRows } from './document-of-rows'
import type { Append, StoredDocument } from './store'
import type { Db } from './tables'

export async function findDocument(db: Db, workshopId: string, name: string): Promise<{ id: number; epoch: number; projected: number | null } | undefined> {
  return db.selectFrom('documents').select(['id', 'epoch', 'projected']).where('workshop_id', '=', workshopId).where('name', '=', name).executeTakeFirst()
}

/** The document's row, made when it is first asked for. */
export async function ensureDocument(db: Db, workshopId: string, name: string): Promise<number> {
  const found = await findDocument(db, workshopId, name)
  if (found !== undefined) return found.id
  const made = await db.insertInto('documents').values({ workshop_id: workshopId, name, epoch: 1, projected: null }).returning('id').executeTakeFirstOrThrow()
  return made.id
}

export async function loadDocument(db: Db, workshopId: string, name: string): Promise<StoredDocument> {
  const documentId = await ensureDocument(db, workshopId, name)
  const row = await db.selectFrom('documents').select(['epoch', 'projected']).where('id', '=', documentId).executeTakeFirstOrThrow()
  const updates = await db.selectFrom('updates').select(['seq', 'bytes']).where('document_id', '=', documentId).orderBy('seq').execute()
  const owners = await db.selectFrom('client_ids').select(['client_id', 'person_id']).where('document_id', '=', documentId).execute()
  return {
    documentId,
    epoch: row.epoch,
    projected: row.projected,
    head: updates.at(-1)?.seq ?? 0,
    updates: updates.map(({ bytes }) => bytes),
    clientIds: new Map(owners.map((owner) => [owner.client_id, owner.person_id])),
  }
}

/** SQLite takes at most 32,766 parameters a statement; three a row. */
const rowsPerInsert = 500

export async function appendUpdates(db: Db, appends: readonly Append[]): Promise<void> {
  for (let at = 0; at < appends.length; at += rowsPerInsert) {
    const rows = appends.slice(at, at + rowsPerInsert).map((append) => ({ document_id: append.documentId, seq: append.seq, bytes: append.bytes }))
    await db.insertInto('updates').values(rows).execute()
  }
  for (const { documentId, personId, newClientIds } of appends) {
    if (personId === null || newClientIds.length === 0) continue
    const rows = newClientIds.map((clientId) => ({ document_id: documentId, client_id: clientId, person_id: personId }))
    await db.insertInto('client_ids').values(rows).execute()
  }
}

export async function markProjected(db: Db, documentId: number, sequence: number): Promise<void> {
  await db.updateTable('documents').set({ projected: sequence }).where('id', '=', documentId).execute()
}

/**
 * Merges the committed rows up to `seq` into one, in the caller's transaction. It reads the rows and never the document in
 * memory, which may hold what is not committed; rows appended meanwhile have higher numbers and stay.
 */
export async function compactDocument(db: Db, documentId: number, seq: number): Promise<void> {
  const rows = await db.selectFrom('updates').select(['seq', 'bytes']).where('document_id', '=', documentId).where('seq', '<=', seq).orderBy('seq').execute()
  const last = rows.at(-1)
  if (last === undefined || rows.length < 2) return
  const doc = documentOfRows(rows.map(({ bytes }) => bytes))
  const merged = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  await db.deleteFrom('updates').where('document_id', '=', documentId).where('seq', '<=', last.seq).execute()
  await db.insertInto('updates').values({ document_id: documentId, seq: last.seq, bytes: merged }).execute()
}
