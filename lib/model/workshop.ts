// What the model reads: the data of a `workshop/1` file, already checked (lib/workshop/file parses it).
// Field meanings, units and ranges: model.md sections 1 and 3, repeated at each field in one line.

/** A number known exactly, or an 80 % interval: 10th, 50th and 90th percentile. */
export type Interval = { readonly low: number; readonly mid: number; readonly high: number }
export type Estimate = number | Interval

export type Framing = 'action-inaction' | 'serial-speed' | 'scheming-conditional'

/** Support by constituency, 0..1; a constituency that is absent counts 0. */
export type Support = { readonly [constituency: string]: Estimate }

export type CardNumbers = {
  /** Fraction of serial speed lost, 0 <= c < 1. */
  readonly cost: Estimate
  /** Share of P(catastrophe given scheming) removed if done sincerely, 0..1. */
  readonly reductionIfScheming: Estimate
  readonly reductionIfNotScheming: Estimate
  /** How easily an outsider understands the ask, 0..1. */
  readonly legibility: Estimate
  /** How well an outsider can check that it was done, 0..1. */
  readonly verifiability: Estimate
  /** Share of the effect that survives an implementer who only wants it to count as done, 0..1. */
  readonly robustness: Estimate
  /** Informedness about scheming (sensitivity + specificity - 1), 0..1; only levers read it. */
  readonly evidence?: Estimate
  readonly support?: Support
}

export type Intervention = CardNumbers & {
  readonly id: string
  readonly title: string
  readonly summary?: string
  readonly ask?: string
  readonly category?: string
  /** Interventions that guard against the same failures share a name. */
  readonly overlapGroup?: string
}

export type BeliefKey =
  | 'pScheming'
  | 'pCatastropheIfScheming'
  | 'pCatastropheIfNotScheming'
  | 'pCatastropheFromOthers'
  | 'delaySensitivity'
  | 'overlap'

export type Beliefs = { readonly [K in BeliefKey]?: Estimate }
export type RegimeWeights = { readonly [regimeId: string]: number }
export type RegimeAdjustment = { readonly budget?: Estimate; readonly sincerity?: Estimate }
export type RegimeAdjustments = { readonly [regimeId: string]: RegimeAdjustment }
export type Overrides = { readonly [interventionId: string]: Partial<CardNumbers> }

export type AppealWeights = { readonly legibility?: number; readonly verifiability?: number; readonly support?: number }
export type Assessor = {
  readonly pScheming: number
  readonly pCatastropheIfScheming: number
  readonly pCatastropheIfNotScheming: number
}

type RegimeText = {
  readonly id: string
  /** The field's name; `plainName` and `story` are what participants read. */
  readonly name: string
  readonly plainName?: string
  readonly story?: string
  /** How much of what is agreed is done in earnest, 0..1; 1 when absent. */
  readonly sincerity?: Estimate
}

/** One story of how the developer decides (model.md section 3). */
export type Regime =
  | (RegimeText & { readonly kind: 'sharedValues'; readonly chooserView?: string; readonly menu?: 'asks' | 'board' })
  | (RegimeText & { readonly kind: 'negotiation'; readonly budget: Estimate })
  | (RegimeText & { readonly kind: 'pressure'; readonly budget: Estimate; readonly constituency: string; readonly appeal: AppealWeights })
  | (RegimeText & {
      readonly kind: 'mandate'
      readonly costTolerance: number
      readonly staleness?: number
      readonly constituency: string
      readonly appeal: AppealWeights
    })
  | (RegimeText & { readonly kind: 'riskCap'; readonly cap: number; readonly assessor: Assessor })

export type RegimeKind = Regime['kind']

export type ViewKind = 'participant' | 'proxy' | 'group'

export type View = {
  readonly id: string
  readonly name: string
  readonly kind: ViewKind
  readonly stakeholder?: string
  readonly note?: string
  readonly beliefs?: Beliefs
  readonly regimeWeights?: RegimeWeights
  readonly regimes?: RegimeAdjustments
  readonly overrides?: Overrides
  /** Inputs the person left at the starting value: a belief key, `regimeWeights`, or `regimes.ID.budget`. */
  readonly open?: readonly string[]
  readonly asked?: { readonly [key: string]: unknown }
  readonly why?: { readonly [key: string]: string }
  readonly checked?: readonly string[]
  readonly round?: number
}

/** Starting values for what a view leaves open. */
export type Defaults = Beliefs & { readonly regimeWeights?: RegimeWeights; readonly regimes?: RegimeAdjustments }

export type Definitions = {
  readonly catastrophe?: string
  readonly period?: string
  readonly ai?: string
  readonly asThingsAre?: string
  readonly whose?: string
}

export type Workshop = {
  readonly format: 'workshop/1'
  readonly title: string
  readonly note?: string
  readonly framing: Framing
  /** Most asks a package may hold; 7 when absent. */
  readonly askLimit?: number
  readonly developer?: string
  readonly until?: string
  readonly definitions?: Definitions
  readonly defaults?: Defaults
  readonly regimes: readonly Regime[]
  readonly interventions: readonly Intervention[]
  readonly views: readonly View[]
}
