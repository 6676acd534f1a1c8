// Ballots as they are written in a `ballots/1` file, already checked (parse-ballots.ts).

export const methods = ['approval', 'score', 'dots', 'quadratic', 'ranking', 'budget'] as const
export type Method = (typeof methods)[number]

/** What happens when options are level for the last place: they are shown so, vote again, or a seed published before opening decides. */
export const tieRules = ['show', 'run-off', 'seed'] as const
export type TieRule = (typeof tieRules)[number]

export type Option = {
  readonly id: string
  readonly title: string
  /** In the unit of the budget, 0 or more; every option of a budget vote has one. */
  readonly cost?: number
}

export type Settings = {
  /** How many options win, 1 or more. A budget vote has none: money decides. */
  readonly seats: number
  /** Most approvals, or dots in all, on one ballot. */
  readonly perVoter?: number
  /** Most dots on one option. */
  readonly cap?: number
  readonly maxScore: number
  /** Quadratic voting: the squares of one ballot's votes add up to no more. */
  readonly credits?: number
  readonly tieRule: TieRule
  /** For the tie rule `seed`. */
  readonly seed?: string
}

export type Points = { readonly [optionId: string]: number }
/** Tie groups, best first; options in no group tie last. */
export type Ranking = readonly (readonly string[])[]

/** A ballot that says nothing for the vote's method is an abstention, and is counted as a ballot. */
export type Ballot = {
  readonly id: string
  /** How many people it stands for, above 0; 1 when absent. */
  readonly weight?: number
  readonly approve?: readonly string[]
  readonly scores?: Points
  readonly dots?: Points
  readonly ranking?: Ranking
}

export type BallotFile = {
  readonly format: 'ballots/1'
  readonly method: Method
  readonly options: readonly Option[]
  readonly budget?: number
  readonly settings: Settings
  readonly ballots: readonly Ballot[]
}
