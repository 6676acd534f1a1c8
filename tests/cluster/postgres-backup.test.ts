import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { applyBoardEdit } from '@/lib/workshop/board-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import { moveStore } from '@/scripts/move/move-store'
import { databaseHash } from '@/server/backup/database-hash'
import { restorePostgres, writePostgresBackup, type PostgresPlace } from '@/server/backup/postgres-backup'
import { writeBackup } from '@/server/backup/write-backup'
import { openHostKey } from '@/server/snapshots/host-key'
import { openStore } from '@/server/store/kysely-store'
import { openGuarded } from '@/server/store/libsql-guard'
import { openPostgresStore } from '@/server/store/postgres-store'
import { runScript } from '../cli/run-script'
import { root } from '../load/bundle'
import { afterTest } from '../support/cleanup'
import type { Device } from '../support/device'
import { startTestServer, temporaryFolder } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, give, joinWorkshop, readMe } from '../support/workshop'
import { hasPostgres, postgresForFile } from './on-postgres'

const postgres = postgresForFile()
const database = (): Promise<string> => postgres().database(`t_${randomBytes(6).toString('hex')}`)
const backup = (dataDir: string, url: string, to: string) => runScript('backup', [to], { env: { DATA_DIR: dataDir, DATABASE_URL: url } })
const restore = (dataDir: string, url: string, from: string) => runScript('restore', [from], { env: { DATA_DIR: dataDir, DATABASE_URL: url } })

/** Of all that a database of PostgreSQL says, as `npm run backup` of the embedded store prints it. */
async function hashOf(url: string): Promise<string> {
  const dataDir = temporaryFolder()
  const [source, target] = [await openPostgresStore({ url }), await openStore({ dataDir, durability: 'full' })]
  try {
    await moveStore(source, target)
  } finally {
    await source.close()
    await target.close()
  }
  const copy = openGuarded(path.join(dataDir, 'parley.db'))
  try {
    return databaseHash(copy)
  } finally {
    copy.close()
  }
}

describe('backups of PostgreSQL', () => {
  it.skipIf(!hasPostgres)('CLU-58 npm run backup and npm run restore end in equal hashes of all content, and people go on as who they were', async () => {
    const [url, empty, dataDir, other] = [await database(), await database(), temporaryFolder(), temporaryFolder()]
    const server = await startTestServer({ dataDir, databaseUrl: url })
    const workshop = await createWorkshop(server, { sample: true, title: 'Kept "quoted" žluťoučký' })
    const ana = await joinWorkshop(server, workshop)
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'board' } })
    const board = await ana.browser.open(workshop.id, 'board').synced()
    applyBoardEdit(board.doc, { kind: 'addCard', card: 'kept', title: 'Kept', after: null })
    await board.saved()
    board.end()
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'estimate' } })
    const round = await roundOf(ana.browser.open(workshop.id, 'stage'))
    await give(ana, workshop, { name: 'submit-view', args: { round, view: { beliefs: { pScheming: 0.2, pCatastropheIfScheming: 0.3, pCatastropheIfNotScheming: 0.02, pCatastropheFromOthers: 0.1, delaySensitivity: 0.5 } } } })

    // While it runs.
    const to = path.join(temporaryFolder(), 'backup')
    const taken = backup(dataDir, url, to)
    expect(taken.stderr).toBe('')
    expect(JSON.parse(taken.stdout)).toMatchObject({ format: 'backup-postgres/1', hasKey: true })
    expect(readdirSync(to).sort()).toEqual(['backup.json', 'host-key.pem', 'parley.dump'])
    for (const name of ['host-key.pem', 'parley.dump']) expect(statSync(path.join(to, name)).mode & 0o077, name).toBe(0)
    const before = await hashOf(url)
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'board' } })
    expect(await hashOf(url)).not.toBe(before)
    await server.close()

    const restored = restore(other, empty, to)
    expect([restored.status, restored.stderr]).toEqual([0, ''])
    expect(await hashOf(empty)).toBe(before)
    expect(readFileSync(path.join(other, 'host-key.pem'))).toEqual(readFileSync(path.join(dataDir, 'host-key.pem')))
    const again = await startTestServer({ dataDir: other, databaseUrl: empty, port: server.port })
    const me = await readMe(ana, workshop)
    expect([me.personId, me.submitted?.round, me.epochs.board]).toEqual([ana.personId, round, 2])
    await again.close()
  }, 120_000)

  it.skipIf(!hasPostgres)('CLU-59 what is no sound backup, or one of the other store, is refused in a sentence', async () => {
    const [url, empty, dataDir, embedded] = [await database(), await database(), temporaryFolder(), temporaryFolder()]
    await (await startTestServer({ dataDir, databaseUrl: url })).close()
    const [to, lite, stranger] = [path.join(temporaryFolder(), 'backup'), path.join(temporaryFolder(), 'backup'), temporaryFolder()]
    const place = (databaseUrl: string, folder = dataDir): PostgresPlace => ({ dataDir: folder, databaseUrl, deploy: path.join(root, 'deploy') })
    const write = (folder: string) => () => writePostgresBackup(place(url), { to: folder, at: new Date(0) })
    write(to)()
    expect(write(to)).toThrow(`${to} holds a backup already. Name a new folder for each.`)
    expect(() => restorePostgres(place(url), to)).toThrow(/restore-postgres\.sh did not do it: The database holds \d+ tables; restore into an empty one\.$/)
    expect(runScript('restore', [to], { env: { DATA_DIR: embedded } }).stderr).toBe(`${to} holds a backup of PostgreSQL. Set DATABASE_URL to an empty database to restore it there.\n`)
    await (await openStore({ dataDir: embedded, durability: 'full' })).close()
    writeBackup({ dataDir: embedded, to: lite, at: new Date(0) })
    expect(() => restorePostgres(place(empty), lite)).toThrow('holds a backup of the embedded store. Restore it without DATABASE_URL')
    expect(() => restorePostgres(place(empty), dataDir)).toThrow('holds no backup:')
    openHostKey(stranger)
    expect(() => restorePostgres(place(empty, stranger), to)).toThrow('is another key than the one of the backup')
    const dump = path.join(to, 'parley.dump')
    writeFileSync(dump, Buffer.concat([readFileSync(dump), Buffer.from('x')]))
    expect(() => restorePostgres(place(empty), to)).toThrow('is damaged: parley.dump has the hash')
    vi.stubEnv('PATH', onlyShell())
    afterTest(() => void vi.unstubAllEnvs())
    expect(write(path.join(temporaryFolder(), 'b'))).toThrow("pg_dump is not here, and deploy/backup-postgres.sh needs it. Install PostgreSQL's client (Debian: postgresql-client), or run deploy/backup-postgres.sh where it is.")
  }, 120_000)

  it('CLU-59 the password stands in no list of processes, and over a network the certificate is verified unless the address says otherwise', () => {
    const folder = temporaryFolder()
    const program = path.join(folder, 'psql')
    writeFileSync(program, '#!/bin/sh\nprintf "%s\\n" "$PGPASSWORD" "${PGSSLMODE:-none}" "${PGSSLROOTCERT:-none}" "$@"\n')
    chmodSync(program, 0o755)
    const said = (address: string): readonly string[] => spawnSync('sh', [path.join(root, 'deploy/forget-postgres.sh')], { env: { ...process.env, PATH: `${folder}:${process.env['PATH']}`, DATABASE_URL: address }, encoding: 'utf8' }).stdout.trim().split('\n')
    const far = said('postgres://parley:p%40ss%2Fw%25rd@db.example.org:5432/parley')
    expect([far[0], far[1], far.at(-1)]).toEqual(['p@ss/w%rd', 'verify-full', 'postgres://parley@db.example.org:5432/parley'])
    expect(far.slice(3).join(' ')).not.toContain('p%40ss')
    expect(said('postgres://parley:x@127.0.0.1:5432/parley')[1]).toBe('disable')
    expect(said('postgres://parley:x@localhost/parley')[1]).toBe('disable')
    expect(said('postgres://parley:x@db.example.org/parley?sslmode=require').slice(1, 3)).toEqual(['none', 'none'])
    expect(said('postgres://db.example.org/parley').at(-1)).toBe('postgres://db.example.org/parley')
  })
})

/** A PATH without PostgreSQL's programs. */
function onlyShell(): string {
  const folder = temporaryFolder()
  for (const name of ['sh', 'dirname', 'awk', 'mv']) {
    const { stdout } = spawnSync('which', [name], { encoding: 'utf8' })
    writeFileSync(path.join(folder, name), `#!/bin/sh\nexec ${stdout.trim()} "$@"\n`)
    chmodSync(path.join(folder, name), 0o755)
  }
  return folder
}

async function roundOf(stage: Device): Promise<number> {
  await stage.synced()
  await until('a round is open', () => readStage(stage.doc).roundOpen)
  const { round } = readStage(stage.doc)
  stage.end()
  return round
}
