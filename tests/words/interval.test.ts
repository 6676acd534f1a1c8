import { describe, expect, it } from 'vitest'
import { checkInterval, estimateOf, partsOf, type FieldRange, type Parts } from '@/lib/words/check-interval'
import { budgetSteps, chanceSteps, evenSteps, fineChanceSteps, PAGE_STEPS, stepBy } from '@/lib/words/step'

const chance: FieldRange = { unit: 'percent', min: 0.001, max: 0.999, allowExact: true }
const parts = (low: number | null, best: number | null, high: number | null): Parts => ({ low, best, high })
const kinds = (value: Parts, range = chance) => checkInterval(value, range).map(({ kind }) => kind)

describe('the interval field’s cases', () => {
  it('WORDS-30 low above high is asked back, and nothing is swapped unasked', () => {
    expect(checkInterval(parts(0.2, null, 0.05), chance)).toEqual([{ kind: 'crossed', low: 0.2, high: 0.05 }])
    expect(estimateOf(parts(0.2, 0.1, 0.05), chance)).toBeNull()
  })

  it('WORDS-31 a best guess outside the range is an error', () => {
    expect(kinds(parts(0.05, 0.3, 0.2))).toEqual(['bestOutside'])
    expect(kinds(parts(0.05, 0.05, 0.2))).toEqual([])
  })

  it('WORDS-32 0 and 100 cannot stand in a range; exactly 0 can stand alone', () => {
    expect(checkInterval(parts(0, 0.05, 0.2), chance)).toEqual([{ kind: 'zeroInRange', field: 'low' }])
    expect(checkInterval(parts(0.5, 0.9, 1), chance)).toEqual([{ kind: 'hundredInRange', field: 'high' }])
    expect(checkInterval(parts(0, 0, 0), chance, 0)).toEqual([])
    expect(estimateOf(parts(0, 0, 0), chance, 0)).toBe(0)
  })

  it('WORDS-33 three equal numbers are asked back and then kept as an exact number', () => {
    expect(checkInterval(parts(0.1, 0.1, 0.1), chance)).toEqual([{ kind: 'noRange', value: 0.1 }])
    expect(estimateOf(parts(0.1, 0.1, 0.1), chance)).toBeNull()
    expect(estimateOf(parts(0.1, 0.1, 0.1), chance, 0.1)).toBe(0.1)
  })

  it('WORDS-34 less than 2 points between low and high is a hint only, and only for best guesses of 5 to 95 %', () => {
    expect(kinds(parts(0.1, 0.11, 0.119))).toEqual(['narrow'])
    expect(estimateOf(parts(0.1, 0.11, 0.119), chance)).toEqual({ low: 0.1, mid: 0.11, high: 0.119 })
    expect(kinds(parts(0.1, 0.11, 0.12))).toEqual([])
    expect(kinds(parts(0.01, 0.015, 0.02))).toEqual([])
  })

  it('WORDS-35 outside 0.1 to 99.9 % is an error that names the bound', () => {
    expect(checkInterval(parts(0.0005, null, null), chance)).toEqual([{ kind: 'below', field: 'low', value: 0.0005 }])
    expect(checkInterval(parts(null, null, 1.2), chance)).toEqual([{ kind: 'above', field: 'high', value: 1.2 }])
    expect(kinds(parts(0.0005, null, null), { ...chance, min: 0.0001 })).toEqual([])
  })

  it('WORDS-36 an estimate and its three numbers convert both ways', () => {
    expect(partsOf({ low: 0.1, mid: 0.2, high: 0.4 })).toEqual({ low: 0.1, best: 0.2, high: 0.4 })
    expect(partsOf(0.3)).toEqual({ low: 0.3, best: 0.3, high: 0.3 })
    expect(estimateOf(parts(0.1, null, 0.4), chance)).toBeNull()
  })
})

describe('steps', () => {
  const step = (from: number, by: number, rule = chanceSteps) => stepBy(from, by, { rule, min: 0.1, max: 99.9 })

  it('WORDS-37 chances step by 0.1 below 2, 0.5 to 10, 1 to 90, and mirrored above', () => {
    expect([0.1, 1.9, 2, 9.5, 10, 89, 90, 97.5, 98, 99.8].map((from) => step(from, 1))).toEqual([0.2, 2, 2.5, 10, 11, 90, 90.5, 98, 98.1, 99.9])
    expect([0.2, 2, 2.5, 10, 11, 90, 90.5, 98, 98.1].map((from) => step(from, -1))).toEqual([0.1, 1.9, 2, 9.5, 10, 89, 90, 97.5, 98])
  })

  it('WORDS-38 a page key makes five steps, ends hold, and a number between two steps goes to the next', () => {
    expect([step(10, PAGE_STEPS), step(10, -PAGE_STEPS), step(0.1, -3), step(99.9, 2), step(10.4, 1), step(10.4, -1)]).toEqual([15, 7.5, 0.1, 99.9, 11, 10])
  })

  it('WORDS-39 fine chances step by 0.01 below 0.1; budgets do not mirror; even steps stay even', () => {
    expect(stepBy(0.1, -1, { rule: fineChanceSteps, min: 0.01, max: 99.9 })).toBe(0.09)
    expect(stepBy(89, 1, { rule: budgetSteps, min: 0, max: 90 })).toBe(90)
    expect(stepBy(0.37, 1, { rule: evenSteps(0.5), min: 0, max: 10 })).toBe(0.5)
  })
})
