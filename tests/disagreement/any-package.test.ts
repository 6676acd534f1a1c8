import { describe, expect, it } from 'vitest'
import { judgePackage } from '@/lib/disagreement/any-package'
import { evaluateWorkshop, withDraws } from '@/lib/disagreement/results'
import type { View, Workshop } from '@/lib/model/workshop'
import { sample } from './sample'

const DRAWS = 40

/** Two of the sample's people, the second one twice. */
function three(): Workshop {
  const workshop = sample()
  const [first, second] = workshop.views
  if (first === undefined || second === undefined) throw new Error('the sample has six views')
  const twin: View = { ...second, id: 'twin' }
  return { ...workshop, views: [first, second, twin] }
}

describe('any package', () => {
  it("DIS-110 one's own package is worth one's own gain; the pause alone is worth less than nothing to the product VP", () => {
    const workshop = three()
    const { views } = evaluateWorkshop(workshop)
    for (const [at, own] of views.entries()) {
      const judged = judgePackage(workshop, own.package, { draws: 0 })[at]
      expect(judged?.gain.central).toBeCloseTo(own.gain.central, 12)
      expect(judged?.shareOfOwn).toBeCloseTo(1, 12)
    }
    const [, vp] = judgePackage(workshop, ['pace-verified-pause'], { draws: 0 })
    expect(vp?.shareOfOwn).toBeLessThan(0)
    expect(judgePackage(workshop, [], { draws: 0 }).map(({ gain, shareOfOwn }) => [gain.central, shareOfOwn])).toEqual([[0, 0], [0, 0], [0, 0]])
  })

  it("DIS-111 the percentiles of one's own package are those of the view's draws", () => {
    const workshop = three()
    const results = withDraws(workshop, evaluateWorkshop(workshop), { draws: DRAWS, seed: 3 })
    for (const [at, own] of results.views.entries()) {
      const { p10, p50, p90 } = judgePackage(workshop, own.package, { draws: DRAWS, seed: 3 })[at]?.gain ?? {}
      expect(p10).toBeCloseTo(own.gain.p10 ?? NaN, 12)
      expect(p50).toBeCloseTo(own.gain.p50 ?? NaN, 12)
      expect(p90).toBeCloseTo(own.gain.p90 ?? NaN, 12)
    }
    expect(judgePackage(workshop, [], { draws: 0 })[0]?.gain).toEqual({ central: 0 })
  })

  it('DIS-112 refuses an ask that is not on the board', () => {
    expect(() => judgePackage(three(), ['no-such-ask'])).toThrow(/'no-such-ask' is not on the board/)
  })
})

describe('results with draws', () => {
  it('DIS-113 the central numbers stand as they were, and twins have the same draws', () => {
    const workshop = three()
    const central = evaluateWorkshop(workshop)
    const drawn = withDraws(workshop, central, { draws: DRAWS, seed: 1 })
    expect(withDraws(workshop, central, { draws: 0, seed: 1 })).toBe(central)
    expect(drawn.disagreement).toBe(central.disagreement)
    const [, vp, twin] = drawn.views
    expect(twin).toEqual({ ...vp, id: 'twin' })
    drawn.views.forEach((view, at) => expect(view.gain.central).toBe(central.views[at]?.gain.central))
    expect(vp?.interventions.every(({ draws }) => draws !== undefined && draws.pInPackage >= 0 && draws.pInPackage <= 1)).toBe(true)
  })
})
