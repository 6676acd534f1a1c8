import { sql, type Kysely } from 'kysely'

/** How long a workshop is kept that was made before there was a date: from the day on which the date came. */
const keepDays = 90

/**
 * Snapshots: the frozen part as it was signed, the results once they are computed, and beside them the texts that the parts only commit to.
 * And until when a workshop is kept, and who was erased.
 */
export async function up(db: Kysely<never>): Promise<void> {
  const statements = [
    sql`create table snapshots (
      id text primary key, workshop_id text not null references workshops (id), number integer not null, at bigint not null,
      state text not null, state_hash text not null, state_signature text not null, public_key text not null, texts text not null,
      progress double precision not null, results text, results_hash text, results_signature text, failed integer not null, revoked_at bigint,
      unique (workshop_id, number))`,
    sql`alter table workshops add column keep_until bigint`,
    sql`update workshops set keep_until = ${Date.now() + keepDays * 86_400_000}`,
    sql`alter table people add column erased_at bigint`,
  ]
  for (const statement of statements) await statement.execute(db)
}
