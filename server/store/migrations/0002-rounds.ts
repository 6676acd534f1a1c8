import { sql, type Kysely } from 'kysely'

/** Rounds as group figures, whys without names, the spotlight, notes on cruxes, and who allows a view to bear their name. */
export async function up(db: Kysely<never>): Promise<void> {
  const statements = [
    sql`alter table workshops add column spotlight text`,
    sql`create table aggregates (
      workshop_id text not null references workshops (id), round integer not null, answers integer not null, state text not null, result text,
      primary key (workshop_id, round))`,
    sql`create table whys (
      workshop_id text not null references workshops (id), round integer not null, position integer not null, input text not null, text text not null,
      primary key (workshop_id, round, position))`,
    sql`create table crux_notes (
      workshop_id text not null references workshops (id), round integer not null, crux text not null, text text not null, person_id text not null, at bigint not null,
      primary key (workshop_id, round, crux))`,
    sql`create table proxy_names (
      workshop_id text not null references workshops (id), view_id text not null, person_id text not null, name text not null, allowed integer not null,
      primary key (workshop_id, view_id, person_id))`,
  ]
  for (const statement of statements) await statement.execute(db)
}
