// Brings back what `npm run backup` wrote: `npm run --silent restore -- DIR`, with the server's DATA_DIR. A running server notices within a second,
// stops, and starts again with it; without one the files are put in place at once. With DATABASE_URL it goes into that database, which must be
// empty, while no server runs. Prints the backup's note when it is done.
import path from 'node:path'
import { readEnvironment } from '../server/env'
import { isOfPostgres, restorePostgres } from '../server/backup/postgres-backup'
import { finishRestore, isRestoreStaged, isServed, stageRestore } from '../server/backup/restore'

const patienceMs = 60_000

const [from, ...more] = process.argv.slice(2)
const read = readEnvironment(process.env)
if (from === undefined || more.length > 0 || !read.ok) {
  process.stderr.write(`${read.ok ? 'Name one folder to read from: npm run restore -- DIR' : read.faults.join(' ')}\n`)
  process.exit(2)
}
const dataDir = read.environment.DATA_DIR
const callersFolder = process.env.npm_lifecycle_event === 'restore' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()
const folder = path.resolve(callersFolder, from)
const databaseUrl = read.environment.DATABASE_URL
try {
  if (databaseUrl !== undefined) {
    process.stdout.write(`${JSON.stringify(restorePostgres({ dataDir, databaseUrl, deploy: path.resolve(import.meta.dirname, '../deploy') }, folder))}\n`)
    process.exit(0)
  }
  if (isOfPostgres(folder)) throw new Error(`${folder} holds a backup of PostgreSQL. Set DATABASE_URL to an empty database to restore it there.`)
  const note = stageRestore(dataDir, folder)
  const served = isServed(dataDir)
  if (!served) finishRestore(dataDir)
  const end = Date.now() + patienceMs
  while (isRestoreStaged(dataDir) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 100))
  if (isRestoreStaged(dataDir)) throw new Error('A server has the folder and did not take the backup in a minute. Stop it, then start it: it takes the backup at its start.')
  process.stdout.write(`${JSON.stringify({ ...note, server: served ? 'started again' : 'not running' })}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
