import type { Tally } from '@/lib/voting/tally-types'
import { readChoice } from '@/lib/workshop/draft-ballot'
import { countVote } from '@/lib/workshop/vote-ballots'
import { smallestSecretVote } from '@/lib/workshop/vote-defaults'
import type { BallotChoice, VoteSheet } from '@/lib/workshop/vote-types'
import type { RandomBytes } from '../codes'
import type { PersonRow } from '../store/people-queries'
import { markToForget } from '../store/forget-marks'
import { deleteBallots, insertClosedBallots, listBallotsToCount, updateVote, type VotePlace, type VoteRow } from '../store/vote-queries'
import type { Db } from '../store/tables'
import { readSheet, votersIn } from './vote-state'

export type Closing = {
  readonly db: Db
  readonly vote: VoteRow
  /** Everyone still in the workshop. */
  readonly people: readonly PersonRow[]
  readonly now: number
  readonly random: RandomBytes
}

/**
 * Closes a vote in the caller's transaction: counts the ballots of those who are still here, and takes apart who took part, what was chosen
 * and which receipts were counted. In a secret vote nothing is left that leads from one to another; with too few ballots not even what was
 * chosen is kept. The caller then truncates the log, in which the ballots stood too.
 */
export async function closeBallots({ db, vote, people, now, random }: Closing): Promise<void> {
  const place: VotePlace = { workshopId: vote.workshop_id, voteId: vote.id }
  const sheet = readSheet(vote)
  const here = new Set(people.filter(({ role }) => role !== 'observer').map(({ id }) => id))
  const ballots = (await listBallotsToCount(db, place)).filter(({ person_id }) => here.has(person_id)).map((row) => ({ ...row, key: randomKey(random) }))
  const isCounted = !sheet.secret || ballots.length >= smallestSecretVote
  const count = isCounted ? countVote(sheet, ballots.map(({ choice }) => storedChoice(choice, sheet))) : null
  await insertClosedBallots(db, place, {
    choices: isCounted ? sortedBy(ballots, ({ key }) => key).map(({ key, choice }) => ({ workshop_id: place.workshopId, vote_id: place.voteId, choice_key: key, choice })) : [],
    participation: sortedBy(ballots, ({ person_id }) => person_id).map(({ person_id, entered_by, key }) => ({
      workshop_id: place.workshopId,
      vote_id: place.voteId,
      person_id,
      entered: entered_by === null ? 0 : 1,
      choice_key: sheet.secret ? null : key,
    })),
    receipts: ballots.map(({ receipt }) => receipt).sort(),
  })
  await deleteBallots(db, place)
  await markToForget(db, 'sealed', now)
  await updateVote(db, place, {
    // Nothing that arrived after the clock ran out was counted, however late the server came to close.
    closed_at: Math.min(now, vote.closes_at ?? now),
    outcome: isCounted ? 'counted' : 'tooFew',
    cast_count: ballots.length,
    abstained_count: count === null ? null : abstentions(count),
    of_count: votersIn(people, ballots.map(({ person_id }) => person_id)).length,
    tally: count === null ? null : JSON.stringify(count),
  })
}

const abstentions = ({ ballots }: Tally): number => ballots.abstained

/** A choice as `cast-ballot` stored it. */
export function storedChoice(choice: string, sheet: VoteSheet): BallotChoice {
  const read = readChoice(JSON.parse(choice), sheet)
  if (read === null) throw new Error('A stored ballot is not valid under its sheet.')
  return read
}

/** 128 bits: says nothing and meets no other. */
function randomKey(random: RandomBytes): string {
  return Buffer.from(random(16)).toString('hex')
}

function sortedBy<T>(rows: readonly T[], key: (row: T) => string): readonly T[] {
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
