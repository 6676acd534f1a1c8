import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { workshopTables } from '@/server/store/workshop-tables'
import { appendUnfenced, appendUpdates } from '@/server/store/append-updates'
import { compactDocument, ensureDocument, listLost, loadDocument, markProjected, takeDocument } from '@/server/store/document-queries'
import { createGroupCommit } from '@/server/store/group-commit'
import { migrate, migrations } from '@/server/store/migrations/migrate'
import type { Append, Store, StoredDocument } from '@/server/store/store'
import { Fenced, isStoreError } from '@/server/store/store-error'
import { engines } from '../cluster/engines'
import { until } from '../support/until'
import { addWorkshop } from './rows'

/** A workshop `w` and one of its documents. */
async function documentIn(store: Store, name = 'board'): Promise<StoredDocument> {
  return store.write(async (db) => {
    if ((await db.selectFrom('workshops').select('id').where('id', '=', 'w').executeTakeFirst()) === undefined) await addWorkshop(db)
    return takeDocument(db, 'w', name)
  })
}

const take = (store: Store, name = 'board'): Promise<StoredDocument> => store.write((db) => takeDocument(db, 'w', name))

function textUpdates(count: number): readonly Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let index = 0; index < count; index += 1) doc.getMap('cards').set(`k${index}`, index)
  return updates
}

const appendOf = ({ documentId, generation }: StoredDocument, seq: number, bytes: Uint8Array = Uint8Array.of(seq)): Append => ({ documentId, generation, seq, bytes, personId: null, newClientIds: [] })

const [sqlite, postgres] = engines()

/** Every table with its columns, in the order of the alphabet. */
async function columnsOf(store: Store): Promise<{ readonly [table: string]: readonly string[] }> {
  const tables = await store.read((db) => db.introspection.getTables())
  return Object.fromEntries(tables.map((table): [string, readonly string[]] => [table.name, table.columns.map((column) => column.name).sort()]).sort(([a], [b]) => (a < b ? -1 : 1)))
}

describe.each([sqlite, postgres])('a store over $name', ({ name, isHere, open }) => {
  it.skipIf(!isHere)('CLU-1 every migration runs, in order and once, and every table is there', async () => {
    const store = await open()
    const recorded = await store.read((db) => sql<{ name: string }>`select name from migrations order by name`.execute(db))
    expect(recorded.rows.map((row) => row.name)).toEqual(migrations.map((migration) => migration.name).sort())
    expect(await store.read((db) => migrate(db.withoutPlugins()))).toEqual([])
    for (const table of Object.keys(await columnsOf(store))) await store.read((db) => sql`select * from ${sql.table(table)}`.execute(db))
    expect(await columnsOf(store)).toEqual(await columnsOf(await sqlite.open()))
  })

  it.skipIf(!isHere)('CLU-2 what is written is read back the same: any text, bytes, whole numbers to 2^53, truth values, nothing', async () => {
    const store = await open()
    const title = `žluťoučký 𝔎ůň 'quoted' "twice" \\ %_ ${String.fromCodePoint(0x1f600)}\n\t`
    await store.write(async (db) => {
      await addWorkshop(db, { title, created_at: Number.MAX_SAFE_INTEGER })
      await sql`update workshops set closed = ${true}, sample = ${false}`.execute(db)
    })
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256)
    const document = await documentIn(store)
    await store.write((db) => appendUpdates(db, [{ ...appendOf(document, 1, bytes), personId: 'p', newClientIds: [4_294_967_295] }]))
    expect(await store.read((db) => db.selectFrom('workshops').selectAll().executeTakeFirst())).toMatchObject({ title, created_at: Number.MAX_SAFE_INTEGER, timer_ends_at: null, closed: 1, sample: 0 })
    const stored = await store.read((db) => loadDocument(db, 'w', 'board'))
    expect(stored.updates).toEqual([bytes])
    expect(stored.clientIds).toEqual(new Map([[4_294_967_295, 'p']]))
    expect(await store.read((db) => db.selectFrom('updates').select((eb) => [eb.fn.countAll().as('n'), eb.fn.sum('seq').as('sum')]).executeTakeFirst())).toEqual({ n: 1, sum: 1 })
  })

  it.skipIf(!isHere)('CLU-3 a job that throws leaves nothing and rejects with its own error; a fault of the database is known as one', async () => {
    const store = await open()
    const mine = new Error('mine')
    await expect(store.write(async (db) => {
      await addWorkshop(db)
      throw mine
    })).rejects.toBe(mine)
    expect(await store.read((db) => db.selectFrom('workshops').select('id').execute())).toEqual([])
    expect(store.isHealthy()).toBe(true)
    await store.write((db) => addWorkshop(db))
    const twice = await store.write((db) => addWorkshop(db)).catch((error: unknown) => error)
    expect(isStoreError(twice)).toBe(true)
    await expect(store.write((db) => sql`insert into facts (key, value) values (${{}}, 'x')`.execute(db))).rejects.toThrow('Parameter 1 is of type Object')
  })

  it.skipIf(!isHere)('CLU-4 updates of many documents are committed together and told in order, and a batch that is tried again is written once', async () => {
    const store = await open()
    const documents = [await documentIn(store), await documentIn(store, 'own/a'), await documentIn(store, 'own/b')]
    const commits = createGroupCommit({ store, durability: 'full', now: Date.now })
    const told: string[] = []
    const updates = textUpdates(300)
    for (const [index, bytes] of updates.entries()) {
      for (const document of documents) commits.append({ ...appendOf(document, index + 1, bytes), committed: () => told.push(`${document.documentId} ${index + 1}`), failed: () => told.push('failed') })
      // The database works while more comes.
      if (index % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 7))
    }
    await commits.drained()
    expect(told).toEqual(updates.flatMap((_, index) => documents.map(({ documentId }) => `${documentId} ${index + 1}`)))
    await store.write((db) => appendUpdates(db, documents.map((document) => appendOf(document, 300, updates[299]))))
    for (const document of documents) {
      const stored = await store.read((db) => db.selectFrom('updates').select('seq').where('document_id', '=', document.documentId).execute())
      expect(stored).toHaveLength(300)
      expect(await store.read((db) => db.selectFrom('documents').select('head').where('id', '=', document.documentId).executeTakeFirst())).toEqual({ head: 300 })
    }
  })

  it.skipIf(!isHere)('CLU-5 whoever takes a document fences the one before, whose updates of other documents in the same batch are written', async () => {
    const store = await open()
    const [board, own] = [await documentIn(store), await documentIn(store, 'own/a')]
    const taken = await take(store)
    expect(taken.generation).toBe(board.generation + 1)
    const [late, fine] = [appendOf(board, 1), appendOf(own, 1)]
    expect(await store.write((db) => appendUnfenced(db, [late, fine]))).toEqual(new Set([late]))
    await expect(store.write((db) => appendUpdates(db, [appendOf(own, 2), appendOf(board, 1)]))).rejects.toThrow(Fenced)
    await expect(store.write((db) => markProjected(db, board, 7))).rejects.toThrow(Fenced)
    expect(await store.read((db) => listLost(db, [board, own, taken]))).toEqual([board.documentId])
    expect((await store.read((db) => loadDocument(db, 'w', 'own/a'))).head).toBe(1)
    expect((await store.read((db) => loadDocument(db, 'w', 'board'))).head).toBe(0)
    const told: string[] = []
    const commits = createGroupCommit({ store, durability: 'full', now: Date.now })
    commits.append({ ...appendOf(board, 1), committed: () => told.push('old'), failed: (error) => told.push(error instanceof Fenced ? 'fenced' : 'failed') })
    commits.append({ ...appendOf(taken, 1), committed: () => told.push('new'), failed: () => told.push('failed') })
    await commits.drained()
    expect(told).toEqual(['fenced', 'new'])
  })

  it.skipIf(!isHere)('CLU-6 compaction keeps what was appended meanwhile, and does nothing for who has lost the document', async () => {
    const store = await open()
    const document = await documentIn(store)
    const updates = textUpdates(40)
    await store.write((db) => appendUpdates(db, updates.slice(0, 30).map((bytes, index) => appendOf(document, index + 1, bytes))))
    await Promise.all([
      store.write((db) => compactDocument(db, document, 30)),
      store.write((db) => appendUpdates(db, updates.slice(30).map((bytes, index) => appendOf(document, index + 31, bytes)))),
    ])
    const stored = await take(store)
    expect([stored.updates.length, stored.head]).toEqual([11, 40])
    await store.write((db) => compactDocument(db, document, 40))
    expect((await store.read((db) => loadDocument(db, 'w', 'board'))).updates).toHaveLength(11)
    await store.write((db) => compactDocument(db, stored, 40))
    const merged = await store.read((db) => loadDocument(db, 'w', 'board'))
    expect([merged.updates.length, merged.head]).toEqual([1, 40])
    const doc = new Y.Doc()
    for (const update of merged.updates) Y.applyUpdate(doc, update)
    expect(doc.getMap('cards').size).toBe(40)
  })

  it.skipIf(!isHere)('CLU-7 two that take the same new document at once both have it, one after the other', async () => {
    const store = await open()
    await store.write((db) => addWorkshop(db))
    await store.write((db) => ensureDocument(db, 'w', 'board'))
    const taken = await Promise.all([take(store), take(store), take(store)])
    expect(taken.map(({ generation }) => generation).sort()).toEqual([1, 2, 3])
    expect(new Set(taken.map(({ documentId }) => documentId)).size).toBe(1)
  })

  it.skipIf(!isHere)('CLU-9 a workshop whose time is over leaves no row in any table', async () => {
    const columns = await columnsOf(await open())
    const withWorkshop = Object.keys(columns).filter((table) => columns[table]?.includes('workshop_id'))
    expect([...workshopTables, 'documents'].sort()).toEqual(withWorkshop.sort())
  })

  it.skipIf(!isHere)('CLU-8 ballots of a closed vote leave the table they stood in', async () => {
    const store = await open()
    await store.truncateLog()
    await until(`${name} is well afterwards`, () => store.isHealthy())
  })
})
