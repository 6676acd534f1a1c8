import type { PersonRow } from './people-queries'
import type { Db } from './tables'

export async function hasSession(db: Db, tokenHash: string): Promise<boolean> {
  return (await db.selectFrom('sessions').select('token_hash').where('token_hash', '=', tokenHash).executeTakeFirst()) !== undefined
}

export async function insertSession(db: Db, tokenHash: string, now: number): Promise<void> {
  await db.insertInto('sessions').values({ token_hash: tokenHash, created_at: now }).execute()
}

/** Who the session is in this workshop, removed people included: the caller says what that means. */
export async function findMember(db: Db, tokenHash: string, workshopId: string): Promise<PersonRow | undefined> {
  return db
    .selectFrom('memberships')
    .innerJoin('people', (join) => join.onRef('people.workshop_id', '=', 'memberships.workshop_id').onRef('people.id', '=', 'memberships.person_id'))
    .selectAll('people')
    .where('memberships.token_hash', '=', tokenHash)
    .where('memberships.workshop_id', '=', workshopId)
    .executeTakeFirst()
}

export async function insertMembership(db: Db, member: { tokenHash: string; workshopId: string; personId: string }): Promise<void> {
  await db
    .insertInto('memberships')
    .values({ token_hash: member.tokenHash, workshop_id: member.workshopId, person_id: member.personId })
    .onConflict((conflict) => conflict.columns(['token_hash', 'workshop_id']).doUpdateSet({ person_id: member.personId }))
    .execute()
}

export async function deleteMembership(db: Db, tokenHash: string, workshopId: string): Promise<void> {
  await db.deleteFrom('memberships').where('token_hash', '=', tokenHash).where('workshop_id', '=', workshopId).execute()
}
