import { entryOf } from './entry-of'
import { centralNumber, type Scale } from './estimate'
import type { BeliefKey, Estimate, Framing, Intervention, Overrides, Regime, View, Workshop } from './workshop'

/** One card as a view sees it: plain numbers, units as in workshop.ts. */
export type CardFigures = {
  readonly cost: number
  readonly reductionIfScheming: number
  readonly reductionIfNotScheming: number
  readonly legibility: number
  readonly verifiability: number
  readonly robustness: number
  readonly evidence: number
  readonly support: { readonly [constituency: string]: number }
}

export type BeliefFigures = { readonly [K in BeliefKey]: number }

/** One regime as a view sees it. `weight` is normalised over all regimes; `budget` is null where the kind has none. */
export type RegimeFigures = { readonly weight: number; readonly budget: number | null; readonly sincerity: number }

/** Every number one view reckons with: cards and regimes in the workshop's order. */
export type ViewFigures = {
  readonly id: string
  readonly beliefs: BeliefFigures
  readonly cards: readonly CardFigures[]
  readonly regimes: readonly RegimeFigures[]
}

/** What the model computes from: the workshop's fixed parts, one view's figures, and those of whoever chooses in its stead. */
export type ModelInput = {
  readonly framing: Framing
  readonly askLimit: number
  /** Ids in board order; a position is an index here. */
  readonly cards: readonly string[]
  /** By position: the overlap group's name, or null for a card that stands alone. */
  readonly overlapGroups: readonly (string | null)[]
  readonly regimes: readonly Regime[]
  readonly view: ViewFigures
  /** By regime: the figures of its `chooserView`, or null where the view itself chooses. */
  readonly choosers: readonly (ViewFigures | null)[]
  /** How much faster than today the developer is in the inaction risk, 1 = as it is (the lever `capability`). */
  readonly power: number
}

/** Turns an estimate into the number to reckon with; `name` is the parameter's stream name (model.md section 4, Uncertainty). */
export type NumberReader = (name: string, estimate: Estimate, scale: Scale) => number

export const DEFAULT_ASK_LIMIT = 7
const DEFAULT_OVERLAP = 0.5

/** The widest cost below 1: a cost drawn at the far end of its scale must not make the log-cost infinite. */
const MOST_COST = 1 - Number.EPSILON / 2

const means = new WeakMap<object, number>()

/** The reader of central results: every estimate's mean. Means are remembered by the estimate's object, which is never changed. */
export const readCentral: NumberReader = (_name, estimate, scale) => {
  if (typeof estimate === 'number') return estimate
  const known = means.get(estimate)
  if (known !== undefined) return known
  const mean = centralNumber(estimate, scale)
  means.set(estimate, mean)
  return mean
}

/** A view's effective numbers: its own, else the board's defaults, else the board's. Throws on a workshop that `parseWorkshopFile` would refuse. */
export function viewFigures(workshop: Workshop, view: View, read: NumberReader = readCentral): ViewFigures {
  return {
    id: view.id,
    beliefs: beliefFigures(workshop, view, read),
    cards: workshop.interventions.map((card) => cardFigures(card, view.overrides, read)),
    regimes: regimeFigures(workshop, view, read),
  }
}

/** Everything the model needs for one view of a workshop. A `chooserView` is looked up in the workshop as it stands there. */
export function modelInput(workshop: Workshop, view: View, read: NumberReader = readCentral): ModelInput {
  return modelInputOf(workshop, viewFigures(workshop, view, read), read)
}

/** The same for figures that no view of the workshop states, as after pooling or substitution. */
export function modelInputOf(workshop: Workshop, figures: ViewFigures, read: NumberReader = readCentral): ModelInput {
  return {
    framing: workshop.framing,
    askLimit: workshop.askLimit ?? DEFAULT_ASK_LIMIT,
    cards: workshop.interventions.map((card) => card.id),
    overlapGroups: workshop.interventions.map((card) => card.overlapGroup ?? null),
    regimes: workshop.regimes,
    view: figures,
    choosers: workshop.regimes.map((regime) => chooserFigures(workshop, regime, read)),
    power: 1,
  }
}

function chooserFigures(workshop: Workshop, regime: Regime, read: NumberReader): ViewFigures | null {
  if (regime.kind !== 'sharedValues' || regime.chooserView === undefined) return null
  const chooser = workshop.views.find((view) => view.id === regime.chooserView)
  if (!chooser) throw new Error(`Regime ${regime.id} is chosen for by the view ${regime.chooserView}, which the workshop lacks.`)
  return viewFigures(workshop, chooser, read)
}

function beliefFigures(workshop: Workshop, view: View, read: NumberReader): BeliefFigures {
  const figure = (key: BeliefKey, scale: Scale, fallback?: number): number => {
    const estimate = view.beliefs?.[key] ?? workshop.defaults?.[key] ?? fallback
    if (estimate === undefined) throw new Error(`View ${view.id} lacks ${key}, and so do the defaults.`)
    return read(`belief.${key}`, estimate, scale)
  }
  return {
    pScheming: figure('pScheming', 'logit'),
    pCatastropheIfScheming: figure('pCatastropheIfScheming', 'logit'),
    pCatastropheIfNotScheming: figure('pCatastropheIfNotScheming', 'logit'),
    pCatastropheFromOthers: figure('pCatastropheFromOthers', 'logit'),
    delaySensitivity: figure('delaySensitivity', 'ln'),
    overlap: figure('overlap', 'logit', DEFAULT_OVERLAP),
  }
}

function cardFigures(card: Intervention, overrides: Overrides | undefined, read: NumberReader): CardFigures {
  const own = entryOf(overrides, card.id) ?? {}
  const figure = (field: keyof Omit<CardFigures, 'support' | 'evidence'>): number =>
    read(`card.${card.id}.${field}`, own[field] ?? card[field], 'logit')
  const support: { [constituency: string]: number } = {}
  for (const [constituency, estimate] of Object.entries({ ...card.support, ...own.support }))
    support[constituency] = read(`card.${card.id}.support.${constituency}`, estimate, 'logit')
  return {
    cost: Math.min(figure('cost'), MOST_COST),
    reductionIfScheming: figure('reductionIfScheming'),
    reductionIfNotScheming: figure('reductionIfNotScheming'),
    legibility: figure('legibility'),
    verifiability: figure('verifiability'),
    robustness: figure('robustness'),
    evidence: read(`card.${card.id}.evidence`, own.evidence ?? card.evidence ?? 0, 'logit'),
    support,
  }
}

function regimeFigures(workshop: Workshop, view: View, read: NumberReader): readonly RegimeFigures[] {
  const stated = view.regimeWeights ?? workshop.defaults?.regimeWeights ?? {}
  const total = workshop.regimes.reduce((sum, regime) => sum + (entryOf(stated, regime.id) ?? 0), 0)
  return workshop.regimes.map((regime) => {
    const own = entryOf(view.regimes, regime.id)
    const given = entryOf(workshop.defaults?.regimes, regime.id)
    const onBoard = regime.kind === 'negotiation' || regime.kind === 'pressure' ? regime.budget : undefined
    const budget = onBoard === undefined ? undefined : (own?.budget ?? given?.budget ?? onBoard)
    return {
      weight: total > 0 ? (entryOf(stated, regime.id) ?? 0) / total : 1 / workshop.regimes.length,
      budget: budget === undefined ? null : read(`regime.${regime.id}.budget`, budget, 'logit'),
      sincerity: read(`regime.${regime.id}.sincerity`, own?.sincerity ?? given?.sincerity ?? regime.sincerity ?? 1, 'logit'),
    }
  })
}
