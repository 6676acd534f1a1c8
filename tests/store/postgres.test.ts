import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { readFileSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { applyBoardEdit } from '@/lib/workshop/board-doc'
import { readEnvironment } from '@/server/env'
import { readPostgresAddress } from '@/server/store/postgres-address'
import { openPostgresStore, type PostgresOptions } from '@/server/store/postgres-store'
import type { Store } from '@/server/store/store'
import { PostgresError } from '@/server/store/store-error'
import { freePort } from '../cluster/free-port'
import { hasPostgres } from '../cluster/on-postgres'
import { startPostgres, type Postgres, type PostgresPlan } from '../cluster/postgres'
import { afterTest } from '../support/cleanup'
import { startTestServer, temporaryFolder } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, joinWorkshop } from '../support/workshop'

async function postgresForTest(plan: PostgresPlan = {}): Promise<Postgres> {
  const postgres = await startPostgres(plan)
  afterTest(() => postgres.end())
  return postgres
}

async function open(options: PostgresOptions): Promise<Store> {
  const store = await openPostgresStore(options)
  afterTest(() => store.close())
  return store
}

describe('the address of PostgreSQL', () => {
  it('CLU-10 over a network the certificate is verified unless the address says otherwise, on this machine nothing is encrypted unless it says so', () => {
    expect(readPostgresAddress('postgres://ann:p%40ss@db.example.org/parley')).toEqual({ host: 'db.example.org', port: 5432, user: 'ann', password: 'p@ss', database: 'parley', ssl: { rejectUnauthorized: true } })
    expect(readPostgresAddress('postgresql://db.example.org:6000/parley?sslmode=require')).toMatchObject({ port: 6000, user: 'parley', password: undefined, ssl: { rejectUnauthorized: false } })
    expect(readPostgresAddress('postgres://db.example.org/parley?sslmode=disable').ssl).toBe(false)
    for (const host of ['localhost', '127.0.0.1', '[::1]']) expect(readPostgresAddress(`postgres://${host}/parley`).ssl).toBe(false)
    expect(readPostgresAddress('postgres://parley@x/parley?host=/run/postgresql')).toMatchObject({ host: '/run/postgresql', ssl: false })
  })

  it('CLU-11 a fault of the address says what is accepted and never repeats the password', () => {
    const faults = ['mysql://u:secret@h/d', 'postgres://u:secret@h', 'postgres://u:secret@h/d?sslmode=maybe', 'postgres://u:secret@h/d?ssl=1', 'postgres://u:secret@h:port/d', 'postgres://u:secret@h/d?sslrootcert=/nowhere'].map((url) => {
      const read = readEnvironment({ DATABASE_URL: url })
      return read.ok ? 'no fault' : read.faults.join(' ')
    })
    expect(faults.join(' ')).not.toContain('secret')
    expect(faults).toEqual([
      expect.stringContaining('it begins with "mysql:"; it takes an address such as postgres://'),
      expect.stringContaining('it lacks a database'),
      expect.stringContaining('sslmode is "maybe"; accepted: disable, require, verify-ca, verify-full'),
      expect.stringContaining('the option "ssl" is not known there; accepted: sslmode, sslrootcert, host'),
      expect.stringContaining('it cannot be read; it takes an address such as postgres://'),
      expect.stringContaining('sslrootcert "/nowhere" cannot be read'),
    ])
    expect(readEnvironment({ DATABASE_URL: 'postgres://u:secret@h/d', DURABILITY: 'normal' })).toEqual({ ok: false, faults: [expect.stringContaining('with DATABASE_URL it takes full')] })
  })
})

describe('a server over PostgreSQL', () => {
  it('CLU-12 one that cannot be reached is named in words at the start, without the password', async () => {
    const failed = await openPostgresStore({ url: `postgres://ann:secret@127.0.0.1:${await freePort()}/parley` }).catch((error: unknown) => error)
    expect(String(failed)).toMatch(/PostgreSQL at ann@127\.0\.0\.1:\d+\/parley cannot be used: .*ECONNREFUSED.*Start it, or set DATABASE_URL/)
    expect(String(failed)).not.toContain('secret')
  })

  it.skipIf(!hasPostgres)('CLU-13 while it is away healthz is 503, what is typed is held and nothing is lost; when it is back all is saved', async () => {
    const postgres = await postgresForTest()
    const server = await startTestServer({ databaseUrl: await postgres.database('parley') })
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    const writer = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    const reader = await ana.browser.open(workshop.id, 'board').synced()
    await writer.saved()
    await postgres.stop('immediate')
    await until('readiness is false without anybody writing', async () => (await server.browser().get('/healthz')).status === 503)
    applyBoardEdit(writer.doc, { kind: 'addCard', card: 'held', title: 'Held', after: null })
    const acked = writer.acks.at(-1)
    const refused = await ana.browser.command(workshop.id, 'rename-person', { personId: ana.personId, name: 'Anna' })
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([503, expect.stringContaining('cannot save at the moment')])
    expect(writer.acks.at(-1)).toBe(acked)
    expect(reader.doc.getMap('cards').has('held')).toBe(false)
    await postgres.start()
    await writer.saved()
    await until('the other page has it', () => reader.doc.getMap('cards').has('held'))
    await until('readiness is back', async () => (await server.browser().get('/healthz')).status === 200)
  })

  it.skipIf(!hasPostgres)('CLU-14 a statement that takes too long ends, and its connection serves the next one', async () => {
    const postgres = await postgresForTest()
    const store = await open({ url: await postgres.database('parley'), connections: 1, statementMs: 200 })
    const slow = await store.read((db) => sql`select pg_sleep(20)`.execute(db)).catch((error: unknown) => error)
    expect(slow).toBeInstanceOf(PostgresError)
    expect(String(slow)).toContain('statement timeout')
    expect(await store.read((db) => sql`select 1 as one`.execute(db))).toMatchObject({ rows: [{ one: 1 }] })
    expect(store.isHealthy()).toBe(true)
  })

  it.skipIf(!hasPostgres)('CLU-15 no more connections are opened than allowed, and jobs beyond them wait', async () => {
    const postgres = await postgresForTest()
    const store = await open({ url: await postgres.database('parley'), connections: 3 })
    await Promise.all(Array.from({ length: 20 }, () => store.write((db) => sql`select pg_sleep(0.02)`.execute(db))))
    const { rows } = await store.read((db) => sql<{ n: number }>`select count(*) as n from pg_stat_activity where application_name = 'parley'`.execute(db))
    expect(rows[0]?.n).toBeLessThanOrEqual(3)
  })

  it.skipIf(!hasPostgres)('CLU-16 with sslmode the connection is encrypted, and a certificate that nobody vouches for is refused', async () => {
    const folder = temporaryFolder()
    const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')]
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, '-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'], { stdio: 'ignore' })
    const postgres = await postgresForTest({ settings: ['ssl = on', "ssl_cert_file = 'server.crt'", "ssl_key_file = 'server.key'"], files: { 'server.crt': readFileSync(certificate, 'utf8'), 'server.key': readFileSync(key, 'utf8') } })
    await postgres.database('parley')
    const isEncrypted = async (options: string): Promise<unknown> => {
      const store = await open({ url: postgres.address('parley', options) })
      return (await store.read((db) => sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`.execute(db))).rows
    }
    expect(await isEncrypted('?sslmode=require')).toEqual([{ ssl: 1 }])
    expect(await isEncrypted(`?sslmode=verify-full&sslrootcert=${certificate}`)).toEqual([{ ssl: 1 }])
    expect(await isEncrypted('')).toEqual([{ ssl: 0 }])
    await expect(openPostgresStore({ url: postgres.address('parley', '?sslmode=verify-full') })).rejects.toThrow(/self.signed certificate/)
    const stranger = path.join(folder, 'stranger.pem')
    writeFileSync(stranger, 'no certificate')
    await expect(openPostgresStore({ url: postgres.address('parley', `?sslmode=verify-ca&sslrootcert=${stranger}`) })).rejects.toThrow(/cannot be used/)
  })

  it.skipIf(!hasPostgres)('CLU-18 a connection that breaks between two statements of a job fails the job and nothing else', async () => {
    const postgres = await postgresForTest()
    const url = await postgres.database('parley')
    const store = await open({ url, connections: 2 })
    const failed = await store
      .write(async (db) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
        await store.read((other) => sql`select pg_terminate_backend(${rows[0]?.pid ?? 0})`.execute(other))
        await until('it is gone', async () => (await store.read((other) => sql`select 1 from pg_stat_activity where pid = ${rows[0]?.pid ?? 0}`.execute(other))).rows.length === 0)
        await sql`select 1`.execute(db)
      })
      .catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(PostgresError)
    await until('it is well again', () => store.isHealthy())
    expect(await store.write((db) => sql`select 1 as one`.execute(db))).toMatchObject({ rows: [{ one: 1 }] })
  })

  it.skipIf(!hasPostgres)('CLU-17 two servers that start at once bring the tables up to date once', async () => {
    const postgres = await postgresForTest()
    const url = await postgres.database('parley')
    const stores = await Promise.all([open({ url }), open({ url }), open({ url })])
    const { rows } = await stores[0].read((db) => sql`select name, count(*) from migrations group by name having count(*) > 1`.execute(db))
    expect(rows).toEqual([])
  })
})
