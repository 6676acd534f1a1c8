import { sql, type Kysely } from 'kysely'

/**
 * Erasures whose way through the sealed snapshots is not over: `traces` is what has to be found, `through` the number of the last snapshot that is
 * done. The row goes with the last one.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create table erasures (
    workshop_id text not null, person_id text not null, traces text not null, through integer not null, begun_at bigint not null,
    primary key (workshop_id, person_id), foreign key (workshop_id, person_id) references people (workshop_id, id))`.execute(db)
}
