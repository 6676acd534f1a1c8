// A copy of everything a server keeps, while it runs: `npm run --silent backup -- DIR`, with the server's DATA_DIR and, if it has one, its
// DATABASE_URL. Prints what was written.
import path from 'node:path'
import { readEnvironment } from '../server/env'
import { writePostgresBackup } from '../server/backup/postgres-backup'
import { writeBackup } from '../server/backup/write-backup'

const [to, ...more] = process.argv.slice(2)
const read = readEnvironment(process.env)
if (to === undefined || more.length > 0 || !read.ok) {
  process.stderr.write(`${read.ok ? 'Name one folder to write to: npm run backup -- DIR' : read.faults.join(' ')}\n`)
  process.exit(2)
}
const callersFolder = process.env.npm_lifecycle_event === 'backup' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()
try {
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = read.environment
  const [folder, at] = [path.resolve(callersFolder, to), new Date()]
  const deploy = path.resolve(import.meta.dirname, '../deploy')
  const note = databaseUrl === undefined ? writeBackup({ dataDir, to: folder, at }) : writePostgresBackup({ dataDir, databaseUrl, deploy }, { to: folder, at })
  process.stdout.write(`${JSON.stringify(note)}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
