import { canonicalJson } from '@/lib/workshop/canonical-json'
import { checkChoice } from '@/lib/workshop/vote-ballots'
import { ApiError } from '../api-error'
import { findBallotMark, hasReceipt, putBallot, type BallotMark, type VotePlace } from '../store/vote-queries'
import { openVoteOrRefuse } from '../votes/open-vote-or-refuse'
import { readSheet } from '../votes/vote-state'
import type { Command, CommandContext } from './command'
import { newReceipt } from './receipt'
import { speaker } from './speaker'

/** Takes a ballot, or one that replaces it, until the close. What it says is written down and not read again before the count. */
export const castBallot: Command<'cast-ballot'> = async (context, { vote: voteId, ballot, turn, key, for: personId }) => {
  const { db, workshop, actor, now } = context
  if (workshop.closed === 1) throw new ApiError('workshop-closed', 'The workshop is closed; the facilitator can open it again.')
  const vote = await openVoteOrRefuse(context, voteId)
  const voter = await speaker(context, personId)
  const place: VotePlace = { workshopId: workshop.id, voteId }
  const checked = checkChoice(readSheet(vote), ballot)
  if (!checked.ok) throw new ApiError('bad-ballot', `${checked.path} ${checked.rule}.`)
  const before = await findBallotMark(db, place, voter.id)
  if (before !== undefined && isSentAgain(before, { turn, key })) return { receipt: before.receipt, at: before.at, turn }
  refuseOlder(before, turn)
  const receipt = before?.receipt ?? (await freshReceipt(context, place))
  await putBallot(db, {
    workshop_id: workshop.id,
    vote_id: voteId,
    person_id: voter.id,
    entered_by: voter.id === actor.id ? null : actor.id,
    choice: canonicalJson(checked.choice),
    withdrawn: 0,
    receipt,
    turn,
    attempt: key,
    at: now,
  })
  return { receipt, at: now, turn }
}

type Attempt = { readonly turn: number; readonly key: string }

/** The same cast a second time: a double click, or a client that did not hear the answer. */
export function isSentAgain(before: BallotMark, { turn, key }: Attempt): boolean {
  return before.turn === turn && before.attempt === key
}

/** What was sent before the present ballot arrived, or without knowing of it, replaces nothing. */
export function refuseOlder(before: BallotMark | undefined, turn: number): void {
  if (before === undefined || turn > before.turn) return
  throw new ApiError('ballot-older', 'A later ballot of yours, perhaps from another device, has arrived already. It counts; cast again to replace it.')
}

/** Stays the same through replacements, so that whichever answer a device heard, its receipt is the one that is published. */
async function freshReceipt({ db, random }: Pick<CommandContext, 'db' | 'random'>, place: VotePlace): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const receipt = newReceipt(random)
    if (!(await hasReceipt(db, place, receipt))) return receipt
  }
  throw new Error('Twenty receipts in a row were taken.')
}
