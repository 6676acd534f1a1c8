import type { BeliefKey } from '../model/workshop'
import { beliefScale, cardScale, isBeliefKey, isEstimateField } from './fields'
import type { EstimateScale } from './estimate-rules'
import type { AnswerKey, EstimateField } from './types'

/** What one answer is about; `AnswerKey` is its written form. */
export type AnswerTarget =
  | { readonly kind: 'belief'; readonly belief: BeliefKey }
  | { readonly kind: 'weights' }
  | { readonly kind: 'regime'; readonly field: 'budget' | 'sincerity'; readonly regime: string }
  | { readonly kind: 'card'; readonly card: string; readonly field: EstimateField }
  | { readonly kind: 'support'; readonly card: string; readonly constituency: string }

/** Reads `belief/…`, `weights`, `budget/…`, `sincerity/…`, `card/ID/FIELD`; null for anything else. */
export function answerTarget(key: AnswerKey): AnswerTarget | null {
  if (key === 'weights') return { kind: 'weights' }
  const [group = '', ...rest] = key.split('/')
  const name = rest.join('/')
  if (name === '' || name.includes('__proto__')) return null
  if (group === 'belief') return isBeliefKey(name) ? { kind: 'belief', belief: name } : null
  if (group === 'budget' || group === 'sincerity') return { kind: 'regime', field: group, regime: name }
  return group === 'card' ? cardTarget(name) : null
}

export function answerKey(target: AnswerTarget): AnswerKey {
  switch (target.kind) {
    case 'belief':
      return `belief/${target.belief}`
    case 'weights':
      return 'weights'
    case 'regime':
      return `${target.field}/${target.regime}`
    case 'card':
      return `card/${target.card}/${target.field}`
    case 'support':
      return `card/${target.card}/support.${target.constituency}`
  }
}

/**
 * The name of an answer in a view's `open`, `why` and `checked`: `pScheming`, `regimeWeights`, `regimes.ID.budget`,
 * `overrides.ID.cost`, `overrides.ID.support.public`.
 */
export function inputName(target: AnswerTarget): string {
  switch (target.kind) {
    case 'belief':
      return target.belief
    case 'weights':
      return 'regimeWeights'
    case 'regime':
      return `regimes.${target.regime}.${target.field}`
    case 'card':
      return `overrides.${target.card}.${target.field}`
    case 'support':
      return `overrides.${target.card}.support.${target.constituency}`
  }
}

/** Reads what `inputName` wrote; null for anything else. */
export function inputTarget(name: string): AnswerTarget | null {
  if (name === 'regimeWeights') return { kind: 'weights' }
  if (isBeliefKey(name)) return { kind: 'belief', belief: name }
  const regime = /^regimes\.(.+)\.(budget|sincerity)$/.exec(name)
  if (regime?.[1] !== undefined) return { kind: 'regime', regime: regime[1], field: regime[2] === 'budget' ? 'budget' : 'sincerity' }
  const support = /^overrides\.(.+)\.support\.(.+)$/.exec(name)
  if (support?.[1] !== undefined && support[2] !== undefined) return { kind: 'support', card: support[1], constituency: support[2] }
  const card = /^overrides\.(.+)\.([^.]+)$/.exec(name)
  return card?.[1] !== undefined && card[2] !== undefined && isEstimateField(card[2]) ? { kind: 'card', card: card[1], field: card[2] } : null
}

/** The scale an answer's estimate is measured on; null for the weights, which have none. */
export function answerScale(target: AnswerTarget): EstimateScale | null {
  switch (target.kind) {
    case 'belief':
      return beliefScale(target.belief)
    case 'weights':
      return null
    case 'regime':
      return target.field === 'budget' ? 'shareBelowOne' : 'share'
    case 'card':
      return cardScale(target.field)
    case 'support':
      return 'share'
  }
}

/** Ids may hold slashes; a field never does, so the last slash parts them. */
function cardTarget(name: string): AnswerTarget | null {
  const slash = name.includes('/support.') ? name.indexOf('/support.') : name.lastIndexOf('/')
  const card = name.slice(0, slash)
  const field = name.slice(slash + 1)
  if (slash <= 0) return null
  if (field.startsWith('support.')) return field === 'support.' ? null : { kind: 'support', card, constituency: field.slice('support.'.length) }
  return isEstimateField(field) ? { kind: 'card', card, field } : null
}
