import { exp, ln } from '../model/elementary'
/** Where numbers are averaged: `logOdds` for fractions, `log` for positive quantities, `plain` for normalised weights. */
export type PoolScale = 'logOdds' | 'log' | 'plain'

const EDGE = 1e-4

/** A number on its scale, clamped so that 0 and 1 stay finite. */
export function toPoolScale(value: number, scale: PoolScale): number {
  if (scale === 'plain') return value
  if (scale === 'log') return ln(Math.max(EDGE, value))
  const p = Math.min(1 - EDGE, Math.max(EDGE, value))
  return ln(p / (1 - p))
}

function fromPoolScale(value: number, scale: PoolScale): number {
  if (scale === 'plain') return value
  return scale === 'log' ? exp(value) : 1 / (1 + exp(-value))
}

/** Exact order of addition must not depend on who sits where: the sum runs from the smallest. */
const sum = (values: readonly number[]): number => [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0)

/**
 * The middle of several numbers and how far apart they are: the number itself with spread 0 when all are equal, else the mean on the scale
 * and the population standard deviation there. Fractions are clamped to 1e-4..1 - 1e-4, quantities to at least 1e-4.
 * Null for no numbers. Source: model.md section 6; the log-odds mean is the logarithmic pool of Genest and Zidek (1986) with equal weights.
 */
export function poolNumbers(values: readonly number[], scale: PoolScale): { readonly pool: number; readonly spread: number } | null {
  const first = values[0]
  if (first === undefined) return null
  if (values.every((value) => value === first)) return { pool: first, spread: 0 }
  const scaled = values.map((value) => toPoolScale(value, scale))
  const mean = sum(scaled) / scaled.length
  const variance = sum(scaled.map((value) => (value - mean) * (value - mean))) / scaled.length
  return { pool: fromPoolScale(mean, scale), spread: Math.sqrt(variance) }
}
