import { describe, expect, it } from 'vitest'
import { isAmbiguous, parseNumber, readAsFraction } from '@/lib/words/parse-number'
import { parseShorthand, shorthandAsFractions } from '@/lib/words/parse-shorthand'

const percent = (typed: string) => {
  const parsed = parseNumber(typed, 'percent')
  return parsed.kind === 'number' ? parsed.value : parsed.kind
}

describe('typed numbers', () => {
  it('WORDS-20 reads 5, 5%, 0,5, 1/20 and "1 in 20"', () => {
    expect(['5', '5%', '5\u00a0%', '5 percent', '0,5', '1/20', '1 in 20', '1 in 1,000', '999 in 1,000'].map(percent)).toEqual([0.05, 0.05, 0.05, 0.05, 0.005, 0.05, 0.05, 0.001, 0.999])
    expect(parseNumber('1,5', 'plain')).toEqual({ kind: 'number', value: 1.5, marked: false })
    expect(parseNumber('-2', 'plain')).toEqual({ kind: 'number', value: -2, marked: false })
  })

  it('WORDS-21 what is no number is quoted back, and an empty field is not an error', () => {
    expect(['abc', '5 to 20', '1 in 0', '5%%', '--5', '1e3'].map(percent)).toEqual(Array(6).fill('notNumber'))
    expect(parseNumber(' lots ', 'percent')).toEqual({ kind: 'notNumber', typed: 'lots' })
    expect(parseNumber('5 %', 'plain').kind).toBe('notNumber')
    expect(percent('  ')).toBe('empty')
  })

  it('WORDS-22 0.25 without % may be 0.25 % or 25 %; with a mark, or at 1 and above, it is not asked', () => {
    const ambiguous = (typed: string) => isAmbiguous(parseNumber(typed, 'percent'))
    expect(['0.25', '0,5', '0.25 %', '1/400', '1', '0'].map(ambiguous)).toEqual([true, true, false, false, false, false])
    expect(readAsFraction(0.0025)).toBe(0.25)
  })

  it('WORDS-23 "5 to 20" is low and high without a middle, "5 10 20" is all three, a single number is single', () => {
    for (const typed of ['5 to 20', '5 - 20', '5–20 %', 'between 5 and 20', '1 in 20 to 1 in 5']) expect(parseShorthand(typed, 'percent')).toEqual({ kind: 'range', low: 0.05, high: 0.2, ambiguous: false })
    for (const typed of ['5 10 20', '5, 10, 20', '5,10,20', '5% 10% 20%']) expect(parseShorthand(typed, 'percent')).toEqual({ kind: 'triple', low: 0.05, best: 0.1, high: 0.2, ambiguous: false })
    expect(parseShorthand('10', 'percent')).toEqual({ kind: 'single', value: 0.1, ambiguous: false })
    expect(['', 'five', '5 10 20 30', '-5 to 3'].map((typed) => parseShorthand(typed, 'percent').kind)).toEqual(['empty', 'notNumber', 'notNumber', 'notNumber'])
  })

  it('WORDS-24 the line puts nothing in order for the person', () => {
    expect(parseShorthand('20 to 5', 'percent')).toMatchObject({ low: 0.2, high: 0.05 })
    expect(parseShorthand('5 30 20', 'percent')).toMatchObject({ low: 0.05, best: 0.3, high: 0.2 })
  })

  it('WORDS-25 a line of numbers all at most 1 is asked once for all of them', () => {
    const line = parseShorthand('0.1 0.2 0.5', 'percent')
    expect(line).toMatchObject({ kind: 'triple', ambiguous: true })
    expect(shorthandAsFractions(line)).toEqual({ kind: 'triple', low: 0.1, best: 0.2, high: 0.5, ambiguous: false })
    expect(parseShorthand('0.5 2 8', 'percent')).toMatchObject({ ambiguous: false })
    expect(parseShorthand('0.1 to 0.5 %', 'percent')).toMatchObject({ ambiguous: false })
    expect(parseShorthand('0.1 0.2 0.5', 'plain')).toMatchObject({ ambiguous: false })
  })
})
