import type { Selectable } from 'kysely'
import type { BallotsTable, Db, VoteChoicesTable, VoteParticipationTable, VotesTable } from './tables'

// Ballots of an open vote are sealed: `choice` is read by `listBallotsToCount` and by nothing else.

export type VoteRow = Selectable<VotesTable>
export type BallotRow = Selectable<BallotsTable>
/** A ballot without what it says. */
export type BallotMark = Omit<BallotRow, 'choice'>
export type VotePlace = { readonly workshopId: string; readonly voteId: string }

export async function insertVote(db: Db, row: VoteRow): Promise<void> {
  await db.insertInto('votes').values(row).execute()
}

export async function findVote(db: Db, { workshopId, voteId }: VotePlace): Promise<VoteRow | undefined> {
  return db.selectFrom('votes').selectAll().where('workshop_id', '=', workshopId).where('id', '=', voteId).executeTakeFirst()
}

/** In the order they were opened. */
export async function listVotes(db: Db, workshopId: string): Promise<readonly VoteRow[]> {
  return db.selectFrom('votes').selectAll().where('workshop_id', '=', workshopId).orderBy('place').execute()
}

/** Open votes that close by the clock: of all workshops or of one, and only those that should have closed `before` a time. */
export async function listTimedVotes(db: Db, { workshopId, before }: { readonly workshopId?: string; readonly before?: number } = {}): Promise<readonly { readonly workshop_id: string; readonly id: string; readonly closes_at: number | null }[]> {
  return db
    .selectFrom('votes')
    .select(['workshop_id', 'id', 'closes_at'])
    .where('closed_at', 'is', null)
    .where('closes_at', 'is not', null)
    .$if(workshopId !== undefined, (query) => query.where('workshop_id', '=', workshopId ?? ''))
    .$if(before !== undefined, (query) => query.where('closes_at', '<', before ?? 0))
    .execute()
}

export async function updateVote(db: Db, { workshopId, voteId }: VotePlace, change: Partial<VoteRow>): Promise<void> {
  await db.updateTable('votes').set(change).where('workshop_id', '=', workshopId).where('id', '=', voteId).execute()
}

const marks = ['workshop_id', 'vote_id', 'person_id', 'entered_by', 'withdrawn', 'receipt', 'turn', 'attempt', 'at'] as const

export async function findBallotMark(db: Db, { workshopId, voteId }: VotePlace, personId: string): Promise<BallotMark | undefined> {
  return db.selectFrom('ballots').select(marks).where('workshop_id', '=', workshopId).where('vote_id', '=', voteId).where('person_id', '=', personId).executeTakeFirst()
}

/** A person's ballots of the open vote, and those they entered for others. */
export async function listBallotMarksOf(db: Db, workshopId: string, personId: string): Promise<readonly BallotMark[]> {
  return db
    .selectFrom('ballots')
    .select(marks)
    .where('workshop_id', '=', workshopId)
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('entered_by', '=', personId)]))
    .orderBy('vote_id')
    .orderBy('person_id')
    .execute()
}

/** Who has a ballot in the vote: withdrawn ones are none. */
export async function listVoters(db: Db, { workshopId, voteId }: VotePlace): Promise<readonly string[]> {
  const rows = await db.selectFrom('ballots').select('person_id').where('workshop_id', '=', workshopId).where('vote_id', '=', voteId).where('withdrawn', '=', 0).execute()
  return rows.map(({ person_id }) => person_id)
}

export async function hasReceipt(db: Db, { workshopId, voteId }: VotePlace, receipt: string): Promise<boolean> {
  const found = await db.selectFrom('ballots').select('receipt').where('workshop_id', '=', workshopId).where('vote_id', '=', voteId).where('receipt', '=', receipt).executeTakeFirst()
  return found !== undefined
}

/** One for each person, whatever the number of their devices. */
export async function putBallot(db: Db, row: BallotRow): Promise<void> {
  const { workshop_id: _, vote_id: __, person_id: ___, ...said } = row
  await db
    .insertInto('ballots')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workshop_id', 'vote_id', 'person_id']).doUpdateSet(said))
    .execute()
}

/** What was chosen. For the count at the close only. */
export async function listBallotsToCount(db: Db, { workshopId, voteId }: VotePlace): Promise<readonly Pick<BallotRow, 'person_id' | 'entered_by' | 'choice' | 'receipt'>[]> {
  return db
    .selectFrom('ballots')
    .select(['person_id', 'entered_by', 'choice', 'receipt'])
    .where('workshop_id', '=', workshopId)
    .where('vote_id', '=', voteId)
    .where('withdrawn', '=', 0)
    .execute()
}

export async function deleteBallots(db: Db, { workshopId, voteId }: VotePlace): Promise<void> {
  await db.deleteFrom('ballots').where('workshop_id', '=', workshopId).where('vote_id', '=', voteId).execute()
}

/** SQLite takes at most 32,766 parameters a statement. */
const rowsPerInsert = 500

export type ClosedBallots = {
  readonly choices: readonly Selectable<VoteChoicesTable>[]
  readonly participation: readonly Selectable<VoteParticipationTable>[]
  readonly receipts: readonly string[]
}

/** Each list must come in an order that says nothing about the others. */
export async function insertClosedBallots(db: Db, { workshopId, voteId }: VotePlace, { choices, participation, receipts }: ClosedBallots): Promise<void> {
  for (const rows of chunks(choices)) await db.insertInto('vote_choices').values(rows).execute()
  for (const rows of chunks(participation)) await db.insertInto('vote_participation').values(rows).execute()
  for (const rows of chunks(receipts)) await db.insertInto('vote_receipts').values(rows.map((receipt) => ({ workshop_id: workshopId, vote_id: voteId, receipt }))).execute()
}

export async function listParticipation(db: Db, { workshopId, voteId }: VotePlace): Promise<readonly Pick<Selectable<VoteParticipationTable>, 'person_id' | 'entered' | 'choice_key'>[]> {
  return db.selectFrom('vote_participation').select(['person_id', 'entered', 'choice_key']).where('workshop_id', '=', workshopId).where('vote_id', '=', voteId).orderBy('person_id').execute()
}

export async function listVoteReceipts(db: Db, { workshopId, voteId }: VotePlace): Promise<readonly string[]> {
  const rows = await db.selectFrom('vote_receipts').select('receipt').where('workshop_id', '=', workshopId).where('vote_id', '=', voteId).orderBy('receipt').execute()
  return rows.map(({ receipt }) => receipt)
}

/** What was chosen in a closed vote, by random key. */
export async function listChoices(db: Db, { workshopId, voteId }: VotePlace): Promise<readonly Pick<Selectable<VoteChoicesTable>, 'choice_key' | 'choice'>[]> {
  return db.selectFrom('vote_choices').select(['choice_key', 'choice']).where('workshop_id', '=', workshopId).where('vote_id', '=', voteId).orderBy('choice_key').execute()
}

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += rowsPerInsert) yield rows.slice(at, at + rowsPerInsert)
}
