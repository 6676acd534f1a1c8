import * as Y from 'yjs'
import { documentOfRows } from './document-of-rows'
import type { Append, StoredDocument } from './store'
import { Fenced } from './store-error'
import type { Db } from './tables'

/** SQLite takes at most 32,766 parameters a statement and 500 parts of a union. */
const rowsPerStatement = 500

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

/** Reads a document without touching it. */
export async function loadDocument(db: Db, workshopId: string, name: string): Promise<StoredDocument> {
  return readDocument(db, await ensureDocument(db, workshopId, name))
}

/**
 * Reads a document and makes the caller the only one who may append to it: its generation is raised, which waits for whoever
 * is appending now, and fences them from then on.
 */
export async function takeDocument(db: Db, workshopId: string, name: string): Promise<StoredDocument> {
  const documentId = await ensureDocument(db, workshopId, name)
  await db.updateTable('documents').set((eb) => ({ generation: eb('generation', '+', 1) })).where('id', '=', documentId).execute()
  return readDocument(db, documentId)
}

async function readDocument(db: Db, documentId: number): Promise<StoredDocument> {
  const row = await db.selectFrom('documents').select(['epoch', 'projected', 'generation']).where('id', '=', documentId).executeTakeFirstOrThrow()
  const updates = await db.selectFrom('updates').select(['seq', 'bytes']).where('document_id', '=', documentId).orderBy('seq').execute()
  const owners = await db.selectFrom('client_ids').select(['client_id', 'person_id']).where('document_id', '=', documentId).execute()
  return {
    documentId,
    epoch: row.epoch,
    generation: row.generation,
    projected: row.projected,
    head: updates.at(-1)?.seq ?? 0,
    updates: updates.map(({ bytes }) => bytes),
    clientIds: new Map(owners.map((owner) => [owner.client_id, owner.person_id])),
  }
}

/** Of these documents those that are no longer in the generation they were taken with, removed ones included. */
export async function listLost(db: Db, taken: readonly { readonly documentId: number; readonly generation: number }[]): Promise<readonly number[]> {
  const lost: number[] = []
  for (const part of chunks(taken)) {
    const rows = await db.selectFrom('documents').select(['id', 'generation']).where('id', 'in', part.map(({ documentId }) => documentId)).execute()
    const now = new Map(rows.map(({ id, generation }) => [id, generation]))
    lost.push(...part.filter(({ documentId, generation }) => now.get(documentId) !== generation).map(({ documentId }) => documentId))
  }
  return lost
}

/** Says what the document shows. Throws `Fenced` when another server has taken it. */
export async function markProjected(db: Db, { documentId, generation }: Pick<StoredDocument, 'documentId' | 'generation'>, sequence: number): Promise<void> {
  const marked = await db.updateTable('documents').set({ projected: sequence }).where('id', '=', documentId).where('generation', '=', generation).returning('id').execute()
  if (marked.length === 0) throw new Fenced([documentId])
}

/**
 * Merges the committed rows up to `seq` into one, in the caller's transaction. It reads the rows and never the document in
 * memory, which may hold what is not committed; rows appended meanwhile have higher numbers and stay. Whoever has taken the
 * document since merges it themselves.
 */
export async function compactDocument(db: Db, { documentId, generation }: Pick<StoredDocument, 'documentId' | 'generation'>, seq: number): Promise<void> {
  // Holds the row until the transaction ends, so that nobody takes the document in between.
  const held = await db.updateTable('documents').set({ generation }).where('id', '=', documentId).where('generation', '=', generation).returning('id').execute()
  if (held.length === 0) return
  const rows = await db.selectFrom('updates').select(['seq', 'bytes']).where('document_id', '=', documentId).where('seq', '<=', seq).orderBy('seq').execute()
  const last = rows.at(-1)
  if (last === undefined || rows.length < 2) return
  const doc = documentOfRows(rows.map(({ bytes }) => bytes))
  const merged = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  await db.deleteFrom('updates').where('document_id', '=', documentId).where('seq', '<=', last.seq).execute()
  await db.insertInto('updates').values({ document_id: documentId, seq: last.seq, bytes: merged }).execute()
}

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += rowsPerStatement) yield rows.slice(at, at + rowsPerStatement)
}
