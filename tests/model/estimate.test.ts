import { describe, expect, it } from 'vitest'
import { exp, ln, ln1p, power } from '@/lib/model/elementary'
import { centralNumber, fromScale, quantile, toScale } from '@/lib/model/estimate'
import { normalQuantile } from '@/lib/model/normal'
import { mulberry32 } from '@/lib/model/random'
import { oracleMean, oracleZ } from '../support/oracle'

describe('estimates', () => {
  it('MODEL-1 the normal quantile agrees with published values and with inverting the distribution function', () => {
    // Wichura (1988), AS 241, table of test values: PPND16(0.25), (0.001), (1e-20).
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15)
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14)
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798408, 13)
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 15)
    for (let j = 1; j < 64; j++) expect(normalQuantile(j / 64)).toBeCloseTo(oracleZ(j / 64), 11)
  })

  it('MODEL-2 quantiles meet low, mid and high for every valid triple', () => {
    const random = mulberry32(7)
    for (let n = 0; n < 300; n++) {
      const [low = 0, mid = 0, high = 0] = [random(), random(), random()].sort((a, b) => a - b)
      for (const scale of ['logit', 'ln'] as const) {
        expect(quantile({ low, mid, high }, scale, 0.1)).toBeCloseTo(low, 12)
        expect(quantile({ low, mid, high }, scale, 0.5)).toBeCloseTo(mid, 12)
        expect(quantile({ low, mid, high }, scale, 0.9)).toBeCloseTo(high, 12)
      }
    }
  })

  it('MODEL-3 the central number is the mean by the 64-point midpoint rule, and of an exact number itself', () => {
    expect(centralNumber(0.3, 'logit')).toBe(0.3)
    expect(centralNumber({ low: 0, mid: 0, high: 0 }, 'logit')).toBe(0)
    expect(centralNumber({ low: 1, mid: 1, high: 1 }, 'logit')).toBe(1)
    const random = mulberry32(8)
    for (let n = 0; n < 100; n++) {
      const [low = 0, mid = 0, high = 0] = [random(), random(), random()].sort((a, b) => a - b)
      for (const scale of ['logit', 'ln'] as const) expect(centralNumber({ low, mid, high }, scale)).toBeCloseTo(oracleMean({ low, mid, high }, scale), 10)
    }
  })

  it('MODEL-4 a half without width stays at the middle, and scales go there and back', () => {
    expect(quantile({ low: 0.2, mid: 0.2, high: 0.6 }, 'logit', 0.01)).toBe(0.2)
    expect(quantile({ low: 0.2, mid: 0.6, high: 0.6 }, 'logit', 0.99)).toBe(0.6)
    for (const p of [1e-12, 0.001, 0.5, 0.999]) expect(fromScale(toScale(p, 'logit'), 'logit')).toBeCloseTo(p, 12)
    expect(fromScale(-800, 'logit')).toBe(0)
    expect(fromScale(800, 'logit')).toBe(1)
  })

  it('MODEL-5 exp and logarithms are within one unit in the last place of the engine, whose own digits they do not depend on', () => {
    const random = mulberry32(5)
    const unitsApart = (a: number, b: number) => (a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(b) * Number.EPSILON, Number.MIN_VALUE))
    for (let n = 0; n < 40_000; n++) {
      const x = (random() - 0.5) * (n % 2 === 0 ? 4 : 1400)
      expect(unitsApart(exp(x), Math.exp(x)), `exp ${x}`).toBeLessThanOrEqual(1)
      expect(unitsApart(ln(Math.exp(x)), Math.log(Math.exp(x))), `ln of exp ${x}`).toBeLessThanOrEqual(1)
      const share = -(random() ** 8)
      expect(unitsApart(ln1p(share), Math.log1p(share)), `ln1p ${share}`).toBeLessThanOrEqual(1)
      const [base, exponent] = [random(), -3 * random()]
      expect(power(base, exponent) / Math.pow(base, exponent), `${base} to ${exponent}`).toBeCloseTo(1, 13)
    }
    expect([exp(0), exp(-Infinity), exp(Infinity), exp(710), exp(-746), exp(NaN)]).toEqual([1, 0, Infinity, Infinity, 0, NaN])
    expect([exp(-745), exp(-720), exp(709.78)]).toEqual([Math.exp(-745), Math.exp(-720), Math.exp(709.78)])
    expect([ln(1), ln(0), ln(-1), ln(Infinity), ln(Number.MIN_VALUE)]).toEqual([0, -Infinity, NaN, Infinity, Math.log(Number.MIN_VALUE)])
    expect([ln1p(0), ln1p(-1), power(0, 0), power(0, 2), power(0, -1), power(1, 7)]).toEqual([0, -Infinity, 1, 0, Infinity, 1])
  })
})
