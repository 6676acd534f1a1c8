import { midOf } from '../model/estimate'
import type { View } from '../model/workshop'
import { isAnswered, poolScaleOf, statedEstimate, type Input } from './inputs'
import { toPoolScale } from './pooling'

export type Movement = 'closer' | 'away' | 'stayed'

/** Smaller steps on the scale count as staying. */
const STEP = 0.1

/** g(mid) of an answer on its scale (weights: log-odds of the stated share); null where the view has no answer of its own. */
function answeredMid(view: View, input: Input): number | null {
  const estimate = isAnswered(view, input) ? statedEstimate(view, input) : undefined
  if (estimate === undefined) return null
  if (input.kind !== 'weight') return toPoolScale(midOf(estimate), poolScaleOf(input))
  const total = Object.values(view.regimeWeights ?? {}).reduce((sum, weight) => sum + weight, 0)
  return total > 0 ? toPoolScale(midOf(estimate) / total, 'logOdds') : null
}

/**
 * Who moved towards the others between two rounds on one input, by view id: `closer` when the distance of g(mid) from the mean of the others'
 * first-round g(mid) fell by more than 0.1, `away` when it rose by more. Views without an answer in both rounds, or without others who
 * answered in the first, are left out. Source: model.md section 6.
 */
export function movements(before: readonly View[], after: readonly View[], input: Input): ReadonlyMap<string, Movement> {
  const moved = new Map<string, Movement>()
  const first = new Map(before.map((view) => [view.id, answeredMid(view, input)]))
  for (const view of after) {
    const from = first.get(view.id) ?? null
    const to = answeredMid(view, input)
    const others = [...first].flatMap(([id, mid]) => (id === view.id || mid === null ? [] : [mid]))
    if (from === null || to === null || others.length === 0) continue
    const middle = others.reduce((sum, mid) => sum + mid, 0) / others.length
    const change = Math.abs(to - middle) - Math.abs(from - middle)
    moved.set(view.id, change < -STEP ? 'closer' : change > STEP ? 'away' : 'stayed')
  }
  return moved
}
