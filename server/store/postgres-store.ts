import { Kysely, PostgresDialect, sql } from 'kysely'
import { Ticker } from '../ticker'
import { migrate, migrations } from './migrations/migrate'
import { postgresWords } from './migrations/postgres-words'
import { describeAddress, readPostgresAddress } from './postgres-address'
import { forgetDeleted, sampleNoWords } from './postgres-forgetting'
import { openPool } from './postgres-guard'
import type { Store } from './store'
import { PostgresError } from './store-error'
import type { Tables } from './tables'

export type PostgresOptions = {
  readonly url: string
  /** Connections of this server; PostgreSQL's `max_connections` must hold those of all servers. */
  readonly connections?: number
  readonly statementMs?: number
  /** How often it is asked whether it is there and takes writes. */
  readonly askMs?: number
  /** Tables that were not written anew after something was deleted from them: they are too large to do it while people work. */
  readonly onTooLarge?: (tables: readonly string[]) => void
}

/** Two servers that start at once must not both bring the tables up to date. Any number that nobody else of the database uses. */
const migrationLock = 7_275_391

/**
 * The store over PostgreSQL, which several servers share. Jobs of one server run beside each other, as many as there are
 * connections, each in a transaction of its own (read committed); those that must not meet are kept apart by the locks of a
 * workshop and by the generation of a document.
 */
export async function openPostgresStore({ url, connections = 10, statementMs = 15_000, askMs = 1000, onTooLarge = () => undefined }: PostgresOptions): Promise<Store> {
  const address = readPostgresAddress(url)
  const pool = openPool(address, { connections, statementMs, lockMs: Math.min(5000, statementMs), connectMs: 5000 })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await db.connection().execute(async (one) => {
      await sql`select pg_advisory_lock(${migrationLock})`.execute(one)
      await migrate(one, migrations, [postgresWords()])
      await sampleNoWords(one)
      await sql`select pg_advisory_unlock(${migrationLock})`.execute(one)
    })
  } catch (error) {
    await db.destroy()
    if (!(error instanceof PostgresError)) throw error
    throw new Error(`PostgreSQL at ${describeAddress(address)} cannot be used: ${error.message}. Start it, or set DATABASE_URL to where it is; without DATABASE_URL the server keeps everything in DATA_DIR.`, { cause: error })
  }

  let healthy = true
  const asking = new Ticker(askMs, {
    work: async () => {
      const { rows } = await sql<{ readonly only: string }>`select current_setting('transaction_read_only') as only`.execute(db)
      healthy = rows[0]?.only === 'off'
    },
    failed: () => {
      healthy = false
    },
  })

  return {
    isShared: true,
    read: (job) => job(db),
    write: async (job) => {
      try {
        const result = await db.transaction().execute(job)
        healthy = true
        return result
      } catch (error) {
        if (error instanceof PostgresError && error.isAway) healthy = false
        throw error
      }
    },
    truncateLog: async () => {
      const tooLarge = await forgetDeleted(db)
      if (tooLarge.length > 0) onTooLarge(tooLarge)
    },
    isHealthy: () => healthy,
    close: async () => {
      asking.stop()
      await db.destroy()
    },
  }
}
