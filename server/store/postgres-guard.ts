import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import pg from 'pg'
import { bindable } from './bindable'
import type { PostgresAddress } from './postgres-address'
import { PostgresError } from './store-error'

// Everything that goes to PostgreSQL or comes from it passes here, so that those above see what they see of SQLite: the
// same values go in, whole numbers are numbers, blobs are Uint8Array, and what fails in the database is a PostgresError.

/** Ids in pg_type: int8, numeric (a sum of int8), bool, bytea. */
const oids = { int8: 20, numeric: 1700, bool: 16, bytea: 17 } as const

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === oids.int8) return wholeNumber
    if (oid === oids.numeric) return Number
    if (oid === oids.bool) return (text: string) => (text === 't' ? 1 : 0)
    if (oid === oids.bytea) return bytes
    return pg.types.getTypeParser(oid, format)
  },
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`The database answered ${text}, which is no whole number that can be kept.`)
  return value
}

/** PostgreSQL writes bytes as \x and two hexadecimal digits each. */
function bytes(text: string): Uint8Array {
  const buffer = Buffer.from(text.slice(2), 'hex')
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
}

/** No text in PostgreSQL may hold U+0000, which no keyboard writes. */
function parameter(value: unknown, position: number): unknown {
  const bound = bindable(value, position)
  return typeof bound === 'string' && bound.includes('\0') ? bound.replaceAll('\0', '\uFFFD') : bound
}

export type PoolLimits = {
  readonly connections: number
  /** How long a statement, a wait for a lock, and a connection may take. */
  readonly statementMs: number
  readonly lockMs: number
  readonly connectMs: number
}

export function openPool(address: PostgresAddress, limits: PoolLimits): PostgresPool {
  const pool = new pg.Pool({
    ...address,
    types,
    max: limits.connections,
    connectionTimeoutMillis: limits.connectMs,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    application_name: 'parley',
    statement_timeout: limits.statementMs,
    lock_timeout: limits.lockMs,
    // A server that hangs in the middle of a job must not hold what another one waits for.
    idle_in_transaction_session_timeout: limits.statementMs,
    // The answer may never come when the network is gone.
    query_timeout: limits.statementMs + 5000,
    // What somebody has seen must be there after a power cut, whatever the server's own setting.
    options: '-c synchronous_commit=on',
  })
  // A connection that breaks while nobody uses it is no news: the next use opens another one or says what is wrong.
  pool.on('error', () => undefined)
  // Nor while a job thinks between two statements: the next one says it. Unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return {
    connect: async () => guarded(await pool.connect().catch(wrapped)),
    end: () => pool.end(),
  }
}

function guarded(client: pg.PoolClient): PostgresPoolClient {
  let isBroken = false
  function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  function query(asked: unknown, parameters: readonly unknown[] = []): unknown {
    if (typeof asked !== 'string') throw new TypeError('The store reads whole answers; it has no cursors.')
    return client.query(asked, parameters.map((value, index) => parameter(value, index + 1))).catch((error: unknown) => {
      const failure = new PostgresError(error)
      // A connection that did not answer may answer later, to somebody else's question.
      if (failure.state === null) isBroken = true
      throw failure
    })
  }
  return { query, release: () => client.release(isBroken) }
}

function wrapped(error: unknown): never {
  throw new PostgresError(error)
}
