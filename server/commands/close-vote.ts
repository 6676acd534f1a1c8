import { listPeople } from '../store/people-queries'
import { closeBallots } from '../votes/close-ballots'
import { openVoteOrRefuse } from '../votes/open-vote-or-refuse'
import type { Command } from './command'

/** Ends the vote and shows its result to everyone at once. */
export const closeVote: Command<'close-vote'> = async (context, { vote: voteId }) => {
  const { db, workshop, now, random, afterCommit } = context
  const vote = await openVoteOrRefuse(context, voteId)
  await closeBallots({ db, vote, people: await listPeople(db, workshop.id), now, random })
  afterCommit((effects) => effects.truncateLog())
  return {}
}
