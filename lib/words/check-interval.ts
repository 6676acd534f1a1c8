// What is wrong, doubtful or worth a hint in three numbers (the table of cases in questions.md section 2).
import type { Estimate } from '../model/workshop'
import type { NumberUnit } from './parse-number'

export type FieldName = 'low' | 'high' | 'best'
export type Parts = { readonly [F in FieldName]: number | null }
/** What a field holds: fractions for percent fields. Within a range the ends are `min` and `max`; exactly 0 and 1 stand alone. */
export type FieldRange = { readonly unit: NumberUnit; readonly min: number; readonly max: number; readonly allowExact: boolean }

export type Finding =
  | { readonly kind: 'zeroInRange'; readonly field: FieldName }
  | { readonly kind: 'hundredInRange'; readonly field: FieldName }
  | { readonly kind: 'below'; readonly field: FieldName; readonly value: number }
  | { readonly kind: 'above'; readonly field: FieldName; readonly value: number }
  | { readonly kind: 'crossed'; readonly low: number; readonly high: number }
  | { readonly kind: 'bestOutside'; readonly low: number; readonly high: number; readonly best: number }
  | { readonly kind: 'noRange'; readonly value: number }
  | { readonly kind: 'narrow' }

export const emptyParts: Parts = { low: null, high: null, best: null }

/** The three numbers of an estimate; an exact number stands in all three. */
export function partsOf(estimate: Estimate | null): Parts {
  if (estimate === null) return emptyParts
  if (typeof estimate === 'number') return { low: estimate, high: estimate, best: estimate }
  return { low: estimate.low, high: estimate.high, best: estimate.mid }
}

/**
 * The findings for what is filled in so far, gravest first. `exact` is a number the person confirmed as having no range.
 * Everything except `narrow` must be settled before the answer counts.
 */
export function checkInterval(parts: Parts, range: FieldRange, exact: number | null = null): readonly Finding[] {
  const { low, high, best } = parts
  const allSame = low !== null && low === high && low === best
  if (allSame && low === exact) return []
  const findings: Finding[] = []
  for (const field of ['low', 'high', 'best'] as const) {
    const value = parts[field]
    if (value !== null) findings.push(...checkBounds(field, value, range))
  }
  if (findings.length > 0) return findings
  if (low !== null && high !== null && low > high) return [{ kind: 'crossed', low, high }]
  if (low !== null && high !== null && best !== null && (best < low || best > high)) return [{ kind: 'bestOutside', low, high, best }]
  if (allSame) return [{ kind: 'noRange', value: low }]
  if (range.unit === 'percent' && low !== null && high !== null && best !== null && round(high - low) < 0.02 && best >= 0.05 && best <= 0.95) return [{ kind: 'narrow' }]
  return []
}

function checkBounds(field: FieldName, value: number, range: FieldRange): readonly Finding[] {
  if (value === 0 && range.min > 0) return [{ kind: 'zeroInRange', field }]
  if (value === 1 && range.max < 1 && range.unit === 'percent' && range.allowExact) return [{ kind: 'hundredInRange', field }]
  if (value < range.min) return [{ kind: 'below', field, value }]
  return value > range.max ? [{ kind: 'above', field, value }] : []
}

/** A hint stands beside an answer that counts; every other finding holds it back. */
export function isHint(finding: Finding): boolean {
  return finding.kind === 'narrow'
}

/** The estimate three complete, unobjectionable numbers make; null while something is missing or unsettled. */
export function estimateOf(parts: Parts, range: FieldRange, exact: number | null = null): Estimate | null {
  const { low, high, best } = parts
  if (low === null || high === null || best === null) return null
  if (checkInterval(parts, range, exact).some((finding) => !isHint(finding))) return null
  return low === high ? low : { low, mid: best, high }
}

function round(value: number): number {
  return Number(value.toPrecision(12))
}
