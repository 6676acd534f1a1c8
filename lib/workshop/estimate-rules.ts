import type { Estimate } from '../model/workshop'
import { describeValue } from './describe-value'
import { isPlainObject } from './plain-object'

/**
 * Which numbers a field takes (model.md section 1).
 * `share`: 0..1 · `shareBelowOne`: 0 <= x < 1 · `quantity`: 0 or more.
 */
export type EstimateScale = 'share' | 'shareBelowOne' | 'quantity'

export type EstimateCheck =
  | { readonly ok: true; readonly estimate: Estimate }
  | { readonly ok: false; readonly key: 'low' | 'mid' | 'high' | null; readonly rule: string }

const accepted: { readonly [S in EstimateScale]: string } = {
  share: 'a number from 0 to 1',
  shareBelowOne: 'a number from 0 to below 1',
  quantity: 'a number of 0 or more',
}

/**
 * Checks one estimate: a plain number, or low <= mid <= high. An interval with a width keeps off 0, and off 1 on the
 * share scales, because neither has a logit or a logarithm (model.md section 1).
 * `key` names the percentile at fault, null when it is the estimate as a whole.
 */
export function checkEstimate(value: unknown, scale: EstimateScale): EstimateCheck {
  if (typeof value === 'number') {
    return isInScale(value, scale) ? { ok: true, estimate: value } : fault(null, `is ${describeValue(value)}; accepted is ${accepted[scale]}`)
  }
  if (!isPlainObject(value)) {
    return fault(null, `is ${describeValue(value)}; accepted is ${accepted[scale]}, or low, mid and high`)
  }
  const { low, mid, high } = value
  if (typeof low !== 'number' || !isInScale(low, scale)) return fault('low', `is ${describeValue(low)}; accepted is ${accepted[scale]}`)
  if (typeof mid !== 'number' || !isInScale(mid, scale)) return fault('mid', `is ${describeValue(mid)}; accepted is ${accepted[scale]}`)
  if (typeof high !== 'number' || !isInScale(high, scale)) return fault('high', `is ${describeValue(high)}; accepted is ${accepted[scale]}`)
  if (low > mid || mid > high) return fault(null, `has low ${low}, mid ${mid}, high ${high}; accepted is low <= mid <= high`)
  if (low < high && low === 0) return fault('low', 'is 0; an interval starts above 0 (0 is accepted as an exact number)')
  if (low < high && scale !== 'quantity' && high === 1) return fault('high', 'is 1; an interval ends below 1 (1 is accepted as an exact number)')
  return { ok: true, estimate: { low, mid, high } }
}

function isInScale(value: number, scale: EstimateScale): boolean {
  if (!Number.isFinite(value) || value < 0) return false
  if (scale === 'quantity') return true
  return scale === 'share' ? value <= 1 : value < 1
}

function fault(key: 'low' | 'mid' | 'high' | null, rule: string): EstimateCheck {
  return { ok: false, key, rule }
}
