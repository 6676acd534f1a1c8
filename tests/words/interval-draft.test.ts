import { describe, expect, it } from 'vitest'
import {
  answerOf, askForRange, draftOf, findingsOf, leaveField, leaveLine, lineOf, missingFields, setField, settleAmbiguity, swapEnds, takeExactly, typeInto, typeLine, type Draft,
} from '@/components/estimate/interval-draft'
import { layoutDots, dotQuantiles, DOTS, niceAxis } from '@/components/estimate/dot-layout'
import type { FieldName, FieldRange } from '@/lib/words/check-interval'

const range: FieldRange = { unit: 'percent', min: 0.001, max: 0.999, allowExact: true }
const enter = (draft: Draft, field: FieldName, text: string) => leaveField(typeInto(draft, field, text, range), field, range)
const line = (text: string) => leaveLine(typeLine(draftOf(null, range), text), range)
const filled = (low: string, high: string, best: string) => enter(enter(enter(draftOf(null, range), 'low', low), 'high', high), 'best', best)

describe('an interval while it is entered', () => {
  it('WORDS-70 low, high and best make an answer; until all three are there nothing counts and nothing is invented', () => {
    const two = enter(enter(draftOf(null, range), 'low', '5'), 'high', '20')
    expect([answerOf(two, range), missingFields(two), two.parts.best]).toEqual([null, ['best'], null])
    expect(answerOf(enter(two, 'best', '1 in 10'), range)).toEqual({ low: 0.05, mid: 0.1, high: 0.2 })
  })

  it('WORDS-71 errors appear on leaving a field, never while somebody types', () => {
    const typing = typeInto(filled('5', '20', '10'), 'low', '30', range)
    expect(findingsOf(typing, range)).toEqual([])
    expect(findingsOf(leaveField(typing, 'low', range), range).map(({ kind }) => kind)).toEqual(['crossed'])
  })

  it('WORDS-72 crossed ends keep the places they were typed in until somebody presses Swap', () => {
    const crossed = filled('20', '5', '10')
    expect([crossed.parts.low, crossed.parts.high, answerOf(crossed, range)]).toEqual([0.2, 0.05, null])
    expect(answerOf(swapEnds(crossed, range), range)).toEqual({ low: 0.05, mid: 0.1, high: 0.2 })
  })

  it('WORDS-73 0.25 without % is asked back and counts in neither reading until it is settled', () => {
    const asked = enter(draftOf(null, range), 'low', '0.25')
    expect([asked.doubt, asked.parts.low]).toEqual([{ kind: 'ambiguous', place: 'low', value: 0.0025 }, null])
    expect(settleAmbiguity(asked, 'percent', range).parts.low).toBe(0.0025)
    expect(settleAmbiguity(asked, 'fraction', range).texts.low).toBe('25\u00a0%')
    const again = leaveField(settleAmbiguity(asked, 'percent', range), 'low', range)
    expect(again.doubt).toBeNull()
  })

  it('WORDS-74 the line "5 to 20" leaves the best guess open, "5 10 20" fills all three', () => {
    expect(line('5 to 20')).toMatchObject({ parts: { low: 0.05, best: null, high: 0.2 } })
    expect(answerOf(line('5 10 20'), range)).toEqual({ low: 0.05, mid: 0.1, high: 0.2 })
    expect(line('about five').doubt).toEqual({ kind: 'notNumber', place: 'line', typed: 'about five' })
  })

  it('WORDS-75 a single number in the line asks for a range or for exactness', () => {
    const asked = line('10')
    expect([asked.doubt, answerOf(asked, range)]).toEqual([{ kind: 'single', value: 0.1 }, null])
    expect(answerOf(takeExactly(asked, 0.1, range), range)).toBe(0.1)
    expect(askForRange(asked, 0.1, range).parts).toEqual({ low: null, best: 0.1, high: null })
  })

  it('WORDS-76 ambiguous numbers in the line are asked once and read alike', () => {
    const asked = line('0.1 0.2 0.5')
    expect(asked.doubt?.kind).toBe('ambiguousLine')
    expect(answerOf(settleAmbiguity(asked, 'percent', range), range)).toEqual({ low: 0.001, mid: 0.002, high: 0.005 })
    expect(answerOf(settleAmbiguity(asked, 'fraction', range), range)).toEqual({ low: 0.1, mid: 0.2, high: 0.5 })
  })

  it('WORDS-77 leaving an untouched field changes nothing, however many digits are stored', () => {
    const stored = { low: 0.0123456, mid: 0.0234567, high: 0.0345678 }
    const draft = draftOf(stored, range)
    const left = leaveLine(leaveField(draft, 'low', range), range)
    expect(answerOf(left, range)).toEqual(stored)
  })

  it('WORDS-78 an exact number is shown in all three fields and stays exact until one of them changes', () => {
    const draft = draftOf(0, range)
    expect([answerOf(draft, range), findingsOf(leaveField(draft, 'low', range), range)]).toEqual([0, []])
    expect(findingsOf(setField(draft, 'high', 0.1, range), range)[0]).toEqual({ kind: 'zeroInRange', field: 'low' })
  })

  it('WORDS-79 the 20 dots are the 20 quantiles, all inside the picture, on an axis from 0', () => {
    for (const estimate of [0.5, { low: 0.03, mid: 0.1, high: 0.25 }, { low: 0.49, mid: 0.5, high: 0.51 }, { low: 0.9, mid: 0.99, high: 0.999 }]) {
      const { dots, radius, max, ticks } = layoutDots(dotQuantiles(estimate, 'logit'), { width: 296, height: 78, ceiling: 1 })
      expect(dots).toHaveLength(DOTS)
      for (const dot of dots) expect(dot.x - radius >= 0 && dot.x + radius <= 296 && dot.y + radius <= 78.5).toBe(true)
      expect([ticks[0], ticks[4]]).toEqual([0, max])
    }
    expect(niceAxis(0.4, 1)).toEqual({ max: 0.6, ticks: [0, 0.15, 0.3, 0.45, 0.6] })
  })
})

describe('the line and the fields', () => {
  it('WORDS-83 the line says what the fields say and is read only when it was typed', () => {
    const draft = leaveField(typeInto(draftOf({ low: 0.03, mid: 0.1, high: 0.25 }, range), 'high', '30\u00a0%', range), 'high', range)
    expect(lineOf(draft, range)).toBe('3 10 30')
    expect(answerOf(leaveLine(draft, range), range)).toEqual({ low: 0.03, mid: 0.1, high: 0.3 })
    const half = typeInto(typeLine(draft, '5 10'), 'low', '4', range)
    expect([half.line, answerOf(leaveLine(half, range), range)]).toEqual([null, { low: 0.04, mid: 0.1, high: 0.3 }])
  })
})
