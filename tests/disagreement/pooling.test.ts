import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { poolNumbers } from '@/lib/disagreement/pooling'
import { hasSharedData, readVector } from '@/tests/support/shared-data'

describe('pooling', () => {
  it.skipIf(!hasSharedData)('DIS-10 fractions pool by the mean of log-odds (vectors.json topic 2, extremized-logodds-a1)', () => {
    const { input, expected, tolerance } = readVector('extremized-logodds-a1', z.object({ p: z.array(z.number()) }), z.object({ pooled: z.number() }))
    expect(Math.abs((poolNumbers(input.p, 'logOdds')?.pool ?? NaN) - expected.pooled)).toBeLessThan(tolerance)
  })

  it('DIS-11 equal numbers pool to themselves with spread 0, at the edges too', () => {
    for (const value of [0, 1, 0.3, 1e-9]) expect(poolNumbers([value, value, value], 'logOdds')).toEqual({ pool: value, spread: 0 })
    expect(poolNumbers([0, 0], 'log')).toEqual({ pool: 0, spread: 0 })
    expect(poolNumbers([], 'logOdds')).toBeNull()
  })

  it('DIS-12 quantities pool by geometric mean with the spread of logarithms, weights by plain mean', () => {
    const quantities = poolNumbers([1, 4], 'log')
    expect(quantities?.pool).toBeCloseTo(2, 12)
    expect(quantities?.spread).toBeCloseTo(Math.log(2), 12)
    expect(poolNumbers([0.2, 0.5], 'plain')).toEqual({ pool: 0.35, spread: 0.15 })
  })

  it('DIS-13 fractions are clamped to 1e-4 from either edge, quantities from 0', () => {
    expect(poolNumbers([0, 1], 'logOdds')?.pool).toBeCloseTo(0.5, 12)
    expect(poolNumbers([0, 1e-4], 'logOdds')?.pool).toBeCloseTo(1e-4, 12)
    expect(poolNumbers([0, 1], 'log')?.pool).toBeCloseTo(1e-2, 12)
  })

  it('DIS-14 a pool lies between the extremes and ignores the order of people', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true }), { minLength: 1, maxLength: 12 }), (values) => {
        for (const scale of ['logOdds', 'log', 'plain'] as const) {
          const pooled = poolNumbers(values, scale)
          expect(poolNumbers([...values].reverse(), scale)).toEqual(pooled)
          expect(pooled?.pool).toBeGreaterThanOrEqual(Math.min(...values) * (1 - 1e-9))
          expect(pooled?.pool).toBeLessThanOrEqual(Math.max(...values) * (1 + 1e-9))
        }
      }),
      { seed: 20260102 },
    )
  })
})
