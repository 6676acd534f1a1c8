import { describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { openStore } from '@/server/store/kysely-store'
import { markClosed, markOpen } from '@/server/store/clean-stop'
import { migrate, migrations } from '@/server/store/migrations/migrate'
import { createGroupCommit } from '@/server/store/group-commit'
import { documentOfRows } from '@/server/store/document-of-rows'
import { compactDocument, ensureDocument, loadDocument } from '@/server/store/document-queries'
import type { Durability, Store } from '@/server/store/store'
import * as Y from 'yjs'
import { afterTest } from '../support/cleanup'
import { contentHash } from '../support/content-hash'
import { startTestServer, temporaryFolder } from '../support/server'
import { createWorkshop } from '../support/workshop'

async function open(dataDir: string = temporaryFolder(), durability: Durability = 'full') {
  const store = await openStore({ dataDir, durability })
  let isOpen = true
  const close = async (): Promise<void> => {
    if (isOpen) await store.close()
    isOpen = false
  }
  afterTest(close)
  return { ...store, close, dataDir }
}

/** A workshop row with one document, without a server. */
async function withDocument(store: Store): Promise<number> {
  return store.write(async (db) => {
    await db.insertInto('workshops').values({ id: 'w', title: 't', code: 'AAA', recovery_hash: '', founder_id: 'f', sample: 0, phase: 'lobby', round: 1, round_open: 0, timer_ends_at: null, board_locked: 0, closed: 0, naming: 'named', sequence: 1, created_at: 0 }).execute()
    return ensureDocument(db, 'w', 'board')
  })
}

function textUpdates(count: number): readonly Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let index = 0; index < count; index += 1) doc.getMap('cards').set(`k${index}`, index)
  return updates
}

describe('store', () => {
  it('SERVER-20 migrations run in order, once, and are recorded', async () => {
    const store = await open()
    const recorded = await store.read((db) => sql<{ name: string }>`select name from migrations`.execute(db))
    expect(recorded.rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name))
    expect(migrations.map(({ name }) => name)).toEqual([...migrations.map(({ name }) => name)].sort())
    await store.close()
    const again = await open(store.dataDir)
    expect((await again.read((db) => sql`select name from migrations`.execute(db))).rows).toHaveLength(migrations.length)
  })

  it('SERVER-21 a migration that fails leaves nothing behind', async () => {
    const store = await open()
    const broken = [...migrations, { name: '9999-broken', up: async (db: Parameters<(typeof migrations)[number]['up']>[0]) => {
      await sql`create table half (a integer)`.execute(db)
      throw new Error('power cut')
    } }]
    await expect(store.read((db) => migrate(db, broken))).rejects.toThrow('power cut')
    const tables = await store.read((db) => sql`select name from sqlite_master where name = 'half'`.execute(db))
    expect(tables.rows).toEqual([])
  })

  it('SERVER-22 a database of a newer release is refused by name', async () => {
    const store = await open()
    await store.write((db) => sql`insert into migrations (name, at) values ('9999-later', 0)`.execute(db))
    await store.close()
    await expect(openStore({ dataDir: store.dataDir, durability: 'full' })).rejects.toThrow('9999-later')
  })

  it('SERVER-23 a second server on the same folder is refused in words', async () => {
    const store = await open()
    await expect(openStore({ dataDir: store.dataDir, durability: 'full' })).rejects.toThrow(/Another server is running on the folder/)
  })

  it('SERVER-24 a job that throws leaves nothing, and jobs run one after the other', async () => {
    const store = await open()
    const order: number[] = []
    const failed = store.write(async (db) => {
      await sql`create table lost (a integer)`.execute(db)
      order.push(1)
      throw new Error('no')
    })
    const second = store.write(async () => void order.push(2))
    await expect(failed).rejects.toThrow('no')
    await second
    expect(order).toEqual([1, 2])
    expect((await store.read((db) => sql`select name from sqlite_master where name = 'lost'`.execute(db))).rows).toEqual([])
    expect(store.isHealthy()).toBe(true)
  })

  it.each(['full', 'normal'] as const)('SERVER-25 appended updates are committed in order and told in order: %s', async (durability) => {
    const store = await open(temporaryFolder(), durability)
    expect(store.pragma('synchronous')).toEqual([{ synchronous: durability === 'full' ? 2 : 1 }])
    expect(store.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }])
    expect(store.pragma('secure_delete')).toEqual([{ secure_delete: 1 }])
    const documentId = await withDocument(store)
    const commits = createGroupCommit({ store, durability, now: Date.now })
    const told: number[] = []
    for (const [index, bytes] of textUpdates(1200).entries()) {
      commits.append({ documentId, seq: index + 1, bytes, personId: null, newClientIds: [], generation: 0, committed: () => told.push(index + 1), failed: () => told.push(-1) })
    }
    await commits.drained()
    expect(told).toEqual(Array.from({ length: 1200 }, (_, index) => index + 1))
    const stored = await store.read((db) => loadDocument(db, 'w', 'board'))
    expect(stored.head).toBe(1200)
  })

  it('SERVER-26 compaction merges committed rows only and loses none that was appended meanwhile', async () => {
    const store = await open()
    const documentId = await withDocument(store)
    const updates = textUpdates(10)
    await store.write(async (db) => {
      await db.insertInto('updates').values(updates.map((bytes, index) => ({ document_id: documentId, seq: index + 1, bytes }))).execute()
    })
    await store.write((db) => compactDocument(db, { documentId, generation: 0 }, 7))
    const stored = await store.read((db) => loadDocument(db, 'w', 'board'))
    expect(stored.updates).toHaveLength(4)
    expect(stored.head).toBe(10)
    const doc = new Y.Doc()
    for (const update of stored.updates) Y.applyUpdate(doc, update)
    expect(doc.getMap('cards').size).toBe(10)
  })

  it('SERVER-29 merged rows are what the document holds, without what was overwritten, and rows with a gap are left as they are', async () => {
    const store = await open()
    const documentId = await withDocument(store)
    const doc = new Y.Doc()
    const rows: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => rows.push(update))
    for (let time = 0; time < 600; time += 1) doc.getMap('settings').set('title', `Said and taken back ${time}`)
    await store.write(async (db) => {
      await db.insertInto('updates').values(rows.map((bytes, index) => ({ document_id: documentId, seq: index + 1, bytes }))).execute()
    })
    await store.write((db) => compactDocument(db, { documentId, generation: 0 }, rows.length))
    const [merged, ...more] = (await store.read((db) => loadDocument(db, 'w', 'board'))).updates
    expect(more).toEqual([])
    const text = Buffer.from(merged ?? []).toString('latin1')
    expect(text).toContain('taken back 599')
    expect(text).not.toContain('taken back 598')
    expect(contentHash(documentOfRows([merged ?? new Uint8Array()]))).toBe(contentHash(doc))

    await store.write(async (db) => {
      await db.insertInto('updates').values(textUpdates(3).slice(1).map((bytes, index) => ({ document_id: documentId, seq: rows.length + 1 + index, bytes }))).execute()
    })
    await expect(store.write((db) => compactDocument(db, { documentId, generation: 0 }, rows.length + 2))).rejects.toThrow('gap')
    expect((await store.read((db) => loadDocument(db, 'w', 'board'))).updates).toHaveLength(3)
    expect(store.isHealthy()).toBe(true)
  })

  it('SERVER-27 after the machine stopped without warning, normal durability raises every epoch and full does not', async () => {
    for (const [durability, epoch] of [['normal', 2], ['full', 1]] as const) {
      const store = await open(temporaryFolder(), durability)
      await withDocument(store)
      await store.read(async (db) => {
        await markClosed(db)
        await markOpen(db, durability, 'boot-1')
        await markOpen(db, durability, 'boot-2')
      })
      expect((await store.read((db) => loadDocument(db, 'w', 'board'))).epoch).toBe(epoch)
      // The end of the process alone, and a clean stop, raise nothing.
      await store.read(async (db) => {
        await markOpen(db, durability, 'boot-2')
        await markClosed(db)
        await markOpen(db, durability, 'boot-3')
      })
      expect((await store.read((db) => loadDocument(db, 'w', 'board'))).epoch).toBe(epoch)
    }
  })

  it('SERVER-28 stage and desk are made again from the tables when their sequence differs', async () => {
    const dataDir = temporaryFolder()
    const first = await startTestServer({ dataDir })
    const workshop = await createWorkshop(first, { title: 'Before' })
    const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    expect(stage.doc.getMap('stage').get('title')).toBe('Before')
    await first.store.write((db) => db.updateTable('workshops').set({ title: 'After', sequence: 99 }).execute())
    await first.close()
    await startTestServer({ dataDir, port: first.port })
    const again = await workshop.facilitator.browser.open(workshop.id, 'stage', { doc: stage.doc }).synced()
    expect(again.doc.getMap('stage').get('title')).toBe('After')
  })
})
