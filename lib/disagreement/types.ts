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

/** An ask more usual on the lists of a camp than on the others'; shares of people, 0..1. */
export type CampAsk = { readonly id: string; readonly inside: number; readonly outside: number }

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
  /** For each camp the asks that set it apart, the widest difference first; empty lists where there is one camp. */
  readonly campAsks: readonly (readonly CampAsk[])[]
  /** Share of the variance of stakes between stakeholder groups, 0..1; null when it says nothing. */
  readonly stakeholderVariance: number | null
  /** Every belief, weight, budget and sincerity, and the card fields for which somebody gave a figure of their own (keys as in inputs.ts). */
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

export type CardGroup = Extract<InputGroup, 'costs' | 'effects' | 'feasibility'>

/** Why one ask is worth more or less to one view than to another; in probability. */
export type InterventionCrux = {
  readonly id: string
  /** What including it adds to the first view's package, by that view's numbers. */
  readonly from: number
  /** The same by the other view's numbers. */
  readonly to: number
  /** `to` - `from`. */
  readonly difference: number
  /** Shapley value of each input group; they sum to `difference`. */
  readonly groups: { readonly [group: string]: number }
  /** By card group, what each card's own figures move. */
  readonly cards: { readonly [group: string]: { readonly [interventionId: string]: number } }
}

export type PairCruxes = {
  readonly from: string
  readonly to: string
  /** The first view's package, ids in board order. */
  readonly package: readonly string[]
  readonly interventions: readonly InterventionCrux[]
}

/** A change in one answer: its middle before and after, and how far it moves on its scale (signed; log-odds, or the logarithm of a quantity). */
export type Flip = { readonly input: string; readonly from: number; readonly to: number; readonly slide: number }
