import { sql, type Kysely } from 'kysely'

/**
 * Votes. While one is open, `ballots` knows who cast which; its close moves what they say to `vote_choices` under random keys, says in
 * `vote_participation` who took part (with the key of their choice in a named vote only) and in `vote_receipts` what was counted, and
 * empties `ballots`. Those three are ordered by their keys alone (`without rowid`): an order of insertion would be a link.
 */
export async function up(db: Kysely<never>): Promise<void> {
  const statements = [
    sql`create table votes (
      workshop_id text not null references workshops (id), id text not null, place integer not null, sheet text not null, hash text not null,
      opened_at bigint not null, closes_at bigint, closed_at bigint, outcome text, cast_count integer, abstained_count integer, of_count integer,
      tally text, rules_shown integer not null, primary key (workshop_id, id))`,
    sql`create table ballots (
      workshop_id text not null, vote_id text not null, person_id text not null, entered_by text, choice text not null, withdrawn integer not null,
      receipt text not null, turn integer not null, attempt text not null, at bigint not null,
      primary key (workshop_id, vote_id, person_id), foreign key (workshop_id, vote_id) references votes (workshop_id, id),
      foreign key (workshop_id, person_id) references people (workshop_id, id))`,
    sql`create table vote_choices (
      workshop_id text not null, vote_id text not null, choice_key text not null, choice text not null,
      primary key (workshop_id, vote_id, choice_key)) without rowid`,
    sql`create table vote_participation (
      workshop_id text not null, vote_id text not null, person_id text not null, entered integer not null, choice_key text,
      primary key (workshop_id, vote_id, person_id)) without rowid`,
    sql`create table vote_receipts (
      workshop_id text not null, vote_id text not null, receipt text not null, primary key (workshop_id, vote_id, receipt)) without rowid`,
  ]
  for (const statement of statements) await statement.execute(db)
}
