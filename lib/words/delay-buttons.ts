// Q5's six buttons: whole points are too coarse, so each label shows what the answer does to this person's own q.
import type { Estimate } from '../model/workshop'
import { chanceAtSpeed } from './delay-sensitivity'
import { NBSP } from './numbers'

export const delayButtonIds = ['none', 'hardly', 'little', 'inStep', 'more', 'far'] as const
export type DelayButtonId = (typeof delayButtonIds)[number]

/** η low/best/high per button; `none` is exactly 0. */
export const delayButtonEtas: { readonly [B in DelayButtonId]: Estimate } = {
  none: 0,
  hardly: { low: 0.1, mid: 0.2, high: 0.4 },
  little: { low: 0.25, mid: 0.5, high: 0.9 },
  inStep: { low: 0.5, mid: 1, high: 1.7 },
  more: { low: 1, mid: 1.75, high: 3 },
  far: { low: 2, mid: 4, high: 7 },
}

export type DelayLabel = { readonly id: DelayButtonId; readonly from: string; readonly to: string }

/** For each button the chance before and after in per cent, with just enough digits to tell "hardly" from "no". `q` in (0, 1). */
export function delayLabels(q: number): readonly DelayLabel[] {
  const hardly = (chanceAtSpeed(q, 0.2, 0.9) - q) * 100
  const decimals = Math.min(6, Math.max(1, Math.ceil(-Math.log10(hardly))))
  const digits = (chance: number) => (chance * 100).toFixed(decimals)
  return delayButtonIds.map((id) => ({ id, from: digits(q), to: digits(chanceAtSpeed(q, centre(delayButtonEtas[id]), 0.9)) }))
}

/** `12.0 stays 12.0` or `12.0 → 12.2 %`. */
export function delayLabelText(label: DelayLabel): string {
  return label.id === 'none' ? `${label.from} stays ${label.to}${NBSP}%` : `${label.from} → ${label.to}${NBSP}%`
}

/** The button whose η an estimate is, if it is one's exactly. */
export function delayButtonOf(estimate: Estimate): DelayButtonId | null {
  return delayButtonIds.find((id) => sameEstimate(delayButtonEtas[id], estimate)) ?? null
}

function centre(estimate: Estimate): number {
  return typeof estimate === 'number' ? estimate : estimate.mid
}

function sameEstimate(a: Estimate, b: Estimate): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b
  return a.low === b.low && a.mid === b.mid && a.high === b.high
}
