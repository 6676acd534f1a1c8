import type { BeliefKey, Defaults, Estimate } from '@/lib/model/workshop'
import { formatNumber, formatPercent, formatPercentRange } from '@/lib/words/numbers'
import { beliefMessages } from '@/lib/words/messages-beliefs'
import { frameLabels as labels } from '@/lib/words/labels-frame'

type Shape = { readonly label: string; readonly unit: 'percent' | 'plain'; readonly min: number; readonly max: number }

const shapes: { readonly [K in BeliefKey]: Shape } = {
  pScheming: { label: beliefMessages.pScheming.topic, unit: 'percent', min: 0.001, max: 0.999 },
  pCatastropheIfScheming: { label: beliefMessages.pCatastropheIfScheming.topic, unit: 'percent', min: 0.001, max: 0.999 },
  pCatastropheIfNotScheming: { label: beliefMessages.pCatastropheIfNotScheming.topic, unit: 'percent', min: 0.0001, max: 0.999 },
  pCatastropheFromOthers: { label: beliefMessages.pCatastropheFromOthers.topic, unit: 'percent', min: 0.001, max: 0.999 },
  delaySensitivity: { label: labels.delayRow, unit: 'plain', min: 0.01, max: 8 },
  overlap: { label: labels.overlapRow, unit: 'percent', min: 0.001, max: 0.999 },
}
const order: readonly BeliefKey[] = ['pScheming', 'pCatastropheIfScheming', 'pCatastropheIfNotScheming', 'pCatastropheFromOthers', 'delaySensitivity', 'overlap']

export type StartingRow = Shape & {
  readonly key: BeliefKey
  readonly estimate: Estimate | null
  /** The board holds it itself; else it is the library's figure, not yet confirmed. */
  readonly confirmed: boolean
  readonly range: string
  readonly best: string
}

/** The starting values as a table: the board's own, and the library's where the board has none. */
export function startingRows(own: Defaults, library: Defaults): readonly StartingRow[] {
  return order.map((key) => {
    const shape = shapes[key]
    const estimate = own[key] ?? library[key] ?? null
    return { ...shape, key, estimate, confirmed: own[key] !== undefined, ...inWords(estimate, shape.unit) }
  })
}

function inWords(estimate: Estimate | null, unit: 'percent' | 'plain'): { readonly range: string; readonly best: string } {
  if (estimate === null) return { range: '', best: '' }
  const show = (value: number) => (unit === 'percent' ? formatPercent(value) : formatNumber(value))
  if (typeof estimate === 'number') return { range: 'exactly', best: show(estimate) }
  return {
    range: unit === 'percent' ? formatPercentRange(estimate.low, estimate.high) : `${formatNumber(estimate.low)} to ${formatNumber(estimate.high)}`,
    best: show(estimate.mid),
  }
}
