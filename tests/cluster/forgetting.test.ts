import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { listForgetMarks, markToForget } from '@/server/store/forget-marks'
import { openPostgresStore } from '@/server/store/postgres-store'
import type { Store } from '@/server/store/store'
import { afterTest } from '../support/cleanup'
import { until } from '../support/until'
import { createWorkshop, give, joinWorkshop } from '../support/workshop'
import { databaseBytes } from './database-bytes'
import { hasPostgres, postgresForFile } from './on-postgres'
import { twoServers } from './two-servers'

const postgres = postgresForFile()
const freshName = (): string => `t_${randomBytes(6).toString('hex')}`
const holds = async (name: string, text: string): Promise<boolean> =>
  (await databaseBytes({ address: postgres().address('postgres'), name, dataFolder: path.join(postgres().folder, 'data') })).includes(text)

async function storeIn(name: string): Promise<Store> {
  const store = await openPostgresStore({ url: await postgres().database(name), connections: 4 })
  afterTest(() => store.close())
  return store
}

/** Somebody who reads the database in one long transaction, as a copy of it does. Answers how to end it. */
async function reader(name: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: postgres().address(name) })
  await client.connect()
  await client.query('begin isolation level repeatable read')
  await client.query('select 1 from facts')
  return async () => {
    await client.query('commit')
    await client.end()
  }
}

describe('what was deleted, over PostgreSQL', () => {
  it.skipIf(!hasPostgres)('CLU-52 stands in no file of a table once the store has forgotten it; while somebody still reads what was before, the store says that it cannot', async () => {
    const name = freshName()
    const store = await storeIn(name)
    await store.write((db) => sql`insert into sessions (token_hash, created_at) values ('s', 1)`.execute(db))
    const put = (word: string): Promise<unknown> => store.write((db) => sql`insert into workshops (id, title, code, recovery_hash, founder_id, sample, phase, round, round_open, board_locked, closed, naming, sequence, created_at) values (${word}, ${`TITLE-${word}`}, ${word}, 'r', 'f', 0, 'lobby', 0, 0, 0, 0, 'named', 0, 1)`.execute(db))
    const forget = (word: string): Promise<void> => store.write(async (db) => {
      await db.deleteFrom('workshops').where('id', '=', word).execute()
      await markToForget(db, 'words', 1)
    })
    await put('first')
    await put('kept')
    await forget('first')
    expect(await holds(name, 'TITLE-first')).toBe(true)
    await store.truncateLog()
    expect([await holds(name, 'TITLE-first'), await holds(name, 'TITLE-kept')]).toEqual([false, true])
    expect(await store.read((db) => listForgetMarks(db))).toEqual([])

    await put('second')
    const end = await reader(name)
    await forget('second')
    await expect(store.truncateLog()).rejects.toThrow('Somebody reads the database')
    expect(await store.read((db) => listForgetMarks(db))).toMatchObject([{ what: 'words', at: 1 }])
    await end()
    await store.truncateLog()
    expect(await holds(name, 'TITLE-second')).toBe(false)
    expect(await store.read((db) => listForgetMarks(db))).toEqual([])
  })

  it.skipIf(!hasPostgres)('CLU-53 is in no sample of a column: none is kept of what people say or choose', async () => {
    const name = freshName()
    const { first } = await twoServers(await postgres().database(name))
    const workshop = await createWorkshop(first, { title: 'TITLE-said', sample: true })
    for (let person = 0; person < 5; person += 1) await joinWorkshop(first, workshop, { name: `NAME-said-${person}` })
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'board' } })
    const { rows } = await first.store.read(async (db) => {
      await sql`analyze`.execute(db)
      return sql<{ at: string; sample: string }>`select tablename || '.' || attname as at, coalesce(most_common_vals::text, '') || coalesce(histogram_bounds::text, '') as sample from pg_stats where schemaname = 'public'`.execute(db)
    })
    expect(rows.map(({ at }) => at)).toEqual(expect.arrayContaining(['people.workshop_id', 'updates.document_id']))
    for (const column of ['people.name', 'workshops.title', 'revealed_views.view', 'updates.bytes', 'whys.text']) expect(rows.map(({ at }) => at)).not.toContain(column)
    expect(rows.filter(({ sample }) => /said|pScheming/.test(sample))).toEqual([])
    // A new column is decided upon: what people say or choose is sampled in none.
    const sampled = await first.store.read((db) => sql<{ at: string }>`select attrelid::regclass::text || '.' || attname as at from pg_attribute
      where attrelid in (select oid from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace) and atttypid in ('text'::regtype, 'bytea'::regtype)
      and attnum > 0 and not attisdropped and coalesce(attstattarget, -1) <> 0`.execute(db))
    expect(sampled.rows.map(({ at }) => at).filter((at) => !/(^|[._])(id|key|code|hash|name|phase|naming|role|origin|state|step|plan|dropped|question|input|crux|spotlight|command|signature|public_key|receipt|value|outcome|entered_by)$/.test(at))).toEqual([])
    expect(sampled.rows.map(({ at }) => at).filter((at) => /name$|receipt$/.test(at)).sort()).toEqual(['documents.name', 'migrations.name', 'submissions.receipt', 'vote_receipts.receipt'])
  })

  it.skipIf(!hasPostgres)('CLU-54 is forgotten by another server when the one that deleted it has died', async () => {
    const name = freshName()
    let time = Date.now()
    const { first, second } = await twoServers(await postgres().database(name), { now: () => time, overdueEveryMs: 100 })
    const workshop = await createWorkshop(first)
    const ana = await joinWorkshop(first, workshop)
    await give(workshop.facilitator, workshop, { name: 'add-cards', args: { cards: [{ id: 'a', title: 'A', ask: 'Does A.', cost: 0.1 }] } })
    const opened = await workshop.facilitator.browser.command(workshop.id, 'open-vote', { sheet: { title: 'Which?', method: 'approval', asks: ['a'], seats: 1 } })
    const vote = typeof opened.body === 'object' && opened.body !== null && 'vote' in opened.body ? String(opened.body.vote) : ''
    await give(ana, workshop, { name: 'cast-ballot', args: { vote, ballot: { approve: ['a'] }, turn: 1, key: 'mark-Zitronenfalter' } })
    // As a close leaves it when its server dies at that moment: committed, and nothing taken care of.
    await first.store.write(async (db) => {
      await db.deleteFrom('ballots').execute()
      await markToForget(db, 'sealed', time)
    })
    await first.close()
    expect(await holds(name, 'mark-Zitronenfalter')).toBe(true)
    time += 31_000
    await until('the other server has taken care', async () => (await second.store.read((db) => listForgetMarks(db))).length === 0)
    expect(await holds(name, 'mark-Zitronenfalter')).toBe(false)
  })
})
