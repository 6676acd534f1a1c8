import { voteSheetSchema } from '@/lib/workshop/stage-votes'
import { decidingCount } from '@/lib/workshop/vote-ballots'
import type { Tally } from '@/lib/voting/tally-types'
import type { BallotChoice, VoteSheet, VoteState } from '@/lib/workshop/vote-types'
import type { PersonRow } from '../store/people-queries'
import type { Db } from '../store/tables'
import { listChoices, listParticipation, listVoteReceipts, listVoters, listVotes, type VotePlace, type VoteRow } from '../store/vote-queries'

/** The votes of a workshop as the stage shows them. Of an open one it says how many ballots are in, and nothing about any. */
export async function votesOf(db: Db, workshopId: string, people: readonly PersonRow[]): Promise<readonly VoteState[]> {
  const votes: VoteState[] = []
  for (const row of await listVotes(db, workshopId)) votes.push(row.closed_at === null ? await openState(db, row, people) : await closedState(db, row))
  return votes
}

/** By person, whether their ballot in the open vote is in: that one voted, never what. Empty while no vote is open. */
export async function votedOf(db: Db, workshopId: string, people: readonly PersonRow[]): Promise<{ readonly [personId: string]: boolean }> {
  const open = (await listVotes(db, workshopId)).find(({ closed_at }) => closed_at === null)
  if (open === undefined) return {}
  const cast = await listVoters(db, placeOf(open))
  return Object.fromEntries(votersIn(people, cast).map(({ id }) => [id, cast.includes(id)]))
}

/** Whom "7 of 9 in" counts: participants but those from a file, and everybody else who may vote once their ballot is in. */
export function votersIn(people: readonly PersonRow[], cast: readonly string[]): readonly PersonRow[] {
  const has = new Set(cast)
  return people.filter(({ id, role, origin }) => role !== 'observer' && ((role === 'participant' && origin !== 'imported') || has.has(id)))
}

export function readSheet({ sheet }: Pick<VoteRow, 'sheet'>): VoteSheet {
  return voteSheetSchema.parse(JSON.parse(sheet))
}

async function openState(db: Db, row: VoteRow, people: readonly PersonRow[]): Promise<VoteState> {
  const cast = await listVoters(db, placeOf(row))
  const voters = votersIn(people, cast)
  const has = new Set(cast)
  return {
    ...frozen(row),
    status: 'open',
    closedAt: null,
    counts: { cast: voters.filter(({ id }) => has.has(id)).length, of: voters.length, abstained: null },
    quorumMet: null,
    outcome: null,
    result: null,
    everyRule: null,
    receipts: [],
    participation: [],
    ballots: [],
  }
}

async function closedState(db: Db, row: VoteRow): Promise<VoteState> {
  const sheet = readSheet(row)
  const part = await listParticipation(db, placeOf(row))
  const choices = sheet.secret ? new Map<string, BallotChoice>() : new Map((await listChoices(db, placeOf(row))).map(({ choice_key, choice }) => [choice_key, readJson<BallotChoice>(choice)]))
  const count = row.tally === null ? null : readJson<Tally>(row.tally)
  const cast = row.cast_count ?? 0
  return {
    ...frozen(row),
    status: 'closed',
    closedAt: row.closed_at,
    counts: { cast, of: row.of_count ?? 0, abstained: row.abstained_count },
    quorumMet: sheet.quorum === null ? null : cast >= sheet.quorum,
    outcome: row.outcome,
    result: count === null ? null : decidingCount(count),
    everyRule: row.rules_shown === 1 ? count : null,
    receipts: await listVoteReceipts(db, placeOf(row)),
    participation: part.map(({ person_id, entered }) => ({ personId: person_id, entered: entered === 1 })),
    ballots: part.flatMap(({ person_id, entered, choice_key }) => {
      const choice = choice_key === null ? undefined : choices.get(choice_key)
      return choice === undefined ? [] : [{ personId: person_id, entered: entered === 1, choice }]
    }),
  }
}

function frozen(row: VoteRow): Pick<VoteState, 'id' | 'sheet' | 'hash' | 'openedAt' | 'closesAt'> {
  return { id: row.id, sheet: readSheet(row), hash: row.hash, openedAt: row.opened_at, closesAt: row.closes_at }
}

function placeOf({ workshop_id, id }: VoteRow): VotePlace {
  return { workshopId: workshop_id, voteId: id }
}

/** What this server's own count wrote. */
function readJson<T>(text: string): T {
  return JSON.parse(text)
}
