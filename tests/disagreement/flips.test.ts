import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFlipFinder, smallestEqualizer, smallestFlips } from '@/lib/disagreement/flips'
import { listSlides } from '@/lib/disagreement/slides'
import type { Flip } from '@/lib/disagreement/types'
import { modelInput } from '@/lib/model/effective'
import { createModel } from '@/lib/model/view-model'
import type { Estimate, View, Workshop } from '@/lib/model/workshop'
import { arbitraryWorkshop } from './arbitrary-workshop'

const seed = { seed: 20260108 }
const small = { cards: 4, regimes: 3, participants: 2 }

function firstTwo({ views }: Workshop): readonly [View, View] {
  const [p, q] = views
  if (p === undefined || q === undefined) throw new Error('two views are needed')
  return [p, q]
}

/** The best package after a slide by this share of a flip. */
function packageAfter(workshop: Workshop, view: View, flip: Flip, share: number): readonly number[] {
  const slide = listSlides(workshop, view).find(({ key }) => key === flip.input)
  if (slide === undefined) throw new Error(`nothing slides ${flip.input}`)
  return createModel({ ...modelInput(workshop, view), view: slide.at(flip.slide * share).figures }).best.members
}

const logit = (p: number) => Math.log(p / (1 - p))

/** One card that either pays or does not: it halves a risk of p·0.5 and costs speed. */
const oneCard = (pScheming: Estimate, cost: number): Workshop => ({
  format: 'workshop/1',
  title: 'one card',
  framing: 'action-inaction',
  regimes: [{ id: 'same', name: 'same', kind: 'sharedValues' }],
  interventions: [{ id: 'a', title: 'a', cost, reductionIfScheming: 0.5, reductionIfNotScheming: 0, legibility: 1, verifiability: 1, robustness: 1 }],
  views: [
    {
      id: 'v',
      name: 'v',
      kind: 'participant',
      beliefs: { pScheming, pCatastropheIfScheming: 0.5, pCatastropheIfNotScheming: 0, pCatastropheFromOthers: 0.2, delaySensitivity: 1 },
    },
  ],
})

describe('flips', () => {
  it('DIS-100 a flip takes the card in or out, and nothing less by the accuracy of the scale does', () => {
    fc.assert(
      fc.property(arbitraryWorkshop(small), (workshop) => {
        const [p] = firstTwo(workshop)
        const { best } = createModel(modelInput(workshop, p))
        for (const [id, flip] of smallestFlips(workshop, p)) {
          if (flip === null) continue
          const card = workshop.interventions.findIndex((intervention) => intervention.id === id)
          const holds = (share: number) => packageAfter(workshop, p, flip, share).includes(card)
          expect(holds(1)).toBe(!best.members.includes(card))
          expect(holds(Math.max(0, 1 - 0.0011 / Math.abs(flip.slide)))).toBe(best.members.includes(card))
        }
      }),
      { ...seed, numRuns: 40 },
    )
  })

  it('DIS-101 a flip is found where the card stops paying, within low and high, and exact numbers have none', () => {
    const interval = { low: 0.05, mid: 0.1, high: 0.4 }
    const views = (pScheming: Estimate) => {
      const workshop = oneCard(pScheming, 0.2)
      const [view] = workshop.views
      if (view === undefined) throw new Error('no view')
      return { workshop, view }
    }
    const { workshop, view } = views(interval)
    const flip = smallestFlips(workshop, view).get('a')
    // The card pays where the mean probability of scheming is above q: (1 - q/4)·0.8^(1/0.8) = (1 - q/2)·0.8.
    const worth = (left: number, speed: number) => left * 0.8 ** (1 / speed)
    const q = (worth(1, 1) - worth(1, 0.8)) / (worth(0.5, 1) - worth(0.25, 0.8))
    expect(flip?.input).toBe('pScheming')
    expect(flip?.from).toBe(0.1)
    expect(flip?.to).toBeLessThanOrEqual(0.4)
    expect(flip?.slide).toBeCloseTo(logit(flip?.to ?? NaN) - logit(0.1), 9)
    const slid = listSlides(workshop, view).find(({ key }) => key === 'pScheming')?.at(flip?.slide ?? NaN)
    expect(slid?.figures.beliefs.pScheming).toBeGreaterThanOrEqual(q)
    expect(slid?.figures.beliefs.pScheming).toBeLessThan(q * 1.002)
    const narrow = views({ low: 0.09, mid: 0.1, high: 0.11 })
    expect(smallestFlips(narrow.workshop, narrow.view).get('a')).toBeNull()
    const exact = views(0.1)
    expect(smallestFlips(exact.workshop, exact.view).get('a')).toBeNull()
  })

  it('DIS-102 a weight slides from 0 to 1 while the others keep their proportions', () => {
    fc.assert(
      fc.property(arbitraryWorkshop({ cards: 2, regimes: 4, participants: 2 }), (workshop) => {
        const [p] = firstTwo(workshop)
        const before = modelInput(workshop, p).view.regimes
        for (const slide of listSlides(workshop, p).filter(({ key }) => key.startsWith('regimeWeights.'))) {
          for (const [offset, end] of [[slide.down, 0], [slide.up, 1], [0.3 * slide.up, null]] as const) {
            const { mid, figures } = slide.at(offset)
            const at = workshop.regimes.findIndex(({ id }) => slide.key === `regimeWeights.${id}`)
            const weights = figures.regimes.map(({ weight }) => weight)
            if (end !== null) expect(mid).toBe(end)
            expect(weights[at]).toBe(mid)
            expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
            const rest = 1 - (before[at]?.weight ?? 0)
            if (rest > 0) weights.forEach((weight, k) => k === at || expect(weight).toBeCloseTo(((before[k]?.weight ?? 0) * (1 - mid)) / rest, 12))
          }
        }
      }),
      { ...seed, numRuns: 40 },
    )
  })

  it('DIS-103 one slide makes two lists equal, or none does', () => {
    let found = 0
    fc.assert(
      fc.property(arbitraryWorkshop(small), (workshop) => {
        const [p, q] = firstTwo(workshop)
        const flip = smallestEqualizer(workshop, p, q)
        const wanted = createModel(modelInput(workshop, q)).best.members
        if (createModel(modelInput(workshop, p)).best.members.join() === wanted.join()) expect(flip).toBeNull()
        if (flip === null) return
        found += 1
        expect(packageAfter(workshop, p, flip, 1)).toEqual(wanted)
      }),
      { ...seed, numRuns: 60 },
    )
    expect(found).toBeGreaterThan(3)
  })

  it('DIS-104 asked card by card, in any order, a finder answers the same', () => {
    fc.assert(
      fc.property(arbitraryWorkshop(small), (workshop) => {
        const [p] = firstTwo(workshop)
        const finder = createFlipFinder(workshop, p)
        const all = smallestFlips(workshop, p)
        for (const { id } of [...workshop.interventions].reverse()) expect(finder.flipOf(id)).toEqual(all.get(id))
        expect(() => finder.flipOf('gone')).toThrow(/'gone' is not on the board/)
      }),
      { ...seed, numRuns: 10 },
    )
  })
})
