import type { Points, Ranking, Method, TieRule } from '../voting/ballot'
import type { SchulzeCount } from '../voting/schulze'
import type { ApprovalRow, BudgetRow, EqualSharesRule, PointsRowShown, PointsRule, RankingRow, Tally } from '../voting/tally-types'

// A vote as everyone sees it on the stage. Nothing here says anything about a choice before the close.

/** An ask as it stood on the board when the vote was opened. */
export type VoteAsk = {
  readonly id: string
  readonly title: string
  /** The ask in one line; may be empty. */
  readonly ask: string
  /** ⌈10⁶·ℓ⌉, ℓ = −ln(1 − cost) of the board's central cost: whole millionths of log-slowdown, which add up. */
  readonly cost: number
}

/** What the method `budget` may spend: slowdown in the unit of `VoteAsk.cost`, or a number of asks of which each costs 1. */
export type VoteBudget = { readonly unit: 'cost' | 'asks'; readonly amount: number }

/** Frozen and hashed at the opening. Null: not set, or not a matter of the method. */
export type VoteSheet = {
  readonly title: string
  readonly method: Method
  readonly asks: readonly VoteAsk[]
  /** How many asks win, 1 or more; 1 and without meaning for `budget`. */
  readonly seats: number
  /** Most approvals, or dots in all, on one ballot. */
  readonly perVoter: number | null
  /** Most dots on one ask. */
  readonly cap: number | null
  readonly maxScore: number | null
  /** Quadratic: the squares of one ballot's votes add up to no more. */
  readonly credits: number | null
  readonly budget: VoteBudget | null
  readonly tieRule: TieRule
  /** Decides open ties under the rule `seed`; published with the sheet, before any ballot. */
  readonly seed: string | null
  /** Secret: nobody learns who chose what, the server included once the vote is closed. */
  readonly secret: boolean
  /** Null: the facilitator closes the vote. */
  readonly minutes: number | null
  /** Ballots, abstentions included, below which the vote does not count. */
  readonly quorum: number | null
  /** The vote whose level asks this one decides between. */
  readonly runOffOf: string | null
}

/** What a ballot says: the field of its method, or none of them for an abstention. */
export type BallotChoice = {
  readonly approve?: readonly string[]
  readonly scores?: Points
  readonly dots?: Points
  readonly ranking?: Ranking
}

/** The count by the rule that was fixed before the vote, alone; the other rules stand in `VoteState.everyRule` once they are shown. */
export type DecidingCount = Pick<Tally, 'winners' | 'ties' | 'open' | 'margin' | 'decidedBy' | 'lottery' | 'ballots'> &
  (
    | { readonly method: 'approval'; readonly rule: PointsRule; readonly table: { readonly [ask: string]: ApprovalRow } }
    | { readonly method: 'score' | 'dots' | 'quadratic'; readonly rule: PointsRule; readonly table: { readonly [ask: string]: PointsRowShown } }
    | { readonly method: 'ranking'; readonly rule: SchulzeCount; readonly condorcetWinner: string | null; readonly table: { readonly [ask: string]: RankingRow } }
    | { readonly method: 'budget'; readonly rule: Omit<EqualSharesRule, 'plain' | 'plainUndecided' | 'completed' | 'completedUndecided'>; readonly budget: number; readonly table: { readonly [ask: string]: BudgetRow } }
  )

/** `entered`: a facilitator cast the ballot for somebody without a device. */
export type Participation = { readonly personId: string; readonly entered: boolean }
export type NamedBallot = Participation & { readonly choice: BallotChoice }

export type VoteState = {
  readonly id: string
  readonly sheet: VoteSheet
  /** SHA-256 of the sheet's canonical JSON, in hex: `sheetHash(sheet)` computes it again. */
  readonly hash: string
  readonly openedAt: number
  /** Server time at which ballots stop counting; null without a timer. Can be put off by `extend-vote`. */
  readonly closesAt: number | null
  readonly status: 'open' | 'closed'
  readonly closedAt: number | null
  /** `cast` counts abstentions too; how many abstained is said at the close, since it says something about choices. */
  readonly counts: { readonly cast: number; readonly of: number; readonly abstained: number | null }
  /** Null while open and without a quorum rule. */
  readonly quorumMet: boolean | null
  /** `tooFew`: a secret vote of fewer than three ballots, whose count would show who chose what. */
  readonly outcome: 'counted' | 'tooFew' | null
  readonly result: DecidingCount | null
  /** All rules over the same ballots, once a facilitator has shown them. */
  readonly everyRule: Tally | null
  /** Of every ballot that was counted, sorted: one's own is found here. */
  readonly receipts: readonly string[]
  /** Who took part, sorted by id; empty while open. */
  readonly participation: readonly Participation[]
  /** Who chose what: named votes only, after the close. */
  readonly ballots: readonly NamedBallot[]
}

/** Who asks whom by when, for one ask. Empty texts: not agreed yet. */
export type Commitment = { readonly card: string; readonly owner: string; readonly target: string; readonly date: string }
export type CommitmentField = 'owner' | 'target' | 'date'
/** "Who could not sign this? We write that down." */
export type MinorityNote = { readonly id: string; readonly personId: string; readonly text: string; readonly at: number; readonly archived: boolean }

export type CommitmentEdit =
  | { readonly kind: 'setCommitment'; readonly card: string; readonly field: CommitmentField; readonly base: string; readonly value: string }
  | { readonly kind: 'addMinorityNote'; readonly note: string; readonly person: string; readonly text: string; readonly at: number }
  | { readonly kind: 'setMinorityNote'; readonly note: string; readonly base: string; readonly value: string }
  | { readonly kind: 'archiveMinorityNote'; readonly note: string; readonly archived: boolean }
