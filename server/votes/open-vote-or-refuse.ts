import { ApiError } from '../api-error'
import type { CommandContext } from '../commands/command'
import { findVote, type VoteRow } from '../store/vote-queries'

export async function voteOrRefuse({ db, workshop }: Pick<CommandContext, 'db' | 'workshop'>, voteId: string): Promise<VoteRow> {
  const vote = await findVote(db, { workshopId: workshop.id, voteId })
  if (vote === undefined) throw new ApiError('no-such-vote', `There is no vote "${voteId}" here.`)
  return vote
}

/** The vote while ballots count: until its close, and until its time is over by the server's clock. */
export async function openVoteOrRefuse(context: Pick<CommandContext, 'db' | 'workshop' | 'now'>, voteId: string): Promise<VoteRow> {
  const vote = await voteOrRefuse(context, voteId)
  const { now } = context
  const closedAt = vote.closed_at ?? (vote.closes_at !== null && vote.closes_at <= now ? vote.closes_at : null)
  if (closedAt !== null) throw new ApiError('vote-closed', `The vote closed at ${clockTime(closedAt)}. What arrives afterwards is not counted.`)
  return vote
}

/** The server does not know where its readers are. */
function clockTime(at: number): string {
  return `${new Date(at).toISOString().slice(11, 19)} UTC`
}
