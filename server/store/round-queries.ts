import type { Selectable } from 'kysely'
import type { Naming } from '@/lib/protocol/commands'
import type { Db, RevealedViewsTable, SubmissionsTable } from './tables'

// Submissions are sealed: only the reveal reads their `view`, everyone else asks who has submitted.

export type SubmissionRow = Selectable<SubmissionsTable>
export type SubmissionMark = Omit<SubmissionRow, 'view'> & { readonly abstains: boolean }
export type RevealRow = { readonly round: number; readonly at: number; readonly naming: Naming }

/** The last word of a person in a round counts. */
export async function putSubmission(db: Db, row: SubmissionRow): Promise<void> {
  await db
    .insertInto('submissions')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workshop_id', 'round', 'person_id']).doUpdateSet({ view: row.view, receipt: row.receipt, at: row.at }))
    .execute()
}

/** Who has spoken in a round, without what they said. */
export async function listSubmissionMarks(db: Db, workshopId: string, round: number): Promise<readonly SubmissionMark[]> {
  const rows = await db
    .selectFrom('submissions')
    .select((eb) => ['workshop_id', 'round', 'person_id', 'receipt', 'at', eb('view', 'is', null).as('abstains')])
    .where('workshop_id', '=', workshopId)
    .where('round', '=', round)
    .orderBy('person_id')
    .execute()
  return rows.map((row) => ({ ...row, abstains: Boolean(row.abstains) }))
}

export async function hasSubmittedEver(db: Db, workshopId: string, personId: string): Promise<boolean> {
  const row = await db.selectFrom('submissions').select('round').where('workshop_id', '=', workshopId).where('person_id', '=', personId).where('view', 'is not', null).executeTakeFirst()
  return row !== undefined
}

/** What was said. For the reveal only. */
export async function listSubmittedViews(db: Db, workshopId: string, round: number): Promise<readonly { readonly person_id: string; readonly view: string }[]> {
  const rows = await db
    .selectFrom('submissions')
    .innerJoin('people', (join) => join.onRef('people.workshop_id', '=', 'submissions.workshop_id').onRef('people.id', '=', 'submissions.person_id'))
    .select(['submissions.person_id', 'submissions.view'])
    .where('submissions.workshop_id', '=', workshopId)
    .where('round', '=', round)
    .where('people.removed_at', 'is', null)
    .execute()
  return rows.flatMap(({ person_id, view }) => (view === null ? [] : [{ person_id, view }]))
}

export async function insertReveal(db: Db, workshopId: string, reveal: RevealRow): Promise<void> {
  await db.insertInto('reveals').values({ workshop_id: workshopId, ...reveal }).execute()
}

export async function listReveals(db: Db, workshopId: string): Promise<readonly RevealRow[]> {
  return db.selectFrom('reveals').select(['round', 'at', 'naming']).where('workshop_id', '=', workshopId).orderBy('round').execute()
}

export async function insertRevealedViews(db: Db, rows: readonly Selectable<RevealedViewsTable>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('revealed_views').values(rows).execute()
}

export async function listRevealedViews(db: Db, workshopId: string): Promise<readonly Selectable<RevealedViewsTable>[]> {
  return db.selectFrom('revealed_views').selectAll().where('workshop_id', '=', workshopId).orderBy('round').orderBy('position').execute()
}
