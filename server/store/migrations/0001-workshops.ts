import { sql, type Kysely } from 'kysely'

/** Everything the first release keeps. Written in SQL types that SQLite and PostgreSQL share. */
export async function up(db: Kysely<never>): Promise<void> {
  const statements = [
    sql`create table facts (key text primary key, value text not null)`,
    sql`create table workshops (
      id text primary key, title text not null, code text not null unique, recovery_hash text not null, founder_id text not null,
      sample integer not null, phase text not null, round integer not null, round_open integer not null, timer_ends_at bigint,
      board_locked integer not null, closed integer not null, naming text not null, sequence integer not null, created_at bigint not null)`,
    sql`create table people (
      workshop_id text not null references workshops (id), id text not null, name text not null, role text not null, stakeholder text,
      origin text not null, pseudonym_id text, pseudonym_name text, joined_at bigint not null, removed_at bigint,
      primary key (workshop_id, id))`,
    sql`create table sessions (token_hash text primary key, created_at bigint not null)`,
    sql`create table memberships (
      token_hash text not null references sessions (token_hash), workshop_id text not null, person_id text not null,
      primary key (token_hash, workshop_id), foreign key (workshop_id, person_id) references people (workshop_id, id))`,
    sql`create table documents (
      id integer primary key, workshop_id text not null references workshops (id), name text not null, epoch integer not null, projected integer,
      unique (workshop_id, name))`,
    sql`create table updates (document_id integer not null references documents (id), seq integer not null, bytes blob not null, primary key (document_id, seq))`,
    sql`create table client_ids (
      document_id integer not null references documents (id), client_id bigint not null, person_id text not null, primary key (document_id, client_id))`,
    sql`create table submissions (
      workshop_id text not null, round integer not null, person_id text not null, view text, receipt text not null, at bigint not null,
      primary key (workshop_id, round, person_id), foreign key (workshop_id, person_id) references people (workshop_id, id))`,
    sql`create table reveals (
      workshop_id text not null references workshops (id), round integer not null, at bigint not null, naming text not null, primary key (workshop_id, round))`,
    sql`create table revealed_views (
      workshop_id text not null references workshops (id), round integer not null, position integer not null, person_id text not null, view text not null,
      primary key (workshop_id, round, position))`,
  ]
  for (const statement of statements) await statement.execute(db)
}
