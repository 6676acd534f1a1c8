import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { shapleyValues } from '@/lib/disagreement/shapley'
import { hasSharedData, readVector } from '@/tests/support/shared-data'

function orders(n: number): number[][] {
  if (n === 0) return [[]]
  return orders(n - 1).flatMap((order) => Array.from({ length: n }, (_, at) => [...order.slice(0, at), n - 1, ...order.slice(at)]))
}

/** The definition in words: what each player adds on arrival, averaged over every order of arrival. */
function byOrders(worth: readonly number[], n: number): number[] {
  const all = orders(n)
  const sums = new Array<number>(n).fill(0)
  for (const order of all) {
    let mask = 0
    for (const player of order) {
      const next = mask | (1 << player)
      sums[player] = (sums[player] ?? 0) + (worth[next] ?? NaN) - (worth[mask] ?? NaN)
      mask = next
    }
  }
  return sums.map((sum) => sum / all.length)
}

const fraction = (text: string): number => {
  const [top = NaN, bottom = 1] = text.split('/').map(Number)
  return top / bottom
}

describe('shapley', () => {
  it.skipIf(!hasSharedData)('DIS-20 the glove game (vectors.json topic 7, shapley-glove)', () => {
    const { expected, tolerance } = readVector('shapley-glove', z.unknown(), z.object({ shapley: z.array(z.string()) }))
    const worth = Array.from({ length: 8 }, (_, mask) => ((mask & 4) !== 0 && (mask & 3) !== 0 ? 1 : 0))
    shapleyValues(worth).forEach((value, i) => expect(Math.abs(value - fraction(expected.shapley[i] ?? ''))).toBeLessThan(tolerance))
  })

  it.skipIf(!hasSharedData)('DIS-21 a small risk model (vectors.json topic 7, shapley-risk-model)', () => {
    const numbers = z.array(z.number())
    const { input, expected, tolerance } = readVector('shapley-risk-model', z.object({ from: numbers, to: numbers }), z.object({ delta: z.number(), shapley: numbers }))
    const worth = Array.from({ length: 8 }, (_, mask) => {
      const [p = NaN, m = NaN, c = NaN] = input.from.map((value, i) => ((mask >> i) & 1 ? (input.to[i] ?? NaN) : value))
      return 100 * p * (1 - m) - c
    })
    const values = shapleyValues(worth)
    values.forEach((value, i) => expect(Math.abs(value - (expected.shapley[i] ?? NaN))).toBeLessThan(tolerance))
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(expected.delta, 10)
  })

  it('DIS-22 equals the mean over all orders of arrival', () => {
    const games = fc.integer({ min: 0, max: 5 }).chain((n) => fc.tuple(fc.constant(n), fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2 ** n, maxLength: 2 ** n })))
    fc.assert(
      fc.property(games, ([n, worth]) => {
        const expected = byOrders(worth, n)
        shapleyValues(worth).forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 9))
      }),
      { seed: 20260103 },
    )
  })

  it('DIS-23 refuses a number of coalitions that is no power of two', () => {
    expect(() => shapleyValues([0, 1, 2])).toThrow(/3 coalitions/)
  })
})
