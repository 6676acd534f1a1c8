import { createHash } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import { documentOfRows } from '../../server/store/document-of-rows'
import type { Store } from '../../server/store/store'
import type { Db } from '../../server/store/tables'
import { contentHash } from '../../tests/support/content-hash'

export type Moved = { readonly tables: { readonly [table: string]: number }; readonly documents: number; readonly contentHash: string }

type Row = { readonly [column: string]: unknown }

/** Others refer to these, in this order; the rest refers to nothing that is not among them. */
const referredTo = ['facts', 'workshops', 'people', 'sessions', 'documents', 'votes', 'tap_rounds']
/** What a store says about itself. */
const ownTables = ['migrations', 'facts']
const rowsPerInsert = 200

/** Copies every row in one transaction of the target and compares all of it inside that transaction. Throws, leaving the target empty, when anything differs. */
export async function moveStore(source: Store, target: Store): Promise<Moved> {
  const tables = await source.read((db) => tablesIn(db))
  const missing = tables.filter((table) => !ownTables.includes(table))
  return target.write(async (db) => {
    const there = await db.selectFrom('workshops').select('id').limit(1).execute()
    if (there.length > 0) throw new Error('The store to move to holds workshops already; name an empty one.')
    const counts: { [table: string]: number } = {}
    for (const table of missing) counts[table] = await copyTable(source, db, table)
    if (target.isShared) await sql`select setval(pg_get_serial_sequence('documents', 'id'), (select coalesce(max(id), 1) from documents))`.execute(db)
    for (const table of missing) {
      const [before, after] = [await source.read((from) => hashOf(from, table)), await hashOf(db, table)]
      if (before !== after) throw new Error(`The table ${table} differs after the move; nothing was moved.`)
    }
    const [before, after] = [await source.read((from) => documentsOf(from)), await documentsOf(db)]
    if (before.hash !== after.hash) throw new Error('The content of a document differs after the move; nothing was moved.')
    return { tables: counts, documents: after.count, contentHash: after.hash }
  })
}

/** Those that others refer to first. */
async function tablesIn(db: Db): Promise<readonly string[]> {
  const place = (name: string): number => (referredTo.includes(name) ? referredTo.indexOf(name) : referredTo.length)
  return (await db.introspection.getTables()).map(({ name }) => name).sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

async function copyTable(source: Store, db: Db, table: string): Promise<number> {
  let count = 0
  for await (const rows of partsOf(source.read((from) => partition(from, table)), (where) => source.read((from) => rowsOf(from, table, where)))) {
    for (let at = 0; at < rows.length; at += rowsPerInsert) {
      const some = rows.slice(at, at + rowsPerInsert)
      const columns = Object.keys(some[0] ?? {})
      const values = sql.join(some.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`))
      await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${values}`.execute(db)
    }
    count += rows.length
  }
  return count
}

type Where = RawBuilder<unknown> | null

/** Rows are read a document or a workshop at a time, so that a large store needs no large memory. */
async function partition(db: Db, table: string): Promise<readonly Where[]> {
  const columns = (await db.introspection.getTables()).find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? []
  const key = ['document_id', 'workshop_id'].find((column) => columns.includes(column))
  if (key === undefined) return [null]
  const { rows } = await sql<{ key: unknown }>`select distinct ${sql.ref(key)} as key from ${sql.table(table)}`.execute(db)
  return rows.map((row) => sql`where ${sql.ref(key)} = ${row.key}`)
}

async function rowsOf(db: Db, table: string, where: Where): Promise<readonly Row[]> {
  return (await sql<Row>`select * from ${sql.table(table)} ${where ?? sql``}`.execute(db)).rows
}

async function* partsOf(parts: Promise<readonly Where[]>, read: (where: Where) => Promise<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  for (const where of await parts) yield read(where)
}

/** Of all rows of a table in any order: the sum of their hashes. */
async function hashOf(db: Db, table: string): Promise<string> {
  let sum = 0n
  for await (const rows of partsOf(partition(db, table), (where) => rowsOf(db, table, where))) {
    for (const row of rows) sum += BigInt(`0x${createHash('sha256').update(line(row)).digest('hex')}`)
  }
  return sum.toString(16)
}

function line(row: Row): string {
  const columns = Object.keys(row).sort()
  return JSON.stringify(columns.map((column) => [column, row[column] instanceof Uint8Array ? Buffer.from(row[column]).toString('base64') : row[column]]))
}

/** What the documents say, read as a server would read them. */
async function documentsOf(db: Db): Promise<{ readonly count: number; readonly hash: string }> {
  const documents = await db.selectFrom('documents').select(['id', 'workshop_id', 'name']).orderBy('id').execute()
  const hash = createHash('sha256')
  for (const { id, workshop_id, name } of documents) {
    const rows = await db.selectFrom('updates').select('bytes').where('document_id', '=', id).orderBy('seq').execute()
    const doc = documentOfRows(rows.map(({ bytes }) => bytes))
    hash.update(`${workshop_id}/${name} ${contentHash(doc)}\n`)
    doc.destroy()
  }
  return { count: documents.length, hash: hash.digest('hex') }
}
