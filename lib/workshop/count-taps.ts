import { SMALLEST_GROUP } from '../disagreement/aggregate'
import type { Estimate } from '../model/workshop'
import { nearestTap, summariseTaps, type TapField } from '../words/card-taps'
import type { TapId } from '../words/tap-ids'
import type { TapAnswer, TapAnswers, TapFieldResult, TapResult } from './tap-types'

export const tapFields = ['cost', 'reductionIfScheming', 'reductionIfNotScheming'] as const satisfies readonly TapField[]

/**
 * What the room's taps on a card come to (questions.md section 3). `figures` is what the card says; "about right" counts as the button
 * nearest to it, and where everybody says so the card keeps its figure to the digit. Fewer than three answers on a field show nothing
 * and change nothing: they would say who tapped what.
 */
export function countTaps(figures: { readonly [F in TapField]: Estimate }, taps: readonly TapAnswers[]): TapResult {
  const count = (field: TapField): TapFieldResult => countField(field, figures[field], taps.flatMap((answers) => answers[field] ?? []))
  return { cost: count('cost'), reductionIfScheming: count('reductionIfScheming'), reductionIfNotScheming: count('reductionIfNotScheming') }
}

/** All three left open: this person has spoken and counts in nothing. */
export function tapsAbstain(answers: TapAnswers): boolean {
  return tapFields.every((field) => answers[field] === null)
}

function countField(field: TapField, figure: Estimate, answers: readonly Exclude<TapAnswer, null>[]): TapFieldResult {
  const nothing: TapFieldResult = { answers: answers.length, spread: null, middle: null, roomDiffers: false, estimate: null }
  if (answers.length < SMALLEST_GROUP) return nothing
  const pressed = answers.map((answer) => (answer === 'right' ? nearestTap(field, figure) : answer))
  const summary = summariseTaps(field, pressed)
  if (summary === null) return nothing
  const { middle, roomDiffers, estimate } = summary
  const isKept = answers.every((answer) => answer === 'right')
  return { answers: answers.length, spread: spreadOf(pressed), middle, roomDiffers, estimate: isKept ? null : estimate }
}

function spreadOf(pressed: readonly TapId[]): { readonly [T in TapId]: number } {
  const spread = { none: 0, tiny: 0, small: 0, medium: 0, large: 0, veryLarge: 0 }
  for (const tap of pressed) spread[tap] += 1
  return spread
}

/** The newest counted round of each card, by card id. */
export function latestTaps<R extends { readonly card: string; readonly result: unknown }>(rounds: readonly R[]): ReadonlyMap<string, R> {
  return new Map(rounds.flatMap((round) => (round.result === null ? [] : [[round.card, round] as const])))
}

