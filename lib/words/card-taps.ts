// Taps: six buttons for cost and effect, five grades for the rest (questions.md section 3).
import { toScale } from '../model/estimate'
import type { Estimate, Interval } from '../model/workshop'
import { tapIds, type TapId } from './tap-ids'

export type TapField = 'cost' | 'reductionIfScheming' | 'reductionIfNotScheming'

/** Speed lost, as a share. */
export const costTaps: { readonly [T in TapId]: Estimate } = {
  none: 0,
  tiny: { low: 0.0005, mid: 0.002, high: 0.006 },
  small: { low: 0.004, mid: 0.01, high: 0.025 },
  medium: { low: 0.01, mid: 0.03, high: 0.07 },
  large: { low: 0.04, mid: 0.1, high: 0.2 },
  veryLarge: { low: 0.15, mid: 0.35, high: 0.65 },
}

/** Share of such catastrophes prevented. */
export const effectTaps: { readonly [T in TapId]: Estimate } = {
  none: 0,
  tiny: { low: 0.003, mid: 0.01, high: 0.03 },
  small: { low: 0.02, mid: 0.05, high: 0.12 },
  medium: { low: 0.06, mid: 0.15, high: 0.3 },
  large: { low: 0.15, mid: 0.3, high: 0.5 },
  veryLarge: { low: 0.3, mid: 0.5, high: 0.75 },
}

/** "More about this card": exact numbers. */
export const gradeTaps = { hardly: 0.1, little: 0.3, partly: 0.5, mostly: 0.7, fully: 0.9 } as const
export type GradeId = keyof typeof gradeTaps

export function tapEstimate(field: TapField, tap: TapId): Estimate {
  return (field === 'cost' ? costTaps : effectTaps)[tap]
}

/** The button whose best guess lies nearest to an estimate's, in log-odds; 0 is `none` and nothing else is. */
export function nearestTap(field: TapField, estimate: Estimate): TapId {
  const mid = typeof estimate === 'number' ? estimate : estimate.mid
  if (mid <= 0) return 'none'
  const at = toScale(Math.min(mid, 1 - 1e-9), 'logit')
  const distance = (tap: TapId) => {
    const each = tapEstimate(field, tap)
    return typeof each === 'number' ? Infinity : Math.abs(toScale(each.mid, 'logit') - at)
  }
  return tapIds.reduce((best, tap) => (distance(tap) < distance(best) ? tap : best), 'tiny')
}

/** Q8: one or two buttons up or down from the board's figure (by −2, −1, 1, 2); the ends of the row hold. */
export function shiftedTap(field: TapField, board: Estimate, by: number): TapId {
  const place = tapIds.indexOf(nearestTap(field, board)) + by
  return tapIds[Math.min(tapIds.length - 1, Math.max(0, place))] ?? 'tiny'
}

export type TapSummary = { readonly estimate: Estimate; readonly roomDiffers: boolean; readonly middle: TapId }

/**
 * What the board takes from the room's taps on one field. At most one step apart: the middle tap's interval (even counts: the lower middle).
 * Two steps or more: low of the lowest button, high of the highest, best of the middle tap, and the room differs; there `none` counts as `tiny`.
 * Null without taps.
 */
export function summariseTaps(field: TapField, taps: readonly TapId[]): TapSummary | null {
  const places = taps.map((tap) => tapIds.indexOf(tap)).sort((a, b) => a - b)
  const lowest = places[0]
  const highest = places[places.length - 1]
  const middle = tapIds[places[Math.floor((places.length - 1) / 2)] ?? -1]
  if (lowest === undefined || highest === undefined || middle === undefined) return null
  if (highest - lowest <= 1) return { estimate: tapEstimate(field, middle), roomDiffers: false, middle }
  const ends = { from: intervalOf(field, lowest), mid: intervalOf(field, tapIds.indexOf(middle)), to: intervalOf(field, highest) }
  return { estimate: { low: ends.from.low, mid: ends.mid.mid, high: ends.to.high }, roomDiffers: true, middle }
}

/** The starting value of the second effect tap: a third of the first, shown as assumed. */
export function assumedSecondEffect(first: Estimate): Estimate {
  const third = (value: number) => Number((value / 3).toPrecision(12))
  return typeof first === 'number' ? third(first) : { low: third(first.low), mid: third(first.mid), high: third(first.high) }
}

function intervalOf(field: TapField, place: number): Interval {
  const estimate = tapEstimate(field, tapIds[Math.max(1, place)] ?? 'tiny')
  return typeof estimate === 'number' ? { low: estimate, mid: estimate, high: estimate } : estimate
}
