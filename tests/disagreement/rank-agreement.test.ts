import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { kendallW, meanRanks, tauB } from '@/lib/disagreement/rank-agreement'
import { hasSharedData, readVector } from '@/tests/support/shared-data'

const raters = z.object({ raters: z.array(z.array(z.number())) })
const pair = z.object({ x: z.array(z.number()), y: z.array(z.number()) })
const seed = { seed: 20260101 }

function spearman(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [meanRanks(x), meanRanks(y)]
  const mean = (x.length + 1) / 2
  const dot = (u: readonly number[], v: readonly number[]) => u.reduce((sum, value, i) => sum + (value - mean) * ((v[i] ?? 0) - mean), 0)
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
}

function meanSpearman(lists: readonly (readonly number[])[]): number {
  const pairs = lists.flatMap((left, i) => lists.slice(0, i).map((right) => spearman(left, right)))
  return pairs.reduce((sum, rho) => sum + rho, 0) / pairs.length
}

const permutation = (n: number) => fc.shuffledSubarray(Array.from({ length: n }, (_, i) => i), { minLength: n, maxLength: n })
const tiedRaters = fc.integer({ min: 2, max: 8 }).chain((n) => fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: n, maxLength: n }), { minLength: 2, maxLength: 6 }))

describe('rank agreement', () => {
  it.skipIf(!hasSharedData)('DIS-1 Kendall W corrects for ties (vectors.json topic 5, irr-anxiety-W)', () => {
    const { input, expected, tolerance } = readVector('irr-anxiety-W', raters, z.object({ W_tie_corrected: z.number() }))
    expect(Math.abs((kendallW(input.raters) ?? NaN) - expected.W_tie_corrected)).toBeLessThan(tolerance)
  })

  it.skipIf(!hasSharedData)('DIS-2 W without ties is linear in the mean of Spearman rho (vectors.json topic 5, W-no-ties)', () => {
    const { input, expected, tolerance } = readVector('W-no-ties', raters, z.object({ W: z.number(), mean_spearman: z.number() }))
    expect(Math.abs((kendallW(input.raters) ?? NaN) - expected.W)).toBeLessThan(tolerance)
    expect(Math.abs(meanSpearman(input.raters) - expected.mean_spearman)).toBeLessThan(tolerance)
    const lists = fc.integer({ min: 2, max: 9 }).chain((n) => fc.array(permutation(n), { minLength: 2, maxLength: 6 }))
    fc.assert(
      fc.property(lists, (orders) => {
        const m = orders.length
        expect(((kendallW(orders) ?? NaN) * m - 1) / (m - 1)).toBeCloseTo(meanSpearman(orders), 10)
      }),
      seed,
    )
  })

  it.skipIf(!hasSharedData)('DIS-3 tau-b agrees with scipy (vectors.json topic 5, scipy-spearmanr)', () => {
    const { input, expected, tolerance } = readVector('scipy-spearmanr', pair, z.object({ tau_b: z.number(), rho: z.number() }))
    expect(Math.abs((tauB(input.x, input.y) ?? NaN) - expected.tau_b)).toBeLessThan(tolerance)
    expect(Math.abs(spearman(input.x, input.y) - expected.rho)).toBeLessThan(tolerance)
  })

  it.skipIf(!hasSharedData)('DIS-4 zero denominators give null (vectors.json topic 5, all-tied)', () => {
    const { input, expected } = readVector('all-tied', pair, z.object({ tau_b: z.null() }))
    expect(tauB(input.x, input.y)).toBe(expected.tau_b)
    expect(kendallW([[1, 1, 1], [2, 2, 2]])).toBeNull()
    expect(kendallW([[1], [1]])).toBeNull()
    expect(kendallW([])).toBeNull()
    expect(tauB([], [])).toBeNull()
  })

  it('DIS-5 W is in 0..1, tau in -1..1, whatever the order of raters and items', () => {
    fc.assert(
      fc.property(tiedRaters, (lists) => {
        const w = kendallW(lists)
        expect(kendallW([...lists].reverse())).toBe(w)
        expect(kendallW(lists.map((list) => [...list].reverse()))).toBe(w)
        if (w !== null) expect(w >= 0 && w <= 1).toBe(true)
        const [x = [], y = []] = lists
        const tau = tauB(x, y)
        expect(tauB(y, x)).toBe(tau)
        if (tau !== null) expect(tau >= -1 && tau <= 1).toBe(true)
        if (tau !== null) expect(tauB(x, y.map((value) => -value))).toBeCloseTo(-tau, 12)
      }),
      seed,
    )
  })

  it('DIS-6 equal raters have W 1 and tau 1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 12 }), fc.integer({ min: 2, max: 6 }), (list, m) => {
        fc.pre(new Set(list).size > 1)
        expect(kendallW(Array.from({ length: m }, () => list))).toBeCloseTo(1, 12)
        expect(tauB(list, list)).toBe(1)
      }),
      seed,
    )
  })

  it('DIS-7 equal scores share the mean rank', () => {
    expect(meanRanks([5, 9, 5, 1])).toEqual([2.5, 1, 2.5, 4])
    expect(meanRanks([])).toEqual([])
  })
})
