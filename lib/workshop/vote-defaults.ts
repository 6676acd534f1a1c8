import type { Method } from '../voting/ballot'
import { mostVoteAsks, type VoteSheetArgs } from '../protocol/vote-commands'
import type { BoardSnapshot } from './types'

/** Share of speed that a budget vote may spend unless the facilitator says otherwise: about two weeks of progress a year. */
const defaultBudgetShare = 0.04
const defaultMinutes = 8
/** A secret count of fewer ballots would show who chose what, so the server does not make one. */
export const smallestSecretVote = 3

/**
 * A sensible sheet in one click: the asks on the board from the top, as far as a sheet has room, as many places as a list has, secret, eight minutes, ties shown as ties.
 * `method` is approval unless another one is chosen; among fewer than three voters the vote is named, since a secret one would not be counted.
 */
export function defaultSheet(board: BoardSnapshot, method: Method = 'approval', voters = smallestSecretVote): VoteSheetArgs {
  const asks = board.cards.filter(({ archived }) => !archived).map(({ id }) => id).slice(0, mostVoteAsks)
  const seats = Math.max(1, Math.min(board.settings.askLimit, asks.length))
  return {
    title: 'What do we ask for?',
    method,
    asks,
    tieRule: 'show',
    secret: voters >= smallestSecretVote,
    minutes: defaultMinutes,
    quorum: null,
    ...(method === 'budget' ? { budget: { unit: 'cost', share: defaultBudgetShare } } : { seats }),
    ...(method === 'score' ? { maxScore: 5 } : {}),
    ...(method === 'dots' ? { perVoter: 10, cap: 5 } : {}),
    ...(method === 'quadratic' ? { credits: 100 } : {}),
  }
}
