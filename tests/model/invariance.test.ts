import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateView } from '@/lib/model/evaluate'
import { mulberry32 } from '@/lib/model/random'
import { evaluateUncertainty } from '@/lib/model/uncertainty'
import { createViewModel } from '@/lib/model/view-model'
import type { View, Workshop } from '@/lib/model/workshop'
import { randomWorkshop } from '../support/random-workshop'
import { sampleWorkshop } from '../support/sample-files'

function firstView(workshop: Workshop): View {
  const view = workshop.views[0]
  if (!view) throw new Error('a random workshop has a view')
  return view
}

/** A fast-check property over random boards; a failing seed is named with the counterexample. */
function eachRandom(from: number, count: number, run: (workshop: Workshop, view: View, seed: number) => void): void {
  const check = (seed: number): void => {
    const workshop = randomWorkshop(seed, { cards: 7 })
    run(workshop, firstView(workshop), seed)
  }
  fc.assert(fc.property(fc.integer({ min: from, max: from + 100_000 }), check), { seed: from, numRuns: count })
}

/** Only distinct boards have a package that does not depend on the order of cards: equal cards tie by position. */
function withoutTwins(workshop: Workshop): Workshop {
  const random = mulberry32(99)
  const interventions = workshop.interventions.map((card) => ({ ...card, cost: 0.001 + random() * 0.1, reductionIfScheming: 0.05 + random() * 0.4, legibility: random() }))
  return { ...workshop, interventions, views: workshop.views.map(({ overrides: _, ...view }) => view) }
}

function hasUniqueBest(workshop: Workshop): boolean {
  const model = createViewModel(workshop, firstView(workshop))
  return model.cards.every((_, i) => Math.abs((model.bestWith(i)?.value ?? 0) - model.bestWithout(i).value) > 1e-9)
}

describe('what must not change the model', () => {
  it('MODEL-20 the order of cards changes neither the package nor V', () => {
    let unique = 0
    eachRandom(7000, 80, (random, _view, seed) => {
      const workshop = withoutTwins(random)
      const reversed = { ...workshop, interventions: [...workshop.interventions].reverse() }
      const before = evaluateView(workshop, firstView(workshop))
      const after = evaluateView(reversed, firstView(reversed))
      expect(after.objective.package).toBeCloseTo(before.objective.package, 12)
      if (!hasUniqueBest(workshop)) return
      unique++
      expect([...after.package].sort(), `seed ${seed}`).toEqual([...before.package].sort())
    })
    expect(unique).toBeGreaterThan(30)
  })

  it('MODEL-104 the names of cards do not matter', () => {
    eachRandom(7050, 60, (workshop, view) => {
      const named = (id: string): string => `x${id}-renamed`
      const overrides = Object.fromEntries(Object.entries(view.overrides ?? {}).map(([id, own]) => [named(id), own]))
      const renamed: Workshop = { ...workshop, interventions: workshop.interventions.map((card) => ({ ...card, id: named(card.id) })), views: [{ ...view, overrides }, ...workshop.views.slice(1).map(({ overrides: _, ...other }) => other)] }
      const plain: Workshop = { ...workshop, views: [view, ...workshop.views.slice(1).map(({ overrides: _, ...other }) => other)] }
      const before = evaluateView(plain, view)
      const after = evaluateView(renamed, firstView(renamed))
      expect(after.package).toEqual(before.package.map(named))
      expect(after.objective).toEqual(before.objective)
      expect(after.interventions.map(({ value, stake, rank }) => [value, stake, rank])).toEqual(before.interventions.map(({ value, stake, rank }) => [value, stake, rank]))
    })
  })

  it('MODEL-105 identical views give identical results under any seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7070, max: 99_000 }), fc.integer({ min: 0, max: 2 ** 31 }), (seed, drawSeed) => {
        const workshop = randomWorkshop(seed, { cards: 5 })
        const view = firstView(workshop)
        const twin = { ...view, id: 'twin', name: 'Twin' }
        expect(evaluateUncertainty({ ...workshop, views: [...workshop.views, twin] }, twin, { draws: 5, seed: drawSeed })).toEqual(evaluateUncertainty(workshop, view, { draws: 5, seed: drawSeed }))
      }),
      { seed: 105, numRuns: 40 },
    )
  })

  it('MODEL-21 views with the same beliefs have the same results', () => {
    eachRandom(7100, 40, (workshop, view) => {
      expect({ ...evaluateView(workshop, { ...view, id: 'other', name: 'Other' }), id: view.id }).toEqual(evaluateView(workshop, view))
    })
  })

  it('MODEL-22 a card that costs and does nothing and that nobody likes stays out, and changes nothing', () => {
    const idle = { id: 'idle', title: 'Idle', cost: 0, reductionIfScheming: 0, reductionIfNotScheming: 0, legibility: 0, verifiability: 0, robustness: 0.5 }
    eachRandom(7200, 80, (workshop, view, seed) => {
      const before = createViewModel(workshop, view)
      const after = createViewModel({ ...workshop, interventions: [...workshop.interventions, idle] }, view)
      expect(after.best.members, `seed ${seed}`).toEqual(before.best.members)
      expect(after.best.value).toBeCloseTo(before.best.value, 12)
      expect(after.valueOf(workshop.interventions.length)).toBeCloseTo(0, 12)
    })
  })

  it('MODEL-23 scaling all weights changes nothing, and all zero means equal', () => {
    eachRandom(7300, 40, (workshop, view) => {
      const weights = Object.fromEntries(workshop.regimes.map((regime, k) => [regime.id, k + 1]))
      const scaled = Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, weight * 4]))
      expect(evaluateView(workshop, { ...view, regimeWeights: scaled })).toEqual(evaluateView(workshop, { ...view, regimeWeights: weights }))
      const zero = Object.fromEntries(workshop.regimes.map((regime) => [regime.id, 0]))
      const equal = Object.fromEntries(workshop.regimes.map((regime) => [regime.id, 1]))
      expect(evaluateView(workshop, { ...view, regimeWeights: zero })).toEqual(evaluateView(workshop, { ...view, regimeWeights: equal }))
    })
  })

  it('MODEL-24 a regime of weight zero changes neither package, values nor stakes', () => {
    eachRandom(7400, 40, (workshop, view) => {
      const regimeWeights = Object.fromEntries(workshop.regimes.map((regime) => [regime.id, 1]))
      const more: Workshop = { ...workshop, regimes: [...workshop.regimes, { id: 'new', name: 'New', kind: 'negotiation', budget: 0.3 }] }
      const before = createViewModel(workshop, { ...view, regimeWeights })
      const after = createViewModel(more, { ...view, regimeWeights })
      expect(after.best).toEqual(before.best)
      before.cards.forEach((_, i) => expect(after.stake(i)).toBe(before.stake(i)))
    })
  })

  it('MODEL-25 a larger budget never lowers what a negotiation reaches', () => {
    eachRandom(7500, 60, (workshop, view) => {
      const at = (budget: number) => {
        const negotiation: Workshop = { ...workshop, regimes: [{ id: 'n', name: 'n', kind: 'negotiation', budget }] }
        return createViewModel(negotiation, { ...view, regimeWeights: {}, regimes: {} }).best.value
      }
      const reached = [0, 0.02, 0.1, 0.3, 0.9].map(at)
      reached.slice(1).forEach((value, nth) => expect(value).toBeGreaterThanOrEqual((reached[nth] ?? 0) - 1e-12))
    })
  })

  it('MODEL-26 a larger budget can lower what pressure reaches, and an appealing useless ask can lower V', () => {
    const card = { reductionIfNotScheming: 0, verifiability: 0, robustness: 1 }
    const workshop: Workshop = {
      format: 'workshop/1', title: 'theatre', framing: 'action-inaction',
      regimes: [{ id: 'p', name: 'p', kind: 'pressure', budget: 0.03, constituency: 'staff', appeal: { legibility: 1 } }],
      interventions: [
        { ...card, id: 'useful', title: 'Useful', cost: 0.02, reductionIfScheming: 0.5, legibility: 0.3 },
        { ...card, id: 'theatre', title: 'Theatre', cost: 0.03, reductionIfScheming: 0, legibility: 0.9 },
      ],
      views: [{ id: 'v', name: 'v', kind: 'participant', beliefs: { pScheming: 0.5, pCatastropheIfScheming: 0.5, pCatastropheIfNotScheming: 0.1, pCatastropheFromOthers: 0.1, delaySensitivity: 0.5 } }],
    }
    const view = firstView(workshop)
    const model = createViewModel(workshop, view)
    expect(model.best.members).toEqual([0])
    expect(model.value([0, 1])).toBeLessThan(model.value([0]))
    expect(model.valueOf(1)).toBeLessThan(0)
    const tighter = createViewModel(workshop, { ...view, regimes: { p: { budget: 0.02 } } })
    expect(tighter.value([0, 1])).toBeGreaterThan(model.value([0, 1]))
  })

  it('MODEL-27 a dominated card never enters a negotiated package in place of the better one', () => {
    eachRandom(7600, 60, (workshop, view, seed) => {
      const better = { id: 'better', title: 'Better', cost: 0.02, reductionIfScheming: 0.3, reductionIfNotScheming: 0.2, legibility: 0.5, verifiability: 0.5, robustness: 0.5 }
      const worse = { ...better, id: 'worse', title: 'Worse', cost: 0.03, reductionIfScheming: 0.25 }
      const board: Workshop = { ...workshop, regimes: [{ id: 'n', name: 'n', kind: 'negotiation', budget: 0.2 }], interventions: [better, ...workshop.interventions, worse] }
      const found = evaluateView(board, { ...view, regimeWeights: {}, regimes: {} }).package
      expect(!found.includes('worse') || found.includes('better'), `seed ${seed}`).toBe(true)
    })
  })

  it('MODEL-28 with menu board asks change nothing, and a chooser view decides by its own beliefs', () => {
    const unasked: Workshop = { ...sampleWorkshop, regimes: [{ id: 'b', name: 'b', kind: 'sharedValues', menu: 'board' }] }
    const view = firstView(unasked)
    const model = createViewModel(unasked, { ...view, regimes: {} })
    expect(model.best.members).toEqual([])
    expect(model.value([0, 1, 2])).toBe(model.none)
    const own = { ...sampleWorkshop, regimes: [{ id: 'b', name: 'b', kind: 'sharedValues' as const }] }
    const chosen = { ...own, regimes: [{ id: 'b', name: 'b', kind: 'sharedValues' as const, chooserView: 'product-vp' }] }
    const all = sampleWorkshop.interventions.slice(0, 8).map((_, i) => i)
    const vp = sampleWorkshop.views.find((other) => other.id === 'product-vp')
    if (!vp) throw new Error('the sample has a VP')
    const decided = createViewModel(chosen, view).chosen(all)[0]
    expect(decided?.implemented).toEqual(createViewModel(own, vp).chosen(all)[0]?.implemented)
    expect(decided?.w).toBeLessThanOrEqual((createViewModel(own, view).chosen(all)[0]?.w ?? 0) + 1e-12)
  })

  it('MODEL-29 names such as constructor are names like any other', () => {
    const workshop = randomWorkshop(7700, { cards: 4 })
    const [first] = workshop.interventions
    if (!first) throw new Error('there are four cards')
    const named: Workshop = {
      ...workshop, regimes: [{ id: 'constructor', name: 'c', kind: 'pressure', budget: 0.2, constituency: 'toString', appeal: { support: 1 } }],
      interventions: [{ ...first, id: 'valueOf' }],
    }
    const result = evaluateView(named, { id: 'v', name: 'v', kind: 'participant' })
    expect(Number.isFinite(result.objective.package)).toBe(true)
    expect(result.regimes[0]?.weight).toBe(1)
  })
})
