// A copy of everything a server keeps, while it runs: `npm run --silent backup -- DIR`, with the server's DATA_DIR. Prints what was written.
import path from 'node:path'
import { readEnvironment } from '../server/env'
import { writeBackup } from '../server/backup/write-backup'

const [to, ...more] = process.argv.slice(2)
const read = readEnvironment(process.env)
if (to === undefined || more.length > 0 || !read.ok) {
  process.stderr.write(`${read.ok ? 'Name one folder to write to: npm run backup -- DIR' : read.faults.join(' ')}\n`)
  process.exit(2)
}
const callersFolder = process.env.npm_lifecycle_event === 'backup' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()
try {
  const note = writeBackup({ dataDir: read.environment.DATA_DIR, to: path.resolve(callersFolder, to), at: new Date() })
  process.stdout.write(`${JSON.stringify(note)}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
