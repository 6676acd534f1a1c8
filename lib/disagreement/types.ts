import type { ViewResult } from '../model/results'

export type InputGroup = 'scheming' | 'severity' | 'others' | 'regimes' | 'budgets' | 'sincerity' | 'costs' | 'effects' | 'feasibility'

export type Label = 'agreed' | 'opposed' | 'leftOut' | 'contested'

export type InterventionAgreement = {
  readonly id: string
  /** Share of participants whose stake is above 0.01. */
  readonly for: number
  readonly against: number
  readonly label: Label
  readonly divisiveness: number
}

export type Pool = { readonly pool: number; readonly spread: number; readonly answered: number }

export type GroupCrux = {
  readonly group: InputGroup
  /** Fall in distance when every participant takes the pool on this group. */
  readonly crux: number
  readonly distance: number
  readonly sharedAsks: number
  readonly kendallW: number | null
  readonly ownStake: { readonly [viewId: string]: number }
  readonly byView: { readonly [viewId: string]: number }
  readonly answered: number
  readonly tested: boolean
  readonly changesNothing: boolean
}

export type Compromise = {
  readonly package: readonly string[]
  readonly maxLoss: number
  readonly meanLoss: number
  readonly losses: { readonly [viewId: string]: number }
}

export type Disagreement = {
  /** Ids of the participants, in the order of every matrix below. */
  readonly participants: readonly string[]
  readonly distance: number
  /** Row judges, column's package. */
  readonly loss: readonly (readonly number[])[]
  readonly sharedAsks: number
  readonly everyone: readonly string[]
  readonly kendallW: number | null
  readonly tau: readonly (readonly (number | null)[])[]
  readonly interventions: readonly InterventionAgreement[]
  readonly camps: readonly (readonly string[])[]
  readonly pools: { readonly [input: string]: Pool }
  /** Sorted by crux, largest first. */
  readonly groupCruxes: readonly GroupCrux[]
  readonly compromise: Compromise
  readonly robustCore: readonly string[]
}

export type WorkshopResults = {
  readonly format: 'workshop-results/1'
  readonly views: readonly ViewResult[]
  readonly disagreement: Disagreement | null
}
