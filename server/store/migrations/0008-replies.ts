import { sql, type Kysely } from 'kysely'

/** What commands answered that a page may send again, since it did not hear the answer: by whoever gave them, under the key they came with. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create table command_replies (
    workshop_id text not null references workshops (id), token_hash text not null, key text not null, command text not null, reply text not null,
    at bigint not null, primary key (workshop_id, token_hash, key))`.execute(db)
}
