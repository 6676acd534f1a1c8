import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { sharedBytes } from '../cluster/shared-database'

/**
 * Everything the store has on disk. SQLite: the database, its log, its index of the log, and what it may have left beside them.
 * PostgreSQL (`npm run test:postgres`): every file of the database, its statistics and indexes too; its write-ahead log is its operator's.
 */
export async function storeBytes(dataDir: string): Promise<Buffer> {
  if (!existsSync(path.join(dataDir, 'parley.db'))) return sharedBytes(path.basename(dataDir))
  const files = ['parley.db', 'parley.db-wal', 'parley.db-shm', 'parley.db-journal'].map((name) => path.join(dataDir, name))
  return Buffer.concat(files.filter((file) => existsSync(file)).map((file) => readFileSync(file)))
}

/** Of SQLite's log; the files beside it belong to the host. */
export function logBytes(dataDir: string): number {
  const log = path.join(dataDir, 'parley.db-wal')
  return existsSync(log) ? readFileSync(log).length : 0
}

/** What the server keeps in its folder besides. */
export function folderBytes(dataDir: string): Buffer {
  return Buffer.concat(readdirSync(dataDir, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => readFileSync(path.join(dataDir, name))))
}
