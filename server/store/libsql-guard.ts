import Database from 'libsql'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { bindable, type Bound } from './bindable'

// libsql ends the whole process (exit 134, no exception to catch) when a boolean is bound and when a lone Buffer
// is the only parameter. Every value therefore passes here: booleans become 0/1, parameters always travel as one
// array, and anything SQLite has no type for is refused before libsql sees it.

function bindAll(parameters: ReadonlyArray<unknown>): Bound[] {
  return parameters.map((value, index) => bindable(value, index + 1))
}

/** Blobs read back as ArrayBuffer; everyone above works with Uint8Array. */
function readable(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row
  const columns = Object.entries(row)
  if (!columns.some(([, value]) => value instanceof ArrayBuffer)) return row
  return Object.fromEntries(columns.map(([column, value]) => [column, value instanceof ArrayBuffer ? new Uint8Array(value) : value]))
}

const mostKept = 200
const longestKept = 2000

/** Opens `path` and hands out the part of better-sqlite3's interface that Kysely's SqliteDialect uses. */
export function openGuarded(path: string): SqliteDatabase & { pragma(source: string): readonly unknown[] } {
  const database = new Database(path)
  /** Reading a statement costs more than running a small one, and the same few come all day. */
  const prepared = new Map<string, SqliteStatement>()
  const prepare = (sql: string): SqliteStatement => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    // Long ones are inserts of many rows, whose number is rarely the same.
    if (sql.length > longestKept) return prepareAnew(sql)
    if (prepared.size >= mostKept) prepared.clear()
    const statement = prepareAnew(sql)
    prepared.set(sql, statement)
    return statement
  }
  const prepareAnew = (sql: string): SqliteStatement => {
    const statement = database.prepare(sql)
    return {
      reader: statement.reader,
      all: (parameters) => statement.all(bindAll(parameters)).map(readable),
      run: (parameters) => statement.run(bindAll(parameters)),
      iterate: function* (parameters) {
        for (const row of statement.iterate(bindAll(parameters))) yield readable(row)
      },
    }
  }
  return {
    prepare,
    close: () => {
      prepared.clear()
      database.close()
    },
    pragma: (source) => {
      const statement = prepareAnew(`PRAGMA ${source}`)
      if (statement.reader) return statement.all([])
      statement.run([])
      return []
    },
  }
}

/**
 * Takes `path` as a lock that the operating system gives back when the process ends, however it ends. Throws when another
 * process (or another holder in this one) has it. Nothing is prepared on this connection: libsql keeps a database open
 * until its prepared statements are collected, and this one must close at once.
 */
export function holdLock(path: string): () => void {
  const lock = new Database(path)
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    throw error
  }
  return () => {
    lock.exec('rollback')
    lock.close()
  }
}
