// The server's tests once more, over PostgreSQL: `npm run test:postgres -- [folders and options of vitest]`.
import { spawnSync } from 'node:child_process'
import { startPostgres } from '../tests/cluster/postgres'
import { postgresPrograms } from '../tests/cluster/programs'
import { root } from '../tests/load/bundle'

/** Folders whose tests start a server. */
const folders = ['tests/server', 'tests/sync', 'tests/rounds', 'tests/vote', 'tests/hostile', 'tests/doors', 'tests/lead', 'tests/board', 'tests/report', 'tests/snapshot']

/** Tests that read SQLite's own files, and the one that has work resumed at a start: here it is when the workshop is led again (CLU-35). */
const onlySqlite = ['BALLOT-33', 'BALLOT-37', 'TAP-3', 'LEAD-6', 'ROUND-15']

if (postgresPrograms() === null) {
  process.stderr.write('There is no PostgreSQL here; install it (Debian: apt-get install postgresql).\n')
  process.exit(2)
}
const given = process.argv.slice(2)
// Nothing here is looked at after the machine went down, so nothing waits for the disk.
const postgres = await startPostgres({ settings: ['fsync = off', 'max_connections = 200'] })
try {
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...(given.length > 0 ? given : [...folders, '-t', `^(?!.*\\b(?:${onlySqlite.join('|')})\\b)`])], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PARLEY_TEST_POSTGRES: postgres.address('postgres') },
  })
  process.exitCode = status ?? 1
} finally {
  await postgres.end()
}
