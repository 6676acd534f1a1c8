import { hasOtherRules } from '@/lib/workshop/vote-ballots'
import { ApiError } from '../api-error'
import { updateVote } from '../store/vote-queries'
import { voteOrRefuse } from '../votes/open-vote-or-refuse'
import { readSheet } from '../votes/vote-state'
import type { Command } from './command'

/** Shows everyone what other rules make of the same ballots. Until then only the rule fixed before the vote is on any screen. */
export const showVoteRules: Command<'show-vote-rules'> = async (context, { vote: voteId }) => {
  const { db, workshop } = context
  const vote = await voteOrRefuse(context, voteId)
  if (vote.closed_at === null) throw new ApiError('vote-open', 'The vote is still open; what rules make of its ballots is shown after the close.')
  if (vote.outcome !== 'counted' || !hasOtherRules(readSheet(vote).method)) throw new ApiError('nothing-to-show', 'No other rule can count these ballots.')
  await updateVote(db, { workshopId: workshop.id, voteId }, { rules_shown: 1 })
  return {}
}
