import { ApiError } from '../api-error'
import { findBallotMark, putBallot, type VotePlace } from '../store/vote-queries'
import { openVoteOrRefuse } from '../votes/open-vote-or-refuse'
import { isSentAgain, refuseOlder } from './cast-ballot'
import type { Command } from './command'
import { speaker } from './speaker'

/** Undo until the close: as if no ballot had been cast. That there was one is kept, so that a late copy of it changes nothing. */
export const withdrawBallot: Command<'withdraw-ballot'> = async (context, { vote: voteId, turn, key, for: personId }) => {
  const { db, workshop, actor, now } = context
  await openVoteOrRefuse(context, voteId)
  const voter = await speaker(context, personId)
  const place: VotePlace = { workshopId: workshop.id, voteId }
  const before = await findBallotMark(db, place, voter.id)
  if (before === undefined) throw new ApiError('no-ballot', 'There is no ballot to take back.')
  if (isSentAgain(before, { turn, key })) return { at: before.at, turn }
  refuseOlder(before, turn)
  await putBallot(db, { ...before, entered_by: voter.id === actor.id ? null : actor.id, choice: '', withdrawn: 1, turn, attempt: key, at: now })
  return { at: now, turn }
}
