import { sql, type Kysely } from 'kysely'

/**
 * Cards opened for taps. `card_taps` holds what people tapped while a card is open and is emptied when it closes; what is left is the
 * count in `tap_rounds`.
 */
export async function up(db: Kysely<never>): Promise<void> {
  const statements = [
    sql`create table tap_rounds (
      workshop_id text not null references workshops (id), id text not null, place integer not null, card_id text not null, title text not null,
      line text not null, opened_at bigint not null, closed_at bigint, tapped_count integer, of_count integer, result text, primary key (workshop_id, id))`,
    sql`create table card_taps (
      workshop_id text not null, taps_id text not null, person_id text not null, entered_by text, answers text not null, abstains integer not null,
      primary key (workshop_id, taps_id, person_id), foreign key (workshop_id, taps_id) references tap_rounds (workshop_id, id),
      foreign key (workshop_id, person_id) references people (workshop_id, id))`,
  ]
  for (const statement of statements) await statement.execute(db)
}
