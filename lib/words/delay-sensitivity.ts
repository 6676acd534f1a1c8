// Q5 and F1: "10 % slower raises q by Δ points" and the model's η, converted both ways (questions.md, Q5).
import type { Interval } from '../model/workshop'

/** −ln 0.9: the question asks about 10 % less speed. */
const LOG_SPEED = -Math.log(0.9)
/** η the model holds: 0 to 8. */
export const MAX_ETA = 8
/** What a low of 0 is stored as when the best guess is above 0: the ln scale has no 0. */
export const SMALLEST_ETA = 0.01

/**
 * How much the others' chance `q` (0 < q < 1) rises when the developer keeps `speed` of its speed: 1 − (1 − q)^(speed^−η) − q,
 * as a fraction.
 */
export function riseFromEta(q: number, eta: number, speed = 0.9): number {
  return 1 - Math.pow(1 - q, Math.pow(speed, -eta)) - q
}

/** The whole chance of the others at `speed`, as a fraction. */
export function chanceAtSpeed(q: number, eta: number, speed: number): number {
  return q + riseFromEta(q, eta, speed)
}

/** η for a rise `d` (fraction) of the chance `q` at 10 % less speed. `d` in 0..maxRise(q); outside it NaN or beyond MAX_ETA. */
export function etaFromRise(q: number, d: number): number {
  if (d === 0) return 0
  return Math.log(Math.log(1 - q - d) / Math.log(1 - q)) / LOG_SPEED
}

/** The largest rise the model holds for `q`, as a fraction (η = 8). */
export function maxRise(q: number): number {
  return riseFromEta(q, MAX_ETA)
}

/** The factor by which a tenth less speed multiplies the others' danger (hazard): 0.9^−η. */
export function hazardFactor(eta: number): number {
  return Math.exp(eta * LOG_SPEED)
}

/** F1's step in points: q/100 of the chance in per cent, rounded to 0.01, 0.02, 0.05 or 0.1. */
export function riseStep(q: number): number {
  const wanted = q
  const sizes = [0.01, 0.02, 0.05, 0.1]
  return sizes.reduce((best, size) => (Math.abs(size - wanted) < Math.abs(best - wanted) - 1e-12 ? size : best), 0.01)
}

export type RiseParts = { readonly low: number; readonly best: number; readonly high: number }

export type RiseFinding =
  | { readonly kind: 'safer' }
  | { readonly kind: 'tooMuch'; readonly maxPoints: number }
  | { readonly kind: 'totalOrRise'; readonly points: number }
  | { readonly kind: 'bestZero'; readonly step: number }
  /** Not an error: asked back. `percent` = how much the hazard rises, as a fraction. */
  | { readonly kind: 'steep'; readonly percent: number }

/**
 * What is wrong or doubtful with rises in points (0.64 = 0.64 of 100), for the others' chance `q`.
 * A number of at least q may be the new total instead of the rise; `meantAsRise` says it has been asked.
 */
export function checkRise(points: RiseParts, q: number, meantAsRise = false): readonly RiseFinding[] {
  const values = [points.low, points.best, points.high]
  if (values.some((value) => value < 0)) return [{ kind: 'safer' }]
  const total = values.find((value) => value >= q * 100 - 1e-9)
  if (total !== undefined && !meantAsRise) return [{ kind: 'totalOrRise', points: total }]
  const most = maxRise(q) * 100
  if (values.some((value) => value > most + 1e-9)) return [{ kind: 'tooMuch', maxPoints: most }]
  if (points.best === 0 && points.high > 0) return [{ kind: 'bestZero', step: riseStep(q) }]
  const eta = etaFromRise(q, points.best / 100)
  return eta > 3 ? [{ kind: 'steep', percent: hazardFactor(eta) - 1 }] : []
}

/** η for three rises in points; low 0 below a best above 0 is stored as 0.01; three equal numbers are exact. */
export function etaEstimate(points: RiseParts, q: number): number | Interval {
  const eta = (value: number) => Math.min(MAX_ETA, roundEta(etaFromRise(q, value / 100)))
  const mid = eta(points.best)
  if (points.low === points.high) return mid
  return { low: Math.max(SMALLEST_ETA, Math.min(mid, eta(points.low))), mid, high: Math.max(mid, eta(points.high)) }
}

/** The rises in points that an η estimate means for `q`: to show a stored answer again. */
export function risePoints(estimate: number | Interval, q: number): RiseParts {
  const points = (eta: number) => Number((riseFromEta(q, eta) * 100).toPrecision(3))
  if (typeof estimate === 'number') return { low: points(estimate), best: points(estimate), high: points(estimate) }
  return { low: estimate.low <= SMALLEST_ETA ? 0 : points(estimate.low), best: points(estimate.mid), high: points(estimate.high) }
}

function roundEta(eta: number): number {
  return Number(eta.toPrecision(6))
}
