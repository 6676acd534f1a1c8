import type { Estimate } from '../model/workshop'
import type { TapField } from '../words/card-taps'
import type { TapId } from '../words/tap-ids'

/** What one person taps on one field: a button, the card's own figure, or nothing. */
export type TapAnswer = TapId | 'right' | null
export type TapAnswers = { readonly [F in TapField]: TapAnswer }

/** What the room tapped on one field. */
export type TapFieldResult = {
  /** Who answered; "don't know" is no answer. */
  readonly answers: number
  /** How many pressed each button; null for fewer than three, who would be named by it. */
  readonly spread: { readonly [T in TapId]: number } | null
  readonly middle: TapId | null
  /** Two buttons or more apart: talk about it later. */
  readonly roomDiffers: boolean
  /** What the board took; null when it kept what it had. */
  readonly estimate: Estimate | null
}
export type TapResult = { readonly [F in TapField]: TapFieldResult }

/** One card opened for taps, as everybody sees it: the count while it is open, the spread afterwards, never a name. */
export type TapRound = {
  readonly id: string
  readonly card: string
  /** As they stood when the card was opened; the wall reads them out. */
  readonly title: string
  readonly line: string
  readonly openedAt: number
  readonly closedAt: number | null
  /** Who abstains and who watches is not in `of`. */
  readonly counts: { readonly tapped: number; readonly of: number }
  /** Null while open and when it was called off. */
  readonly result: TapResult | null
}
