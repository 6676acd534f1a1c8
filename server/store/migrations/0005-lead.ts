import { sql, type Kysely } from 'kysely'

/** The door, the chair, the script, codes for another device, and how many practice ranges hold the answer. */
export async function up(db: Kysely<never>): Promise<void> {
  const statements = [
    sql`alter table workshops add column door_locked integer not null default 0`,
    sql`alter table workshops add column chair_seen_at bigint`,
    sql`alter table workshops add column chair_free_since bigint`,
    sql`alter table workshops add column plan integer`,
    sql`alter table workshops add column plan_started_at bigint`,
    sql`alter table workshops add column step text`,
    sql`alter table workshops add column step_started_at bigint`,
    sql`alter table workshops add column dropped text not null default '[]'`,
    sql`alter table workshops add column nudged_at bigint`,
    sql`create table device_codes (
      workshop_id text not null, person_id text not null, code_hash text not null unique, expires_at bigint not null,
      primary key (workshop_id, person_id), foreign key (workshop_id, person_id) references people (workshop_id, id))`,
    // Who has practised and how many ranges hold the answer stand apart: nothing says whose did.
    sql`create table practice_marks (
      workshop_id text not null references workshops (id), question text not null, person_id text not null, primary key (workshop_id, question, person_id))`,
    sql`create table practice_counts (
      workshop_id text not null references workshops (id), question text not null, inside integer not null, total integer not null, primary key (workshop_id, question))`,
  ]
  for (const statement of statements) await statement.execute(db)
}
