import { describe, expect, it } from 'vitest'
import { delayButtonEtas, delayButtonOf, delayLabels, delayLabelText } from '@/lib/words/delay-buttons'
import { chanceAtSpeed, checkRise, etaEstimate, etaFromRise, hazardFactor, maxRise, riseFromEta, risePoints, riseStep } from '@/lib/words/delay-sensitivity'

describe('delay sensitivity', () => {
  it('WORDS-40 converts points to η with the figures of the page: 0.64 → 0.527 and 1.0 → 0.813 at 12 %', () => {
    expect(etaFromRise(0.12, 0.0064)).toBeCloseTo(0.527, 3)
    expect(etaFromRise(0.12, 0.01)).toBeCloseTo(0.813, 3)
  })

  it('WORDS-41 points to η and back is the identity over the whole range', () => {
    for (const q of [0.001, 0.03, 0.12, 0.5, 0.95]) {
      for (const eta of [0, 0.01, 0.2, 1, 3, 8]) expect(etaFromRise(q, riseFromEta(q, eta))).toBeCloseTo(eta, 6)
    }
  })

  it('WORDS-42 the largest rise is that of η 8: 13.7 points at 12 %, 3.8 at 3 %', () => {
    expect([maxRise(0.12) * 100, maxRise(0.03) * 100].map((points) => points.toFixed(1))).toEqual(['13.7', '3.8'])
  })

  it('WORDS-43 the six buttons show the table’s results for 12 %', () => {
    expect(delayLabels(0.12).map(({ from, to }) => `${from} ${to}`)).toEqual(['12.0 12.0', '12.0 12.2', '12.0 12.6', '12.0 13.2', '12.0 14.2', '12.0 17.7'])
    expect(delayLabels(0.12).slice(0, 2).map(delayLabelText)).toEqual(['12.0 stays 12.0\u00a0%', '12.0 → 12.2\u00a0%'])
  })

  it('WORDS-44 labels take more digits for a small chance, so that no two read alike', () => {
    for (const q of [0.001, 0.01, 0.03, 0.3, 0.6]) expect(new Set(delayLabels(q).map(({ to }) => to)).size).toBe(6)
  })

  it('WORDS-45 a step is q/100, rounded to 0.01, 0.02, 0.05 or 0.1 point', () => {
    expect([0.001, 0.01, 0.02, 0.03, 0.04, 0.12, 0.5].map(riseStep)).toEqual([0.01, 0.01, 0.02, 0.02, 0.05, 0.1, 0.1])
  })

  it('WORDS-46 low, best and high convert one by one; low 0 with a best above 0 is stored as 0.01', () => {
    const estimate = etaEstimate({ low: 0, best: 0.64, high: 1 }, 0.12)
    expect(estimate).toMatchObject({ low: 0.01 })
    expect(estimate).toMatchObject({ mid: expect.closeTo(0.527, 3), high: expect.closeTo(0.813, 3) })
    expect(risePoints(estimate, 0.12)).toEqual({ low: 0, best: 0.64, high: 1 })
    expect(etaEstimate({ low: 0, best: 0, high: 0 }, 0.12)).toBe(0)
  })

  it('WORDS-47 each thing the model cannot hold has its own finding', () => {
    const kinds = (low: number, best: number, high: number, asked = true) => checkRise({ low, best, high }, 0.12, asked).map(({ kind }) => kind)
    expect(kinds(-1, 0.5, 1)).toEqual(['safer'])
    expect(kinds(0, 0, 1)).toEqual(['bestZero'])
    expect(kinds(1, 5, 14)).toEqual(['tooMuch'])
    expect(kinds(0.2, 0.6, 1)).toEqual([])
    expect(checkRise({ low: 2, best: 4.5, high: 6 }, 0.12, true)).toEqual([{ kind: 'steep', percent: expect.closeTo(hazardFactor(etaFromRise(0.12, 0.045)) - 1, 10) }])
  })

  it('WORDS-48 a number of at least q is asked back as the new chance or the increase', () => {
    expect(checkRise({ low: 12.2, best: 12.6, high: 13.2 }, 0.12)).toEqual([{ kind: 'totalOrRise', points: 12.2 }])
    expect(checkRise({ low: 12.2, best: 12.6, high: 13.2 }, 0.12, true).map(({ kind }) => kind)).toEqual(['steep'])
  })

  it('WORDS-49 a stored answer finds its button again, and half speed follows the same rule', () => {
    expect([delayButtonOf(delayButtonEtas.far), delayButtonOf(0), delayButtonOf({ low: 0.1, mid: 0.3, high: 0.4 })]).toEqual(['far', 'none', null])
    expect(chanceAtSpeed(0.12, 1, 0.5)).toBeCloseTo(1 - 0.88 ** 2, 12)
  })
})
