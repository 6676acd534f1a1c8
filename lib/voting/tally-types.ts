// The `tally/1` that a vote's close prints: every number in it is for reading; all decisions were made in whole numbers.

import type { Method, TieRule } from './ballot'
import type { BordaCount } from './borda'
import type { IrvCount } from './irv'
import type { Placing } from './placing'
import type { RankedPairsCount } from './ranked-pairs'
import type { SchulzeCount } from './schulze'
import type { BudgetPlacing } from './tie-choices'

type ById<T> = { readonly [optionId: string]: T }

export type ApprovalRow = { readonly title: string; readonly votes: number; readonly share: number; readonly margin: number | null }
export type PointsRowShown = { readonly title: string; readonly sum: number; readonly mean: number; readonly share: number; readonly margin: number | null; readonly spent?: number }
/** `over`: ballots that rank this option above each other one. `firstChoices`: a vote shared by level options counts in parts. */
export type RankingRow = { readonly title: string; readonly firstChoices: number; readonly over: ById<number> }
export type BudgetRow = { readonly title: string; readonly cost: number; readonly votes: number; readonly share: number }

export type PointsRule = Placing & { readonly margin: number | null }

/** What a budget rule did. `margin` is the least money that was missing for an option left out which somebody approves; null when there is none. */
export type BudgetRule = BudgetPlacing & {
  readonly cost: number
  readonly left: number
  readonly margin: number | null
  readonly missing: ById<number>
}
export type GreedyRule = BudgetRule & { readonly order: readonly { readonly id: string; readonly votes: number; readonly cost: number }[] }
export type PhragmenRule = BudgetRule & {
  /** Money given to everybody by the time of each purchase. */
  readonly order: readonly { readonly id: string; readonly time: number; readonly cost: number }[]
  readonly stoppedAt: readonly string[]
}
export type EqualSharesRule = BudgetRule & {
  /** The same without Add1, and with what is left spent by votes. Sorted ids. */
  readonly plain: readonly string[]
  readonly plainUndecided: readonly string[]
  readonly completed: readonly string[]
  readonly completedUndecided: readonly string[]
  readonly add1Steps: number
  /** What everybody held at the start of the run shown. */
  readonly share: number
  /** `payment`: most that a supporter paid; `effectiveVotes`: cost over payment, by which options were taken, most first. */
  readonly order: readonly { readonly id: string; readonly payment: number; readonly effectiveVotes: number; readonly cost: number }[]
}

export type Tally = {
  readonly format: 'tally/1'
  readonly method: Method
  /** The decisive rule's, after the tie rule. */
  readonly winners: readonly string[]
  readonly ties: readonly (readonly string[])[]
  /** What the count leaves to the group: places (null where money decides) and the options that are level for them. */
  readonly open: { readonly places: number | null; readonly among: readonly string[]; readonly next: TieRule } | null
  readonly margin: number | null
  readonly decidedBy: string
  readonly lottery: readonly string[] | null
  readonly ballots: { readonly count: number; readonly weight: number; readonly abstained: number }
} & (
  | { readonly method: 'approval'; readonly rules: { readonly approval: PointsRule }; readonly table: ById<ApprovalRow> }
  | { readonly method: 'score'; readonly rules: { readonly score: PointsRule }; readonly table: ById<PointsRowShown> }
  | { readonly method: 'dots'; readonly rules: { readonly dots: PointsRule }; readonly table: ById<PointsRowShown> }
  | { readonly method: 'quadratic'; readonly rules: { readonly quadratic: PointsRule }; readonly table: ById<PointsRowShown> }
  | {
      readonly method: 'ranking'
      readonly rules: { readonly schulze: SchulzeCount; readonly rankedPairs: RankedPairsCount; readonly irv: IrvCount; readonly borda: BordaCount }
      readonly condorcetWinner: string | null
      readonly table: ById<RankingRow>
    }
  | {
      readonly method: 'budget'
      readonly rules: { readonly equalShares: EqualSharesRule; readonly greedy: GreedyRule; readonly phragmen: PhragmenRule }
      readonly budget: number
      readonly table: ById<BudgetRow>
    }
)
