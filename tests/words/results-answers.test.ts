import { describe, expect, it } from 'vitest'
import { evaluateUncertainty } from '@/lib/model/uncertainty'
import { NBSP } from '@/lib/words/numbers'
import { drawsOfAsk, drawsRange } from '@/lib/words/results-draws'
import { flipWords } from '@/lib/words/results-flips'
import { toPlain } from '@/lib/words/results-text'
import { sampleWorkshop, smallWorkshop } from '@/tests/support/sample-results'

const workshop = sampleWorkshop()
const flip = (input: string, from: number, to: number) => flipWords({ input, from, to, slide: 1 }, workshop)

describe('other answers', () => {
  it('RESULTS-53 a flip names the question and writes both ends as people answer it', () => {
    expect(flip('pScheming', 0.1, 0.062)).toEqual({ question: 'the chance that the AI hides its aims', from: `10${NBSP}%`, to: `6.2${NBSP}%` })
    expect(flip('regimeWeights.limited-will', 0.15, 0.4)).toEqual({ question: 'your count of decisions by “A deal with a ceiling”', from: '1.5 of 10', to: '4 of 10' })
    expect(flip('regimes.limited-will.budget', 0.06, 0.03)).toEqual({ question: 'the slowdown they accept where “A deal with a ceiling”', from: `6${NBSP}%`, to: `3${NBSP}%` })
    expect(flip('delaySensitivity', 0.5, 1)).toEqual({ question: 'the rise of the others’ danger for a tenth slower', from: `+5.4${NBSP}%`, to: `+11.1${NBSP}%` })
  })

  it('RESULTS-54 a flip takes as many digits as it needs to be seen, and is none or unknown when it is', () => {
    expect(flip('pScheming', 0.1, 0.1002)).toMatchObject({ from: `10${NBSP}%`, to: `10.02${NBSP}%` })
    expect(flipWords(null, workshop)).toBe('none')
    expect(flipWords(undefined, workshop)).toBe('unknown')
    expect(flip('regimeWeights.no-such-story', 0.1, 0.2)).toBe('unknown')
  })
})

describe('other worlds', () => {
  it('RESULTS-55 worlds are counted, their middle 8 in 10 given in points, and an ask that is in 3 to 7 of 10 could go either way', () => {
    const small = smallWorkshop(1, 5)
    const [view] = small.views
    if (view === undefined) throw new Error('One view.')
    const draws = evaluateUncertainty(small, view, { draws: 100 })
    const asked = (pInPackage: number) => toPlain(drawsOfAsk({ ...draws, interventions: draws.interventions.map((entry) => ({ ...entry, pInPackage })) }, small.interventions[0]?.id ?? '', 'Drills'))
    expect(asked(0.83)).toBe('We tried 100 worlds inside your ranges. Drills is on the list in 8 of 10.')
    expect(asked(0.52)).toBe('We tried 100 worlds inside your ranges. Drills is on the list in 5 of 10. It could go either way.')
    expect(drawsRange({ ...draws, draws: 1000, gain: { p10: 0.004, p50: 0.01, p90: 0.0312 } }, true)).toBe('We tried 1,000 worlds inside your ranges: in 8 of 10 the list is worth between +0.4 and +3.1 points.')
  })
})
