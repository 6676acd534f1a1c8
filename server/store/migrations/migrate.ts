import { sql, type Kysely, type KyselyPlugin } from 'kysely'
import type { Tables } from '../tables'
import * as workshops from './0001-workshops'
import * as rounds from './0002-rounds'
import * as votes from './0003-votes'
import * as snapshots from './0004-snapshots'
import * as lead from './0005-lead'
import * as board from './0006-board'
import * as generations from './0007-generations'
import * as replies from './0008-replies'
import * as erasures from './0009-erasures'

type Migration = { readonly name: string; readonly up: (db: Kysely<never>) => Promise<void> }

/** In order. A migration that has shipped is never edited; a new one is added below. */
export const migrations: readonly Migration[] = [
  { name: '0001-workshops', up: workshops.up },
  { name: '0002-rounds', up: rounds.up },
  { name: '0003-votes', up: votes.up },
  { name: '0004-snapshots', up: snapshots.up },
  { name: '0005-lead', up: lead.up },
  { name: '0006-board', up: board.up },
  { name: '0007-generations', up: generations.up },
  { name: '0008-replies', up: replies.up },
  { name: '0009-erasures', up: erasures.up },
]

/**
 * Brings the database to the last migration, each one in a transaction together with its record, so that a crash
 * leaves it done or not begun. (Kysely's Migrator runs SQLite's outside a transaction.)
 * Throws when the database holds a migration this program does not know: it was written by a newer release.
 */
export async function migrate(db: Kysely<Tables>, list: readonly Migration[] = migrations, words: readonly KyselyPlugin[] = []): Promise<readonly string[]> {
  await sql`create table if not exists migrations (name text primary key, at bigint not null)`.execute(db)
  const recorded = await sql<{ name: string }>`select name from migrations order by name`.execute(db)
  const done = new Set(recorded.rows.map((row) => row.name))
  const unknown = [...done].filter((name) => !list.some((migration) => migration.name === name))
  if (unknown.length > 0) {
    throw new Error(`The database holds the migration "${unknown[0]}", which this release does not know. Start the newer release that wrote it.`)
  }
  const missing = list.filter((migration) => !done.has(migration.name))
  for (const { name, up } of missing) {
    await db.transaction().execute(async (transaction) => {
      await up(words.reduce((handle: Kysely<never>, plugin) => handle.withPlugin(plugin), transaction.withTables<never>()))
      await sql`insert into migrations (name, at) values (${name}, ${Date.now()})`.execute(transaction)
    })
  }
  return missing.map(({ name }) => name)
}
