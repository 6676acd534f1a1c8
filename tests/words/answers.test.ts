import { describe, expect, it } from 'vitest'
import { budgetButtonOf, budgetButtonShares } from '@/lib/words/budget-buttons'
import { assumedSecondEffect, costTaps, nearestTap, shiftedTap, summariseTaps } from '@/lib/words/card-taps'
import { budgetSentence, chanceSentence, decisionsSentence, delaySentence, overlapSentence, sinceritySentence } from '@/lib/words/belief-sentences'
import type { Segment } from '@/lib/words/fill'
import { countsFromOverlap, isBeyondIndependent, keptShare, overlapFromCounts } from '@/lib/words/overlap-question'
import { effectFromSincerity, meanRobustness, sincerityFromEffect } from '@/lib/words/sincerity-question'
import { byCount, isAnswered, leftToPlace, sharesOf, stepCount } from '@/lib/words/ten-decisions'

const text = (sentence: readonly Segment[]) => sentence.map((segment) => segment.text).join('').replaceAll('\u00a0', ' ')

describe('answers converted and said back', () => {
  it('WORDS-50 overlap is 1 − k/20 and decreases: its low comes from the highest count', () => {
    expect(overlapFromCounts({ low: 5, best: 10, high: 15 })).toEqual({ low: 0.25, mid: 0.5, high: 0.75 })
    expect(overlapFromCounts({ low: 20, best: 20, high: 20 })).toBe(0)
    expect(overlapFromCounts({ low: 4, best: 10, high: 20 })).toEqual({ low: 0.01, mid: 0.5, high: 0.8 })
    expect(countsFromOverlap({ low: 0.01, mid: 0.5, high: 0.8 })).toEqual({ low: 4, best: 10, high: 20 })
    expect([keptShare(10), isBeyondIndependent(20), isBeyondIndependent(21)]).toEqual([0.5, false, true])
  })

  it('WORDS-51 sincerity and the effect left convert both ways, and an effect below what the cards leave is refused', () => {
    const left = meanRobustness([0.3, 0.5, 0.4])
    expect(left).toBeCloseTo(0.4, 12)
    expect(effectFromSincerity(0.5, 0.4)).toBeCloseTo(0.7, 12)
    expect(sincerityFromEffect(0.7, 0.4)).toEqual({ ok: true, sincerity: 0.5 })
    expect(sincerityFromEffect(0.39, 0.4)).toEqual({ ok: false, leastEffect: 0.4 })
    expect(sincerityFromEffect(1, 0.4)).toEqual({ ok: true, sincerity: 1 })
  })

  it('WORDS-52 ten counters: what is left, no counter moves another, fewer than ten scale, none touched is no answer', () => {
    const counters = { a: 4, b: 3.5 }
    expect([leftToPlace(counters), isAnswered(counters), isAnswered({ a: 0 }), isAnswered({})]).toEqual([2.5, true, false, false])
    expect(stepCount(counters, 'a', { direction: 1, size: 1 })).toBe(5)
    expect(stepCount({ a: 9, b: 1 }, 'b', { direction: 1, size: 1 })).toBe(1)
    expect(stepCount({ a: 0 }, 'a', { direction: -1, size: 1 })).toBe(0)
    expect(stepCount({}, 'c', { direction: 1, size: 0.5 })).toBe(0.5)
    expect(sharesOf({ a: 4, b: 4 })).toEqual({ a: 0.5, b: 0.5 })
    expect(sharesOf({})).toBeNull()
    expect(byCount({ a: 1, b: 3, c: 0 }, ['a', 'b', 'c'])).toEqual([{ id: 'b', count: 3 }, { id: 'a', count: 1 }])
  })

  it('WORDS-53 the slowdown buttons hold the table’s shares and are found again', () => {
    expect(Object.values(budgetButtonShares)).toEqual([
      0, { low: 0.002, mid: 0.005, high: 0.01 }, { low: 0.01, mid: 0.02, high: 0.04 }, { low: 0.02, mid: 0.04, high: 0.08 }, { low: 0.05, mid: 0.08, high: 0.14 }, { low: 0.12, mid: 0.25, high: 0.4 },
    ])
    expect([budgetButtonOf({ low: 0.02, mid: 0.04, high: 0.08 }), budgetButtonOf(0), budgetButtonOf(0.04)]).toEqual(['twoWeeks', 'nothing', null])
  })

  it('WORDS-54 taps at most one step apart give the middle tap’s interval; even counts take the lower middle', () => {
    expect(summariseTaps('cost', ['medium', 'small', 'medium'])).toEqual({ estimate: costTaps.medium, roomDiffers: false, middle: 'medium' })
    expect(summariseTaps('cost', ['medium', 'small'])).toEqual({ estimate: costTaps.small, roomDiffers: false, middle: 'small' })
    expect(summariseTaps('cost', ['none', 'none', 'tiny'])).toEqual({ estimate: 0, roomDiffers: false, middle: 'none' })
    expect(summariseTaps('cost', [])).toBeNull()
  })

  it('WORDS-55 taps two steps apart or more widen from the lowest to the highest button, none counting as tiny', () => {
    expect(summariseTaps('cost', ['none', 'small', 'large'])).toEqual({ estimate: { low: 0.0005, mid: 0.01, high: 0.2 }, roomDiffers: true, middle: 'small' })
    expect(summariseTaps('reductionIfScheming', ['none', 'none', 'medium'])).toEqual({ estimate: { low: 0.003, mid: 0.01, high: 0.3 }, roomDiffers: true, middle: 'none' })
  })

  it('WORDS-56 more and less on a card are one and two buttons from the nearest one, and the ends hold', () => {
    expect([nearestTap('cost', 0.02), nearestTap('cost', 0), nearestTap('reductionIfScheming', { low: 0.08, mid: 0.2, high: 0.42 })]).toEqual(['medium', 'none', 'medium'])
    expect([-2, -1, 1, 2].map((by) => shiftedTap('cost', 0.01, by))).toEqual(['none', 'tiny', 'medium', 'large'])
    expect(shiftedTap('cost', 0.5, 2)).toBe('veryLarge')
    expect(assumedSecondEffect({ low: 0.03, mid: 0.15, high: 0.3 })).toEqual({ low: 0.01, mid: 0.05, high: 0.1 })
  })

  it('WORDS-57 each chance is said back in its question’s own words', () => {
    const context = { pScheming: 0.1, developer: 'the lab' }
    expect(text(chanceSentence('pScheming', { low: 0.03, mid: 0.1, high: 0.25 }, context))).toBe('About 1 in 10. You’d be surprised (1 time in 5) to learn it lies outside 3 % to 25 %.')
    expect(text(chanceSentence('pCatastropheIfScheming', { low: 0.1, mid: 0.25, high: 0.5 }, context))).toBe('In 100 worlds where the AI hides its aims, 25 end in catastrophe. With your last answer: 2.5 in 100 overall.')
    expect(text(chanceSentence('pCatastropheIfScheming', 0.25, { ...context, pScheming: null }))).toBe('In 100 worlds where the AI hides its aims, 25 end in catastrophe.')
    expect(text(chanceSentence('pCatastropheFromOthers', 0.05, context))).toBe('About 1 in 20, whatever the lab’s own AI does.')
  })

  it('WORDS-58 a delay is said back at a tenth slower and at half speed', () => {
    expect(text(delaySentence(0.12, 1))).toBe('10 % slower: 12 % becomes 13.2 %. By the same rule, at half speed it would be 22.6 %. Does that sound right?')
    expect(text(delaySentence(0.12, 0))).toContain('stays 12 %')
  })

  it('WORDS-59 overlap, budget, sincerity and the ten decisions are said back', () => {
    expect(text(overlapSentence(10))).toBe('With the stronger one in place the second keeps 50 % of its effect.')
    expect(text(budgetSentence({ low: 0.02, mid: 0.04, high: 0.08 }))).toBe('They’d give up about 2 weeks of each year’s progress, 1 to 4 weeks, then stop.')
    expect(text(sinceritySentence(0.5, 0.4))).toBe('With the cards’ figures for work done only to count, you’d still expect 70 % of the full effect.')
    const names = new Map([['a', 'Rules set in advance'], ['b', 'A deal with a ceiling']])
    expect(text(decisionsSentence({ a: 3, b: 5 }, names))).toBe('Of ten: 5 by “A deal with a ceiling”, 3 by “Rules set in advance”. You placed 8; we scale to 10.')
    expect(text(decisionsSentence({ a: 6, b: 4 }, names))).not.toContain('scale')
  })
})
