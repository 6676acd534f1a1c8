import { exp, ln } from './elementary'
import { normalQuantile } from './normal'
import type { Estimate, Interval } from './workshop'

/** The scale an estimate is spread on: `logit` for probabilities and fractions, `ln` for positive quantities. */
export type Scale = 'logit' | 'ln'

/** Φ⁻¹(0.9): how many standard deviations lie between the median and the 90th percentile. */
const Z90 = 1.2815515655446004

const MIDPOINTS = 64
const MIDPOINT_Z: readonly number[] = Array.from({ length: MIDPOINTS }, (_, j) => normalQuantile((j + 0.5) / MIDPOINTS))

/** g: the number on its scale. Infinite at the ends of the scale. */
export function toScale(x: number, scale: Scale): number {
  return scale === 'logit' ? ln(x / (1 - x)) : ln(x)
}

/** g⁻¹: from the scale back to the number. */
export function fromScale(y: number, scale: Scale): number {
  if (scale === 'ln') return exp(y)
  return y >= 0 ? 1 / (1 + exp(-y)) : exp(y) / (1 + exp(y))
}

/** The middle of an estimate: the number itself, or the median of an interval. */
export function midOf(estimate: Estimate): number {
  return typeof estimate === 'number' ? estimate : estimate.mid
}

/** Whether an estimate is exactly known: a plain number, or an interval of no width. */
export function isExact(estimate: Estimate): boolean {
  return typeof estimate === 'number' || estimate.low === estimate.high
}

/**
 * The number below which the share u (0 < u < 1) of an estimate's distribution lies: the median-split normal on a transformed
 * scale, which meets low, mid and high for every valid triple. An exact number is its own quantile. Source: model.md section 1.
 */
export function quantile(estimate: Estimate, scale: Scale, u: number): number {
  return isExact(estimate) ? midOf(estimate) : quantileAt(estimate, scale, normalQuantile(u))
}

/** The same, at the standard normal z = Φ⁻¹(u): for callers that use one u for many estimates. */
export function quantileAt(estimate: Estimate, scale: Scale, z: number): number {
  if (typeof estimate === 'number') return estimate
  if (estimate.low === estimate.high) return estimate.mid
  const { centre, below, above } = shapeOf(estimate, scale)
  const spread = z < 0 ? below : above
  return spread === 0 ? estimate.mid : fromScale(centre + spread * z, scale)
}

/** An interval on its scale: its middle, and the standard deviation on either side. */
type Shape = { readonly scale: Scale; readonly centre: number; readonly below: number; readonly above: number }

const shapes = new WeakMap<Interval, Shape>()

/** Remembered by the interval's object, which is never changed: a thousand draws need it a thousand times. */
function shapeOf(interval: Interval, scale: Scale): Shape {
  const known = shapes.get(interval)
  if (known?.scale === scale) return known
  const centre = toScale(interval.mid, scale)
  const shape = { scale, centre, below: (centre - toScale(interval.low, scale)) / Z90, above: (toScale(interval.high, scale) - centre) / Z90 }
  shapes.set(interval, shape)
  return shape
}

/** The central number of an estimate: its mean, by the 64-point midpoint rule; of an exact number, itself. Source: model.md section 1. */
export function centralNumber(estimate: Estimate, scale: Scale): number {
  if (isExact(estimate)) return midOf(estimate)
  let sum = 0
  for (const z of MIDPOINT_Z) sum += quantileAt(estimate, scale, z)
  return sum / MIDPOINTS
}
