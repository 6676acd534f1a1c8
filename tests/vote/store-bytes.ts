import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Everything the store has on disk: the database, its log, its index of the log, and what it may have left beside them. */
export function storeBytes(dataDir: string): Buffer {
  const files = ['parley.db', 'parley.db-wal', 'parley.db-shm', 'parley.db-journal'].map((name) => path.join(dataDir, name))
  return Buffer.concat(files.filter((file) => existsSync(file)).map((file) => readFileSync(file)))
}

export function logBytes(dataDir: string): number {
  const log = path.join(dataDir, 'parley.db-wal')
  return existsSync(log) ? readFileSync(log).length : 0
}
