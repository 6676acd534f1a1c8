import type { BeliefKey } from '../model/workshop'
import type { EstimateScale } from './estimate-rules'
import type { CardText, EstimateField } from './types'

// The fields of the file and the board by name, with the scale each is measured on (model.md section 1).

export const estimateFields = ['cost', 'reductionIfScheming', 'reductionIfNotScheming', 'legibility', 'verifiability', 'robustness', 'evidence'] as const
export const beliefKeys = ['pScheming', 'pCatastropheIfScheming', 'pCatastropheIfNotScheming', 'pCatastropheFromOthers', 'delaySensitivity', 'overlap'] as const
export const definitionKeys = ['catastrophe', 'period', 'ai', 'asThingsAre', 'whose'] as const
export const cardTexts = ['title', 'summary', 'ask', 'category', 'who', 'byWhen', 'seenBy'] as const
/** Texts that several people may type in at once. */
export const sharedTexts = ['summary', 'ask'] as const

export function isEstimateField(name: string): name is EstimateField {
  return estimateFields.some((field) => field === name)
}

export function isBeliefKey(name: string): name is BeliefKey {
  return beliefKeys.some((key) => key === name)
}

export function isDefinitionKey(name: string): name is (typeof definitionKeys)[number] {
  return definitionKeys.some((key) => key === name)
}

export function isSharedText(field: CardText): field is (typeof sharedTexts)[number] {
  return sharedTexts.some((text) => text === field)
}

export function cardScale(field: EstimateField): EstimateScale {
  return field === 'cost' ? 'shareBelowOne' : 'share'
}

export function beliefScale(key: BeliefKey): EstimateScale {
  return key === 'delaySensitivity' ? 'quantity' : 'share'
}
