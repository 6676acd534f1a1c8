import type { Estimate } from '@/lib/model/workshop'
import { tapLabels } from '@/lib/words/messages-cards'

// The tap buttons of a card (questions.md section 3): words for a cost or an effect, and the interval each stands for.

export const tapNames = ['none', 'tiny', 'small', 'medium', 'large', 'veryLarge'] as const
export type TapName = (typeof tapNames)[number]
export type TapField = 'cost' | 'reductionIfScheming' | 'reductionIfNotScheming'

const costs: { readonly [T in TapName]: Estimate } = {
  none: 0,
  tiny: { low: 0.0005, mid: 0.002, high: 0.006 },
  small: { low: 0.004, mid: 0.01, high: 0.025 },
  medium: { low: 0.01, mid: 0.03, high: 0.07 },
  large: { low: 0.04, mid: 0.1, high: 0.2 },
  veryLarge: { low: 0.15, mid: 0.35, high: 0.65 },
}
const effects: { readonly [T in TapName]: Estimate } = {
  none: 0,
  tiny: { low: 0.003, mid: 0.01, high: 0.03 },
  small: { low: 0.02, mid: 0.05, high: 0.12 },
  medium: { low: 0.06, mid: 0.15, high: 0.3 },
  large: { low: 0.15, mid: 0.3, high: 0.5 },
  veryLarge: { low: 0.3, mid: 0.5, high: 0.75 },
}

export function tapEstimate(field: TapField, tap: TapName): Estimate {
  return field === 'cost' ? costs[tap] : effects[tap]
}

/** The button whose interval this is, or null for a number typed by hand. */
export function tapOf(field: TapField, estimate: Estimate): TapName | null {
  return tapNames.find((tap) => sameEstimate(tapEstimate(field, tap), estimate)) ?? null
}

/** The second line of a button: days for a cost, `5 of 100` for an effect. */
export function tapHint(field: TapField, tap: TapName): string {
  if (field === 'cost') return tapLabels[tap].cost
  const effect = effects[tap]
  return `${Math.round((typeof effect === 'number' ? effect : effect.mid) * 100)} of 100`
}

export function sameEstimate(a: Estimate, b: Estimate): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b
  return a.low === b.low && a.mid === b.mid && a.high === b.high
}
