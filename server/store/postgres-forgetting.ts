import { sql, type Kysely } from 'kysely'
import { deleteForgetMarks, listForgetMarks, type Forgettable } from './forget-marks'
import type { Tables } from './tables'
import { workshopTables } from './workshop-tables'

// PostgreSQL leaves what is deleted in the files of a table, and samples of columns in its statistics. What it keeps besides is its
// operator's: the write-ahead log until it is reused, its archive and its backups as long as they are kept.

const tablesWith: { readonly [what in Forgettable]: readonly string[] } = {
  sealed: ['ballots', 'card_taps'],
  words: [...workshopTables, 'client_ids', 'updates', 'documents', 'workshops'],
}

/** Nobody writes to a table while it is written anew. Beyond this it would take seconds, and is left to the operator (`deploy/forget-postgres.sh`). */
const mostBytes = 128 * 1024 * 1024

const readersMs = { patience: 2000, look: 20 }

/** Columns that hold what people say or choose: no sample of them is kept. They are never looked up by. */
const said: { readonly [table: string]: readonly string[] } = {
  workshops: ['title'],
  people: ['name', 'stakeholder', 'pseudonym_name'],
  submissions: ['view'],
  revealed_views: ['view'],
  aggregates: ['result'],
  whys: ['text'],
  crux_notes: ['text'],
  proxy_names: ['name'],
  votes: ['sheet', 'tally'],
  ballots: ['choice', 'receipt', 'attempt'],
  vote_choices: ['choice'],
  tap_rounds: ['title', 'line', 'result'],
  card_taps: ['answers'],
  snapshots: ['state', 'texts', 'results'],
  updates: ['bytes'],
  command_replies: ['reply'],
  erasures: ['traces'],
}

/**
 * Writes tables anew whose deleted rows are to be forgotten. Rejects when that cannot be done now, since somebody still reads what was
 * before; the marks stay then. Tables that are too large are named in the answer.
 */
export async function forgetDeleted(db: Kysely<Tables>, most: number = mostBytes): Promise<readonly string[]> {
  const marks = await listForgetMarks(db)
  if (marks.length === 0) return []
  await readersGone(db)
  const tooLarge: string[] = []
  for (const table of new Set(marks.flatMap(({ what }) => tablesWith[what]))) {
    const { rows } = await sql<{ bytes: number }>`select pg_total_relation_size(${table}::text::regclass) as bytes`.execute(db)
    if ((rows[0]?.bytes ?? 0) > most) tooLarge.push(table)
    else await sql`vacuum (full) ${sql.table(table)}`.execute(db)
  }
  await deleteForgetMarks(db, marks)
  return tooLarge
}

/** A row that was deleted is written anew too while a transaction is open that began before. */
async function readersGone(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ next: string }>`select (pg_snapshot_xmax(pg_current_snapshot())::text::numeric % 4294967296)::text as next`.execute(db)
  const next = rows[0]?.next ?? '0'
  const end = Date.now() + readersMs.patience
  for (;;) {
    const older = await sql`select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
      and greatest(age(backend_xmin), age(backend_xid)) > age(${next}::text::xid)`.execute(db)
    if (older.rows.length === 0) return
    if (Date.now() > end) throw new Error('Somebody reads the database, so what was deleted cannot be forgotten now.')
    await new Promise((resolve) => setTimeout(resolve, readersMs.look))
  }
}

/** Once for each column, at the first start. */
export async function sampleNoWords(db: Kysely<Tables>): Promise<void> {
  for (const [table, columns] of Object.entries(said)) {
    const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute where attrelid = ${table}::text::regclass and attnum > 0 and coalesce(attstattarget, -1) <> 0`.execute(db)
    for (const { name } of rows.filter((row) => columns.includes(row.name))) await sql`alter table ${sql.table(table)} alter column ${sql.ref(name)} set statistics 0`.execute(db)
  }
}
