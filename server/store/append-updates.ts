import { sql } from 'kysely'
import type { Append } from './store'
import { Fenced } from './store-error'
import type { Db } from './tables'

/**
 * Appends in the caller's transaction and answers those of whose documents another server has taken: of these nothing is
 * written, of the others everything. Written twice, when the answer to a commit was lost, it is written once.
 */
export async function appendUnfenced(db: Db, appends: readonly Append[]): Promise<ReadonlySet<Append>> {
  const ours = new Set<string>()
  for (const heads of chunks(headsOf(appends))) for (const { id, generation } of await raiseHeads(db, heads)) ours.add(`${id} ${generation}`)
  const isOurs = ({ documentId, generation }: Append): boolean => ours.has(`${documentId} ${generation}`)
  const kept = appends.filter(isOurs)
  for (const rows of chunks(kept.map(({ documentId, seq, bytes }) => ({ document_id: documentId, seq, bytes })))) {
    await db.insertInto('updates').values(rows).onConflict((conflict) => conflict.columns(['document_id', 'seq']).doNothing()).execute()
  }
  for (const rows of chunks(kept.flatMap(newOwners))) {
    await db.insertInto('client_ids').values(rows).onConflict((conflict) => conflict.columns(['document_id', 'client_id']).doNothing()).execute()
  }
  return new Set(appends.filter((append) => !isOurs(append)))
}

/** Appends all or throws: `Fenced` when another server has taken one of the documents. */
export async function appendUpdates(db: Db, appends: readonly Append[]): Promise<void> {
  const fenced = await appendUnfenced(db, appends)
  if (fenced.size > 0) throw new Fenced([...fenced].map(({ documentId }) => documentId))
}

/** SQLite takes at most 32,766 parameters a statement and 500 parts of a union. */
const rowsPerStatement = 500

type Taken = { readonly id: number; readonly generation: number }
type Head = { readonly documentId: number; readonly generation: number; readonly seq: number }

/** The last update of each document that is appended to. Sorted, so that two servers that meet take the rows in one order. */
function headsOf(appends: readonly Append[]): readonly Head[] {
  const heads = new Map(appends.map(({ documentId, generation, seq }): [string, Head] => [`${documentId} ${generation}`, { documentId, generation, seq }]))
  return [...heads.values()].sort((a, b) => a.documentId - b.documentId)
}

/**
 * The generation is checked in the statement that locks the row, so that nobody takes the document between check and commit.
 * The head is set, not added to: only the owner of the generation numbers updates, and a batch that is tried again must not count twice.
 */
async function raiseHeads(db: Db, heads: readonly Head[]): Promise<readonly Taken[]> {
  const [first, ...others] = heads
  if (first === undefined) return []
  if (others.length === 0) {
    const rows = await db.updateTable('documents').set({ head: first.seq }).where('id', '=', first.documentId).where('generation', '=', first.generation).returning(['id', 'generation']).execute()
    return rows
  }
  const asked = sql.join(heads.map(({ documentId, generation, seq }) => sql`select cast(${documentId} as integer) as doc, cast(${generation} as integer) as gen, cast(${seq} as integer) as last`), sql` union all `)
  const { rows } = await sql<Taken>`update documents set head = asked.last from (${asked}) as asked where documents.id = asked.doc and documents.generation = asked.gen returning id, generation`.execute(db)
  return rows
}

function newOwners({ documentId, personId, newClientIds }: Append): readonly { document_id: number; client_id: number; person_id: string }[] {
  return personId === null ? [] : newClientIds.map((clientId) => ({ document_id: documentId, client_id: clientId, person_id: personId }))
}

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += rowsPerStatement) yield rows.slice(at, at + rowsPerStatement)
}
