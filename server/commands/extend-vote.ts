import { ApiError } from '../api-error'
import { updateVote } from '../store/vote-queries'
import { openVoteOrRefuse } from '../votes/open-vote-or-refuse'
import type { Command } from './command'

const minuteMs = 60_000

/** Puts off the close of an open vote that has a timer. Time is only ever added. */
export const extendVote: Command<'extend-vote'> = async (context, { vote: voteId, minutes }) => {
  const { db, workshop, afterCommit } = context
  const vote = await openVoteOrRefuse(context, voteId)
  if (vote.closes_at === null) throw new ApiError('no-timer', 'This vote has no timer: it stays open until a facilitator closes it.')
  const closesAt = vote.closes_at + Math.round(minutes * minuteMs)
  await updateVote(db, { workshopId: workshop.id, voteId }, { closes_at: closesAt })
  afterCommit((effects) => effects.watchVote({ voteId, closesAt }))
  return { closesAt }
}
