import { sql, type Kysely } from 'kysely'

/**
 * Who may append to a document: a server takes it by raising `generation`, and appends only while it is still the one it took.
 * `head` is the number of the last committed update.
 */
export async function up(db: Kysely<never>): Promise<void> {
  const statements = [
    sql`alter table documents add column generation integer not null default 0`,
    sql`alter table documents add column head integer not null default 0`,
    sql`update documents set head = coalesce((select max(seq) from updates where updates.document_id = documents.id), 0)`,
  ]
  for (const statement of statements) await statement.execute(db)
}
