import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWorkshopEvaluator, evaluateWorkshop } from '@/lib/disagreement/results'
import type { Disagreement } from '@/lib/disagreement/types'
import type { View, Workshop } from '@/lib/model/workshop'
import { arbitraryWorkshop } from './arbitrary-workshop'
import { judgeByDefinition, meanLossOverPairs, mixed, numbersOf, pooledNumbers, viewOf } from './reference'
import { medianSample, sample } from './sample'

const seed = { seed: 20260105 }
const small = { cards: 4, regimes: 3, participants: 3 }

function disagreementOf(workshop: Workshop): Disagreement {
  const { disagreement } = evaluateWorkshop(workshop)
  if (disagreement === null) throw new Error('the workshop has fewer than two participants')
  return disagreement
}

const participants = ({ views }: Workshop): readonly View[] => views.filter(({ kind }) => kind === 'participant')

/** The same answers under other names; regimes keep asking the original. */
const copies = (workshop: Workshop, n: number): Workshop => {
  const [first] = workshop.views
  if (first === undefined) throw new Error('no view')
  return { ...workshop, views: [...workshop.views.map((view): View => ({ ...view, kind: 'proxy' })), ...Array.from({ length: n }, (_, i): View => ({ ...first, id: `copy${i}`, kind: 'participant' }))] }
}

describe('where a workshop disagrees', () => {
  it('DIS-60 the distance and what is left of it after pooling each group are those of the slow way', () => {
    fc.assert(
      fc.property(arbitraryWorkshop(small), (workshop) => {
        const found = disagreementOf(workshop)
        const views = participants(workshop)
        const before = views.map((view) => judgeByDefinition(workshop, view))
        expect(found.distance).toBeCloseTo(meanLossOverPairs(before), 9)
        const pool = pooledNumbers(workshop, views)
        for (const { group, distance, crux, ownStake } of found.groupCruxes) {
          const after = views.map((view) => judgeByDefinition(workshop, viewOf(workshop, view.id, mixed(numbersOf(workshop, view), pool, [group]))))
          expect(distance).toBeCloseTo(meanLossOverPairs(after), 9)
          expect(crux).toBeCloseTo(meanLossOverPairs(before) - meanLossOverPairs(after), 9)
          views.forEach(({ id }, i) => expect(ownStake[id]).toBeCloseTo(before[i]?.loss(after[i]?.best ?? []) ?? NaN, 9))
        }
      }),
      { ...seed, numRuns: 60 },
    )
  })

  it('DIS-61 people who answer alike are at distance 0 with W 1, and nothing is a crux', () => {
    fc.assert(
      fc.property(arbitraryWorkshop({ cards: 6, regimes: 4, participants: 2 }), (workshop) => {
        const found = disagreementOf(copies(workshop, 3))
        expect(found.distance).toBe(0)
        if (found.kendallW !== null) expect(found.kendallW).toBeCloseTo(1, 12)
        expect(found.camps).toEqual([['copy0', 'copy1', 'copy2']])
        expect(found.compromise.maxLoss).toBe(0)
        expect(found.groupCruxes.every(({ crux, changesNothing }) => crux === 0 && !changesNothing)).toBe(true)
        expect(found.interventions.every(({ label }) => label !== 'contested')).toBe(true)
      }),
      { ...seed, numRuns: 40 },
    )
  })

  it('DIS-62 figures about the room do not depend on the order of its members', () => {
    fc.assert(
      fc.property(arbitraryWorkshop(small), (workshop) => {
        const one = disagreementOf(workshop)
        const other = disagreementOf({ ...workshop, views: [...workshop.views].reverse() })
        expect(other.distance).toBeCloseTo(one.distance, 12)
        expect(other.sharedAsks).toBeCloseTo(one.sharedAsks, 12)
        expect(other.kendallW ?? -1).toBeCloseTo(one.kendallW ?? -1, 12)
        expect(other.everyone).toEqual(one.everyone)
        expect(other.robustCore).toEqual(one.robustCore)
        expect(other.pools).toEqual(one.pools)
        expect(other.interventions).toEqual(one.interventions)
        expect(other.compromise.package).toEqual(one.compromise.package)
        for (const crux of one.groupCruxes) expect(other.groupCruxes.find(({ group }) => group === crux.group)?.crux).toBeCloseTo(crux.crux, 12)
      }),
      { ...seed, numRuns: 40 },
    )
  })

  it('DIS-63 proxy and group views are evaluated and enter nothing', () => {
    fc.assert(
      fc.property(arbitraryWorkshop(small), (workshop) => {
        const onlyPeople = { ...workshop, views: participants(workshop) }
        expect(evaluateWorkshop(workshop).views.map(({ id }) => id)).toEqual(workshop.views.map(({ id }) => id))
        expect(disagreementOf(workshop)).toEqual(disagreementOf(onlyPeople))
      }),
      { ...seed, numRuns: 20 },
    )
  })

  it('DIS-64 one participant is no disagreement', () => {
    const [one] = fc.sample(arbitraryWorkshop(small), { seed: 1, numRuns: 1 })
    if (one === undefined) throw new Error('no sample')
    const alone = evaluateWorkshop({ ...one, views: one.views.map((view, i): View => ({ ...view, kind: i === 0 ? 'participant' : 'group' })) })
    expect(alone.disagreement).toBeNull()
    expect(alone.views).toHaveLength(one.views.length)
  })

  it('DIS-65 every figure is finite and in its range on any valid workshop', () => {
    fc.assert(
      fc.property(arbitraryWorkshop({ cards: 6, regimes: 4, participants: 4 }), (workshop) => {
        const found = disagreementOf(workshop)
        const unit = [found.distance, found.compromise.maxLoss, ...found.loss.flat(), ...found.interventions.flatMap(({ for: share, against, divisiveness }) => [share, against, divisiveness])]
        for (const x of [...unit, found.kendallW ?? 0, found.stakeholderVariance ?? 0]) expect(x >= 0 && x <= 1).toBe(true)
        for (const { crux, byView } of found.groupCruxes) for (const x of [crux, ...Object.values(byView)]) expect(Math.abs(x) <= 1).toBe(true)
        expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/)
        expect(found.groupCruxes.map(({ crux }) => crux)).toEqual(found.groupCruxes.map(({ crux }) => crux).sort((a, b) => b - a))
        expect(found.camps.flat().sort()).toEqual([...found.participants].sort())
      }),
      { ...seed, numRuns: 60 },
    )
  })

  it('DIS-66 the sample read with medians gives the figures that model.md section 7 prints', () => {
    const found = disagreementOf(medianSample())
    const [first] = found.groupCruxes
    expect(found.distance).toBeCloseTo(0.25, 2)
    expect(found.pools.pScheming?.pool).toBeCloseTo(0.13, 2)
    expect(found.pools.pScheming?.answered).toBe(6)
    expect(first?.group).toBe('scheming')
    expect(first?.crux).toBeCloseTo(0.18, 2)
    expect(first?.distance).toBeCloseTo(0.07, 2)
    expect(first?.kendallW).toBeCloseTo(0.63, 2)
    expect(first?.ownStake['product-vp']).toBeCloseTo(0.29, 2)
    expect(found.compromise.maxLoss).toBeCloseTo(0.16, 2)
  })

  it('DIS-67 an evaluator that remembers answers as a fresh one, edit after edit', () => {
    const remembering = createWorkshopEvaluator()
    const answer = fc.record({ view: fc.nat(2), pScheming: fc.constantFrom(0, 0.2, 0.7) })
    fc.assert(
      fc.property(arbitraryWorkshop(small), fc.array(answer, { maxLength: 3 }), (start, edits) => {
        let workshop = start
        expect(remembering(workshop)).toEqual(evaluateWorkshop(workshop))
        for (const edit of edits) {
          workshop = { ...workshop, views: workshop.views.map((view, i) => (i === edit.view ? { ...view, beliefs: { ...view.beliefs, pScheming: edit.pScheming } } : view)) }
          expect(remembering(workshop)).toEqual(evaluateWorkshop(workshop))
        }
      }),
      { ...seed, numRuns: 25 },
    )
  })

  it('DIS-69 a board without cards has nothing to disagree on', () => {
    const people = participants(sample()).slice(0, 2).map((view): View => ({ ...view, overrides: {} }))
    const found = disagreementOf({ ...sample(), interventions: [], views: people })
    expect(found).toMatchObject({ distance: 0, loss: [[0, 0], [0, 0]], sharedAsks: 0, everyone: [], kendallW: null, interventions: [], robustCore: [] })
    expect(found.compromise).toMatchObject({ package: [], maxLoss: 0 })
  })
})
