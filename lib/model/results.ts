// What the model answers for one view: the `views` entries of `workshop-results/1` (model.md section 7).

import type { Range } from './percentile'

export type InterventionResult = {
  readonly id: string
  /** In the package: what dropping it would lose. Outside: what adding it would gain. In probability. */
  readonly value: number
  /** (best V with it - best V without it) / gain, within the ask limit. */
  readonly stake: number
  /** Members by value first, then the others; equal values share the mean rank. */
  readonly rank: number
  readonly inPackage: boolean
  /** Share of the near-best packages that hold it, 0..1. */
  readonly nearBestShare: number
  /** Safety gained per log-cost at sincerity 1; null for a free card. */
  readonly ratio: number | null
  /** Weighted part of `value` that each regime carries. */
  readonly storyShares: { readonly [regimeId: string]: number }
  /** What the draws say (uncertainty.ts); absent without draws. */
  readonly draws?: Range & { readonly pInPackage: number; readonly rankShares: readonly number[] }
}

export type RegimeResult = {
  readonly id: string
  /** Normalised weight the view gives this story, 0..1. */
  readonly weight: number
  readonly implemented: readonly string[]
  /** `mandate` only: chance of each member of the package. */
  readonly chances?: { readonly [interventionId: string]: number }
  readonly gain: number
  readonly w: number
  readonly actionRisk: number
  readonly inactionRisk: number
  readonly speed: number
}

export type ViewResult = {
  readonly id: string
  /** Ids in board order. */
  readonly package: readonly string[]
  readonly objective: { readonly none: number; readonly package: number }
  readonly gain: { readonly central: number } & Partial<Range>
  readonly interventions: readonly InterventionResult[]
  readonly regimes: readonly RegimeResult[]
  /** Number of near-best packages found (at most 50), the package itself included. */
  readonly nearBest: number
  /** On boards so large that no longer package was looked at (search.ts): most asks of those that were. Absent where the ask limit or the board says where lists end. */
  readonly asksLookedAt?: number
}
