import { entryOf } from '../model/entry-of'
import type { BeliefKey, Estimate, View } from '../model/workshop'
import type { PoolScale } from './pooling'
import type { InputGroup } from './types'

export type CardField = 'cost' | 'reductionIfScheming' | 'reductionIfNotScheming' | 'legibility' | 'verifiability' | 'robustness'

/** One number in which views can differ. Board-level regime fields (caps, appeal weights, tolerances) are none: they are in no group. */
export type Input =
  | { readonly kind: 'belief'; readonly belief: BeliefKey }
  | { readonly kind: 'weight'; readonly regime: string }
  | { readonly kind: 'budget'; readonly regime: string }
  | { readonly kind: 'sincerity'; readonly regime: string }
  | { readonly kind: 'card'; readonly card: string; readonly field: CardField }
  | { readonly kind: 'support'; readonly card: string; readonly constituency: string }

/** In the order of model.md section 6. */
export const inputGroups: readonly InputGroup[] = ['scheming', 'severity', 'others', 'regimes', 'budgets', 'sincerity', 'costs', 'effects', 'feasibility']

const groupOfBelief = {
  pScheming: 'scheming',
  pCatastropheIfScheming: 'severity',
  pCatastropheIfNotScheming: 'severity',
  pCatastropheFromOthers: 'others',
  delaySensitivity: 'others',
  overlap: 'effects',
} as const satisfies { readonly [K in BeliefKey]: InputGroup }

const groupOfField = {
  cost: 'costs',
  reductionIfScheming: 'effects',
  reductionIfNotScheming: 'effects',
  legibility: 'feasibility',
  verifiability: 'feasibility',
  robustness: 'feasibility',
} as const satisfies { readonly [F in CardField]: InputGroup }

/** The input group a number is pooled and substituted with. */
export function groupOf(input: Input): InputGroup {
  switch (input.kind) {
    case 'belief':
      return groupOfBelief[input.belief]
    case 'weight':
      return 'regimes'
    case 'budget':
      return 'budgets'
    case 'sincerity':
      return 'sincerity'
    case 'card':
      return groupOfField[input.field]
    case 'support':
      return 'feasibility'
  }
}

/** `pScheming`, `regimeWeights.ID`, `regimes.ID.budget`, `interventions.ID.cost`, `interventions.ID.support.KEY`. */
export function inputKey(input: Input): string {
  switch (input.kind) {
    case 'belief':
      return input.belief
    case 'weight':
      return `regimeWeights.${input.regime}`
    case 'budget':
    case 'sincerity':
      return `regimes.${input.regime}.${input.kind}`
    case 'card':
      return `interventions.${input.card}.${input.field}`
    case 'support':
      return `interventions.${input.card}.support.${input.constituency}`
  }
}

export function poolScaleOf(input: Input): PoolScale {
  if (input.kind === 'weight') return 'plain'
  return input.kind === 'belief' && input.belief === 'delaySensitivity' ? 'log' : 'logOdds'
}

/** The number as the view itself states it: a belief, an adjustment of a regime, an override; undefined where the defaults or the board speak. */
export function statedEstimate(view: View, input: Input): Estimate | undefined {
  switch (input.kind) {
    case 'belief':
      return view.beliefs?.[input.belief]
    case 'weight':
      return view.regimeWeights && (entryOf(view.regimeWeights, input.regime) ?? 0)
    case 'budget':
    case 'sincerity':
      return entryOf(view.regimes, input.regime)?.[input.kind]
    case 'card':
      return entryOf(view.overrides, input.card)?.[input.field]
    case 'support':
      return entryOf(entryOf(view.overrides, input.card)?.support, input.constituency)
  }
}

const isStated = (view: View, input: Input): boolean => statedEstimate(view, input) !== undefined

/** Whether the view's number is an answer of its own: stated, and not listed as left open. */
export function isAnswered(view: View, input: Input): boolean {
  return isStated(view, input) && !listsOpen(view, input)
}

/**
 * Whether the view left the number at its starting value, so that it enters no pool and no spread: listed in `open`, or, of beliefs and
 * weights, not given at all. A budget, sincerity or card field that is not given is no open answer: the board's figure stands for it.
 */
export function isOpen(view: View, input: Input): boolean {
  return listsOpen(view, input) || ((input.kind === 'belief' || input.kind === 'weight') && !isStated(view, input))
}

function listsOpen(view: View, input: Input): boolean {
  return view.open?.includes(input.kind === 'weight' ? 'regimeWeights' : inputKey(input)) ?? false
}
