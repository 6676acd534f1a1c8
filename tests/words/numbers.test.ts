import { describe, expect, it } from 'vitest'
import * as numbers from '@/lib/words/numbers'

describe('numbers', () => {
  it('WORDS-1 a percentage has a no-break space, no float dust, and never rounds to 0 or 100 what is neither', () => {
    const read = [0, 0.00025, 0.001, 0.07, 0.125, 1 / 3, 0.9997, 1].map((fraction) => numbers.formatPercent(fraction))
    expect(read).toEqual(['0\u00a0%', '0.025\u00a0%', '0.1\u00a0%', '7\u00a0%', '12.5\u00a0%', '33.3\u00a0%', '99.97\u00a0%', '100\u00a0%'])
    expect(numbers.formatPercentRange(0.03, 0.25)).toBe('3 to 25\u00a0%')
  })

  it('WORDS-2 points have one decimal from 0.1, then "less than 0.1 points", then "next to nothing"', () => {
    expect([0.0041, 0.001, 0.00099, 0.0001, 0.00009, 0].map(numbers.formatPoints)).toEqual([
      '0.4 points', '0.1 points', 'less than 0.1 points', 'less than 0.1 points', 'next to nothing', 'next to nothing',
    ])
    expect(numbers.formatPoints(0.101 - 0.1)).toBe('0.1 points')
  })

  it('WORDS-3 a difference in points carries its sign, with a true minus', () => {
    expect([0.004, -0.012, -0.00005].map(numbers.formatSignedPoints)).toEqual(['+0.4 points', '\u22121.2 points', 'next to nothing'])
    expect([0.004, -0.012, -0.0004, 0].map(numbers.formatPointsCell)).toEqual(['+0.4', '\u22121.2', '\u2212<0.1', '0'])
    expect(numbers.formatNumber(-3.14159)).toBe('\u22123.14')
  })

  it('WORDS-4 anything under 0.05 points is practically level', () => {
    expect([0.00049, -0.00049, 0.0005].map(numbers.isPracticallyLevel)).toEqual([true, true, false])
  })

  it('WORDS-5 a chance reads as a small fraction', () => {
    expect([0.05, 0.1, 0.0013, 0.5, 0.75, 0.95, 0.999].map(numbers.formatOneIn)).toEqual(['1 in 20', '1 in 10', '1 in 770', '1 in 2', '8 in 10', '19 in 20', '999 in 1,000'])
  })

  it('WORDS-6 a slowdown reads as weeks of progress a year, days below a week', () => {
    expect([0, 0.0005, 0.002, 0.02, 0.03, 0.04, 0.1, 0.35].map(numbers.formatWeeks)).toEqual(['nothing', 'less than a day', '1 day', '1 week', '1.5 weeks', '2 weeks', '5 weeks', '18 weeks'])
    expect([numbers.formatWeeksRange(0.02, 0.08), numbers.formatWeeksRange(0.005, 0.04)]).toEqual(['1 to 4 weeks', '2 days to 2 weeks'])
  })

  it('WORDS-7 counts and lists read as English', () => {
    expect([numbers.formatCount(1234567), numbers.formatOf(7, 9), numbers.formatPlural(1, 'ask'), numbers.formatPlural(2, 'ask')]).toEqual(['1,234,567', '7 of 9', '1 ask', '2 asks'])
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(numbers.formatList)).toEqual(['', 'A', 'A and B', 'A, B and C'])
    expect([numbers.formatOfHundred(0.034), numbers.formatClock(9, 5)]).toEqual(['3.4', '09:05'])
  })
})
