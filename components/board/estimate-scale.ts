import type { Estimate } from '@/lib/model/workshop'
import type { TapField } from '@/lib/words/card-taps'
import { formatPercent, percentDigits } from '@/lib/words/numbers'
import type { Card } from '@/lib/workshop/types'

export const highOf = (estimate: Estimate): number => (typeof estimate === 'number' ? estimate : estimate.high)
export const lowOf = (estimate: Estimate): number => (typeof estimate === 'number' ? estimate : estimate.low)
export const midOf = (estimate: Estimate): number => (typeof estimate === 'number' ? estimate : estimate.mid)

/** The right end of the small interval lines, one for all cards of a field so that they compare; from 0, at most 1. */
export function scaleEnd(cards: readonly Card[], field: TapField): number {
  const highs = cards.map((card) => highOf(card.numbers[field])).sort((a, b) => a - b)
  const largest = highs.at(-1) ?? 0
  const common = highs[Math.ceil(highs.length * 0.9) - 1] ?? 0
  // One extreme card does not flatten the others: nine in ten fit then, the rest run to the edge.
  const most = largest > 2 * common ? common : largest
  return Math.min(1, Math.max(0.02, most * 1.04))
}

/** `12 %, between 4 and 30 %`. */
export function estimateWords(estimate: Estimate): string {
  if (typeof estimate === 'number') return formatPercent(estimate)
  return `${formatPercent(estimate.mid)}, between ${percentDigits(estimate.low)} and ${formatPercent(estimate.high)}`
}
