import { describe, expect, it } from 'vitest'
import { appendUpdates } from '@/server/store/append-updates'
import { createGroupCommit, type GroupCommit } from '@/server/store/group-commit'
import { openStore } from '@/server/store/kysely-store'
import { loadDocument, takeDocument } from '@/server/store/document-queries'
import { createLog } from '@/server/log'
import { Rooms } from '@/server/sync/rooms'
import type { Store, StoredDocument } from '@/server/store/store'
import { afterTest } from '../support/cleanup'
import { temporaryFolder } from '../support/server'
import { until } from '../support/until'

/** A real store that loses what it is told to lose, and counts what it is asked. */
async function flakyStore() {
  const store = await openStore({ dataDir: temporaryFolder(), durability: 'normal' })
  afterTest(() => store.close())
  await store.write((db) => db.insertInto('workshops').values({ id: 'w', title: 't', code: 'AAA', recovery_hash: '', founder_id: 'f', sample: 0, phase: 'lobby', round: 1, round_open: 0, timer_ends_at: null, board_locked: 0, closed: 0, naming: 'named', sequence: 1, created_at: 0 }).execute())
  const state = { fails: false, writes: 0, tries: 0 }
  const flaky: Store = {
    ...store,
    write: (job) => {
      state.writes += 1
      if (!state.fails) return store.write(job)
      state.tries += 1
      return Promise.reject(new Error('The disk is full.'))
    },
  }
  return { store: flaky, state }
}

type Told = { readonly kept: number[]; readonly lost: number[] }

/** Puts an update of so many bytes in line and notes what becomes of it. */
function append(commits: GroupCommit, told: Told, { document: { documentId, generation }, seq, bytes = 10 }: { readonly document: StoredDocument; readonly seq: number; readonly bytes?: number }): void {
  commits.append({ documentId, generation, seq, bytes: new Uint8Array(bytes), personId: null, newClientIds: [], committed: () => told.kept.push(seq), failed: () => told.lost.push(seq) })
}

const documentOf = (store: Store, name: string): Promise<StoredDocument> => store.write((db) => takeDocument(db, 'w', name))

describe('while the store fails', () => {
  it('SYNC-17 updates are held in order and tried again for 60 s, and what was held is on disk when it works again', async () => {
    const { store, state } = await flakyStore()
    const document = await documentOf(store, 'board')
    let now = 0
    const commits = createGroupCommit({ store, durability: 'normal', now: () => now })
    const told: Told = { kept: [], lost: [] }
    state.fails = true
    for (const seq of [1, 2, 3]) append(commits, told, { document, seq })
    await until('it is tried again', () => state.tries > 1)
    expect(commits.isHolding()).toBe(true)
    now = 59_000
    append(commits, told, { document, seq: 4 })
    const tried = state.tries
    await until('it is tried after 59 s', () => state.tries > tried + 1)
    expect(told).toEqual({ kept: [], lost: [] })
    state.fails = false
    await commits.drained()
    expect(told).toEqual({ kept: [1, 2, 3, 4], lost: [] })
    expect(commits.isHolding()).toBe(false)
    expect((await store.read((db) => loadDocument(db, 'w', 'board'))).updates).toHaveLength(4)
  })

  it('SYNC-18 after 60 s, or with more than 4 MiB of one document, what is held is given up, and other documents go on waiting', async () => {
    const { store, state } = await flakyStore()
    const [large, small] = [await documentOf(store, 'board'), await documentOf(store, 'stage')]
    let now = 0
    const commits = createGroupCommit({ store, durability: 'normal', now: () => now })
    const [ofLarge, ofSmall]: readonly [Told, Told] = [{ kept: [], lost: [] }, { kept: [], lost: [] }]
    state.fails = true
    append(commits, ofSmall, { document: small, seq: 1 })
    for (let seq = 1; seq <= 64; seq += 1) append(commits, ofLarge, { document: large, seq, bytes: 64 * 1024 })
    await until('it is tried again', () => state.tries > 1)
    expect([ofLarge, ofSmall]).toEqual([{ kept: [], lost: [] }, { kept: [], lost: [] }])
    append(commits, ofLarge, { document: large, seq: 65, bytes: 1 })
    await until('the large document is given up', () => ofLarge.lost.length === 65)
    expect(ofSmall).toEqual({ kept: [], lost: [] })
    now = 61_000
    await until('the small one is given up', () => ofSmall.lost.length === 1)
    await commits.drained()
    expect([ofLarge.kept, ofSmall.kept]).toEqual([[], []])
  })
})

describe('loading', () => {
  it('SYNC-56 a document that many ask for at once is loaded once', async () => {
    const { store, state } = await flakyStore()
    const rooms = new Rooms({ store, commits: createGroupCommit({ store, durability: 'normal', now: Date.now }), now: Date.now, log: createLog('silent'), project: async () => null })
    afterTest(() => rooms.stop())
    const before = state.writes
    const all = await Promise.all(Array.from({ length: 50 }, () => rooms.acquire('w', { kind: 'board' })))
    expect(new Set(all).size).toBe(1)
    expect(state.writes - before).toBe(1)
    for (const room of all) room.release()
  })

  it('SYNC-57 a load that fails is remembered by nobody: the next one gets the document, never an empty one', async () => {
    const { store, state } = await flakyStore()
    const commits = createGroupCommit({ store, durability: 'normal', now: Date.now })
    const rooms = new Rooms({ store, commits, now: Date.now, log: createLog('silent'), project: async () => null, unloadAfterMs: 0 })
    afterTest(() => rooms.stop())
    const first = await rooms.acquire('w', { kind: 'board' })
    const append = first.project((doc) => void doc.getMap('settings').set('title', 'Kept'))
    if (append === null) throw new Error('Nothing was changed.')
    await store.write((db) => appendUpdates(db, [append]))
    first.settle()
    first.release()
    await until('it has left memory', () => rooms.size === 0)
    state.fails = true
    await expect(Promise.all([rooms.acquire('w', { kind: 'board' }), rooms.acquire('w', { kind: 'board' })])).rejects.toThrow('The disk is full.')
    state.fails = false
    const again = await rooms.acquire('w', { kind: 'board' })
    expect(again.doc.getMap('settings').get('title')).toBe('Kept')
    again.release()
  })
})
