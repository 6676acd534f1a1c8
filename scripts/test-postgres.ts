// The server's tests once more, over PostgreSQL: `npm run test:postgres -- [folders and options of vitest]`.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { startPostgres } from '../tests/cluster/postgres'
import { postgresPrograms } from '../tests/cluster/programs'
import { root } from '../tests/load/bundle'

/** Folders whose tests start a server. */
const folders = ['tests/server', 'tests/sync', 'tests/rounds', 'tests/vote', 'tests/hostile', 'tests/doors', 'tests/lead', 'tests/board', 'tests/report', 'tests/snapshot', 'tests/keeping']

/** What is about SQLite alone, by rule and reason. */
const onlySqlite: { readonly [rule: string]: string } = {
  'BALLOT-37': "a crash leaves ballots in SQLite's log; CLU-54 holds the same of a server that dies over PostgreSQL",
  'ROUND-15': 'a start resumes what a stop interrupted; over PostgreSQL whoever leads next does, which CLU-35 holds',
  'KEEP-1': 'the copy is a file of SQLite; CLU-58 holds the same of the scripts in deploy/',
  'KEEP-2': 'the same; CLU-51 holds it of deploy/',
  'KEEP-3': 'the same',
}

for (const [rule, reason] of Object.entries(onlySqlite)) process.stderr.write(`Left out: ${rule}, since ${reason}.\n`)
if (postgresPrograms() === null) {
  process.stderr.write('There is no PostgreSQL here; install it (Debian: apt-get install postgresql).\n')
  process.exit(2)
}
const given = process.argv.slice(2)
// Nothing here is looked at after the machine went down, so nothing waits for the disk.
const postgres = await startPostgres({ settings: ['fsync = off', 'max_connections = 200'] })
try {
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...(given.length > 0 ? given : [...folders, '-t', `^(?!.*\\b(?:${Object.keys(onlySqlite).join('|')})\\b)`])], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PARLEY_TEST_POSTGRES: postgres.address('postgres'), PARLEY_TEST_POSTGRES_DATA: path.join(postgres.folder, 'data') },
  })
  process.exitCode = status ?? 1
} finally {
  await postgres.end()
}
