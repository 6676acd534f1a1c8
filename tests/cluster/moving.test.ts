import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { applyBoardEdit } from '@/lib/workshop/board-doc'
import { openStore } from '@/server/store/kysely-store'
import { openPostgresStore } from '@/server/store/postgres-store'
import type { Store } from '@/server/store/store'
import { moveStore } from '@/scripts/move/move-store'
import { root } from '../load/bundle'
import { afterTest } from '../support/cleanup'
import { contentHash } from '../support/content-hash'
import { startTestServer, temporaryFolder, type TestServer } from '../support/server'
import { createWorkshop, give, joinWorkshop, type Workshop } from '../support/workshop'
import { hasPostgres, postgresForFile } from './on-postgres'

const run = promisify(execFile)
const postgres = postgresForFile()
const database = (): Promise<string> => postgres().database(`t_${randomBytes(6).toString('hex')}`)

async function opened(opening: Promise<Store>): Promise<Store> {
  const store = await opening
  afterTest(() => store.close())
  return store
}

/** A workshop with people, revealed views, a submission, an open ballot and edits. */
async function livelyWorkshop(server: TestServer): Promise<Workshop> {
  const workshop = await createWorkshop(server, { sample: true })
  const ana = await joinWorkshop(server, workshop, { name: 'Ana "quoted" žluťoučký' })
  const board = await ana.browser.open(workshop.id, 'board').synced()
  applyBoardEdit(board.doc, { kind: 'addComment', comment: 'c', card: 'x', person: ana.personId, text: 'Said.', at: 1 })
  await board.saved()
  await give(workshop.facilitator, workshop, { name: 'add-cards', args: { cards: [{ id: 'ask-a', title: 'A', ask: 'Does A.', cost: 0.1 }, { id: 'ask-b', title: 'B', ask: 'Does B.', cost: 0.125 }] } })
  const opened = await workshop.facilitator.browser.command(workshop.id, 'open-vote', { sheet: { title: 'Which?', method: 'approval', asks: ['ask-a', 'ask-b'], seats: 1 } })
  if (opened.status !== 200) throw new Error(opened.text)
  const { vote } = Object(opened.body)
  await give(ana, workshop, { name: 'cast-ballot', args: { vote, ballot: { approve: ['ask-a'] }, turn: 1, key: 'key-0001' } })
  return workshop
}

async function boardHash(server: TestServer, { id, facilitator }: Workshop): Promise<string> {
  const board = await facilitator.browser.at(server.origin).open(id, 'board').synced()
  return contentHash(board.doc)
}

describe('moving house', () => {
  it.skipIf(!hasPostgres)('CLU-50 everything moves to the other store and back, compared by content, and people go on as who they were', async () => {
    const dataDir = temporaryFolder()
    const before = await startTestServer({ dataDir, databaseUrl: undefined })
    const workshop = await livelyWorkshop(before)
    const hash = await boardHash(before, workshop)
    await before.close()
    const url = await database()
    const [sqlite, target] = [await opened(openStore({ dataDir, durability: 'full' })), await opened(openPostgresStore({ url }))]
    const moved = await moveStore(sqlite, target)
    expect(moved.tables).toMatchObject({ workshops: 1, ballots: 1, votes: 1 })
    expect(moved.documents).toBeGreaterThanOrEqual(3)
    await expect(moveStore(sqlite, target)).rejects.toThrow('holds workshops already')
    const back = await opened(openStore({ dataDir: temporaryFolder(), durability: 'full' }))
    expect(await moveStore(target, back)).toEqual(moved)
    const after = await startTestServer({ dataDir, databaseUrl: url, port: before.port })
    expect(await boardHash(after, workshop)).toBe(hash)
    await createWorkshop(after)
    expect((await workshop.facilitator.browser.command(workshop.id, 'set-phase', { phase: 'vote' })).status).toBe(200)
  })

  it.skipIf(!hasPostgres)('CLU-51 a copy of PostgreSQL is made while the server runs, holds no ballot of an open vote, and its documents begin a new epoch', async () => {
    const [url, empty] = [await database(), await database()]
    const server = await startTestServer({ databaseUrl: url })
    const { dataDir } = server
    const workshop = await livelyWorkshop(server)
    const hash = await boardHash(server, workshop)
    const file = path.join(temporaryFolder(), 'copy')
    await run(path.join(root, 'deploy/backup-postgres.sh'), [file], { env: { ...process.env, DATABASE_URL: url } })
    await expect(run(path.join(root, 'deploy/restore-postgres.sh'), [file], { env: { ...process.env, DATABASE_URL: url } })).rejects.toThrow(/restore into an empty one/)
    await run(path.join(root, 'deploy/restore-postgres.sh'), [file], { env: { ...process.env, DATABASE_URL: empty } })
    const copy = await startTestServer({ databaseUrl: empty, dataDir })
    for (const table of ['ballots', 'votes'] as const) expect(await copy.store.read((db) => db.selectFrom(table).selectAll().execute())).toEqual([])
    // The cookie carries the port of the server it was got from.
    await copy.close()
    await server.close()
    const again = await startTestServer({ databaseUrl: empty, dataDir, port: server.port })
    expect(await workshop.facilitator.browser.open(workshop.id, 'board', { params: { epoch: '1' } }).closed()).toBe(4410)
    expect(await boardHash(again, workshop)).toBe(hash)
  })
})
