import { countVote, decidingCount } from '@/lib/workshop/vote-ballots'
import { logCostUnits, sheetHash } from '@/lib/workshop/vote-sheet'
import type { BallotChoice, VoteSheet, VoteState } from '@/lib/workshop/vote-types'

/** A frozen sheet over asks `a` to `d`, or others. */
export function voteSheet(settings: Partial<VoteSheet> & Pick<VoteSheet, 'method'>, asks: readonly string[] = ['a', 'b', 'c', 'd']): VoteSheet {
  return {
    title: 'What do we ask for?',
    asks: asks.map((id) => ({ id, title: id, ask: '', cost: logCostUnits(0.02) })),
    seats: 1,
    perVoter: null,
    cap: null,
    maxScore: settings.method === 'score' ? 5 : null,
    credits: null,
    budget: null,
    tieRule: 'show',
    seed: null,
    secret: true,
    minutes: null,
    quorum: null,
    runOffOf: null,
    ...settings,
  }
}

/** The vote as it stands on the stage after its close. */
export function closedVote(sheet: VoteSheet, choices: readonly BallotChoice[], more: Partial<VoteState> = {}): VoteState {
  const count = countVote(sheet, choices)
  return {
    id: 'vote',
    sheet,
    hash: sheetHash(sheet),
    openedAt: 0,
    closesAt: null,
    status: 'closed',
    closedAt: 1000,
    counts: { cast: choices.length, of: choices.length, abstained: count.ballots.abstained },
    quorumMet: null,
    outcome: 'counted',
    result: decidingCount(count),
    everyRule: null,
    receipts: [],
    participation: [],
    ballots: [],
    ...more,
  }
}

/** A vote whose ballots are still coming in. */
export function openVote(sheet: VoteSheet = voteSheet({ method: 'approval' })): VoteState {
  return { ...closedVote(sheet, []), status: 'open', closedAt: null, counts: { cast: 0, of: 4, abstained: 0 }, outcome: null, result: null }
}
