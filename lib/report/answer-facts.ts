import type { BeliefKey, CardNumbers, Estimate, RegimeAdjustments, View, Workshop } from '../model/workshop'
import { beliefKeys, cardTexts, estimateFields } from '../workshop/fields'
import { estimateFact, plainFacts, type Fact } from './fact'

/** The cards and the stories as they stood on the board, and what a view holds that leaves something open. */
export function boardFacts({ interventions, regimes, defaults }: Workshop): readonly Fact[] {
  return [
    ...interventions.flatMap((card): readonly Fact[] => {
      const known: { readonly [key: string]: unknown } = card
      return [
        { kind: 'card', ask: card.title, field: 'id', value: card.id },
        ...[...cardTexts, 'overlapGroup'].filter((field) => field !== 'title').flatMap((field): readonly Fact[] => {
          const text = known[field]
          return typeof text === 'string' && text !== '' ? [{ kind: 'card', ask: card.title, field, value: text }] : []
        }),
        ...numberFacts({ kind: 'card', ask: card.title }, card),
      ]
    }),
    ...regimes.flatMap(({ id, sincerity, ...regime }): readonly Fact[] => {
      const budget = 'budget' in regime ? regime.budget : undefined
      const flat = Object.fromEntries(Object.entries(regime).filter(([key]) => key !== 'budget'))
      return [
        ...plainFacts({ kind: 'story' }, flat).map((fact) => ({ ...fact, field: `regimes.${id}.${fact.field}` })),
        ...(budget === undefined ? [] : [estimateFact({ kind: 'story', field: `regimes.${id}.budget` }, budget)]),
        ...(sincerity === undefined ? [] : [estimateFact({ kind: 'story', field: `regimes.${id}.sincerity` }, sincerity)]),
      ]
    }),
    ...(defaults === undefined ? [] : [...beliefFacts({ kind: 'startingValue' }, defaults), ...weightFacts({ kind: 'startingValue' }, defaults.regimeWeights), ...adjustmentFacts({ kind: 'startingValue' }, defaults.regimes)]),
  ]
}

/** What one view states, round by round; `open` for what it leaves open. */
export function viewFacts(view: View, round: number, titleOf: (ask: string) => string): readonly Fact[] {
  const of = { round, view: view.name }
  return [
    { kind: 'view', ...of, field: 'id', value: view.id },
    { kind: 'view', ...of, field: 'kind', value: view.kind },
    ...(view.stakeholder === undefined ? [] : [{ kind: 'view', ...of, field: 'stakeholder', value: view.stakeholder }]),
    ...beliefFacts({ kind: 'answer', ...of }, view.beliefs ?? {}),
    ...weightFacts({ kind: 'answer', ...of }, view.regimeWeights),
    ...adjustmentFacts({ kind: 'answer', ...of }, view.regimes),
    ...Object.entries(view.overrides ?? {}).flatMap(([ask, numbers]) => numberFacts({ kind: 'override', ...of, ask: titleOf(ask) }, numbers)),
    ...(view.open ?? []).map((field): Fact => ({ kind: 'open', ...of, field, value: true })),
    ...Object.entries(view.why ?? {}).map(([field, value]): Fact => ({ kind: 'why', ...of, field, value })),
  ]
}

type Of = Omit<Fact, 'field' | 'value' | 'low' | 'high'>

function beliefFacts(of: Of, beliefs: { readonly [K in BeliefKey]?: Estimate }): readonly Fact[] {
  return beliefKeys.flatMap((field) => {
    const estimate = beliefs[field]
    return estimate === undefined ? [] : [estimateFact({ ...of, field }, estimate)]
  })
}

function weightFacts(of: Of, weights: { readonly [regime: string]: number } = {}): readonly Fact[] {
  return Object.entries(weights).map(([regime, value]): Fact => ({ ...of, field: `regimeWeights.${regime}`, value }))
}

function adjustmentFacts(of: Of, regimes: RegimeAdjustments = {}): readonly Fact[] {
  return Object.entries(regimes).flatMap(([regime, { budget, sincerity }]) => [
    ...(budget === undefined ? [] : [estimateFact({ ...of, field: `regimes.${regime}.budget` }, budget)]),
    ...(sincerity === undefined ? [] : [estimateFact({ ...of, field: `regimes.${regime}.sincerity` }, sincerity)]),
  ])
}

function numberFacts(of: Of, numbers: Partial<CardNumbers>): readonly Fact[] {
  return [
    ...estimateFields.flatMap((field) => {
      const estimate = numbers[field]
      return estimate === undefined ? [] : [estimateFact({ ...of, field }, estimate)]
    }),
    ...Object.entries(numbers.support ?? {}).map(([constituency, estimate]) => estimateFact({ ...of, field: `support.${constituency}` }, estimate)),
  ]
}
