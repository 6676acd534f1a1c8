import type { Estimate } from '@/lib/model/workshop'
import { effectTaps, tapEstimate, type TapField } from '@/lib/words/card-taps'
import { tapIds, type TapId } from '@/lib/words/tap-ids'
import { tapLabels } from '@/lib/words/messages-cards'
import { midOf } from './estimate-scale'

/** The button whose interval this is, or null for a number typed by hand. */
export function tapOf(field: TapField, estimate: Estimate): TapId | null {
  return tapIds.find((tap) => sameEstimate(tapEstimate(field, tap), estimate)) ?? null
}

/** The second line of a button: days for a cost, `5 of 100` for an effect. */
export function tapHint(field: TapField, tap: TapId): string {
  return field === 'cost' ? tapLabels[tap].cost : `${Math.round(midOf(effectTaps[tap]) * 100)} of 100`
}

function sameEstimate(a: Estimate, b: Estimate): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b
  return a.low === b.low && a.mid === b.mid && a.high === b.high
}
