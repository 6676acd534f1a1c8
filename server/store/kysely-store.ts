import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import { markClosed, markOpen } from './clean-stop'
import { holdLock, openGuarded } from './libsql-guard'
import { migrate } from './migrations/migrate'
import type { Durability, Store } from './store'
import { isStoreError } from './store-error'
import type { Tables } from './tables'

export type SqliteStore = Store & { pragma(source: string): readonly unknown[] }

/**
 * The store over one SQLite file, `parley.db` in `dataDir`, with one connection. A second server on the same folder is
 * refused at start, since two would number the same updates twice.
 */
export async function openStore(options: { readonly dataDir: string; readonly durability: Durability }): Promise<SqliteStore> {
  mkdirSync(options.dataDir, { recursive: true })
  const unlock = lockFolder(options.dataDir)
  const file = path.join(options.dataDir, 'parley.db')
  const database = openGuarded(file)
  try {
    database.pragma('busy_timeout = 2000')
    database.pragma('journal_mode = WAL')
    database.pragma(`synchronous = ${options.durability === 'full' ? 'FULL' : 'NORMAL'}`)
    // What is deleted is gone from the file: a sealed answer must not survive in a free page.
    database.pragma('secure_delete = ON')
    database.pragma('foreign_keys = ON')
  } catch (error) {
    database.close()
    unlock()
    throw new Error(`Cannot open ${file}: ${error instanceof Error ? error.message : String(error)}.`, { cause: error })
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  try {
    await migrate(db)
    await markOpen(db, options.durability)
  } catch (error) {
    await db.destroy()
    unlock()
    throw error
  }

  let healthy = true
  let tail: Promise<unknown> = Promise.resolve()
  /** Kysely's own lock wakes waiters in no promised order; jobs must run in the order they came. */
  const enqueue = <T>(job: () => Promise<T>): Promise<T> => {
    const result = tail.then(job)
    tail = result.catch(() => undefined)
    return result
  }
  return {
    isShared: false,
    read: (job) => job(db),
    write: (job) =>
      enqueue(async () => {
        let jobFailed = false
        try {
          const result = await db.transaction().execute(async (transaction) => {
            try {
              return await job(transaction)
            } catch (error) {
              jobFailed = !isStoreError(error)
              throw error
            }
          })
          healthy = true
          return result
        } catch (error) {
          // A refused command is the job's own decision and says nothing about the disk.
          if (!jobFailed) healthy = false
          throw error
        }
      }),
    truncateLog: () => enqueue(async () => truncateLog(database)),
    isHealthy: () => healthy,
    pragma: (source) => database.pragma(source),
    close: async () => {
      await tail
      try {
        await markClosed(db)
      } finally {
        await db.destroy()
        unlock()
      }
    },
  }
}

/** Deleted rows are zeroed in the database (secure_delete) but stand in the log until it is written back and cut off. */
function truncateLog(database: { pragma(source: string): readonly unknown[] }): void {
  const [row] = database.pragma('wal_checkpoint(TRUNCATE)')
  const isBusy = typeof row === 'object' && row !== null && 'busy' in row && row.busy !== 0
  if (isBusy) throw new Error('Somebody reads the database, so its log cannot be cut off now.')
}

function lockFolder(dataDir: string): () => void {
  try {
    return holdLock(path.join(dataDir, 'parley.lock'))
  } catch (error) {
    throw new Error(`Another server is running on the folder ${dataDir}. Stop it, or give this one a DATA_DIR of its own.`, { cause: error })
  }
}
