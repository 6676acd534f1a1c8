import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairCruxes } from '@/lib/disagreement/pair-cruxes'
import type { View, Workshop } from '@/lib/model/workshop'
import { arbitraryWorkshop } from './arbitrary-workshop'
import { judgeByDefinition, mixed, numbersOf, viewOf, type Judged } from './reference'
import { sample } from './sample'

const seed = { seed: 20260107 }
const groups = ['scheming', 'severity', 'others', 'regimes', 'budgets', 'sincerity', 'costs', 'effects', 'feasibility']
const small = { cards: 3, regimes: 2, participants: 2 }

function firstTwo({ views }: Workshop): readonly [View, View] {
  const [p, q] = views
  if (p === undefined || q === undefined) throw new Error('two views are needed')
  return [p, q]
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0)

describe('cruxes of a pair', () => {
  it('DIS-90 the groups sum to what the other view sees differently, on the sample too', () => {
    const check = (workshop: Workshop, [p, q]: readonly [View, View]) => {
      for (const { from, to, difference, groups: shares } of pairCruxes(workshop, p, q).interventions) {
        expect(difference).toBe(to - from)
        expect(sum(Object.values(shares))).toBeCloseTo(difference, 12)
      }
    }
    fc.assert(fc.property(arbitraryWorkshop({ cards: 5, regimes: 4, participants: 2 }), (workshop) => check(workshop, firstTwo(workshop))), { ...seed, numRuns: 40 })
    check(sample(), firstTwo(sample()))
  })

  it('DIS-91 a second computation, averaging over every order in which four groups are taken over, finds the same', () => {
    fc.assert(
      fc.property(arbitraryWorkshop(small), fc.shuffledSubarray(groups, { minLength: 4, maxLength: 4 }), (workshop, four) => {
        const [p, q] = firstTwo(workshop)
        const own = numbersOf(workshop, p)
        const other = mixed(own, numbersOf(workshop, q), four)
        const base = judgeByDefinition(workshop, p)
        const found = pairCruxes(workshop, p, viewOf(workshop, q.id, other))
        expect(found.package).toEqual(base.best.map((card) => workshop.interventions[card]?.id))
        const addedWith = new Map(subsets(four).map((taken) => [taken.join(), additions(judgeByDefinition(workshop, viewOf(workshop, p.id, mixed(own, other, taken))), base.best, workshop.interventions.length)]))
        const adds = (card: number, taken: readonly string[]) => addedWith.get(four.filter((group) => taken.includes(group)).join())?.[card] ?? NaN
        const orders = permutations(four)
        found.interventions.forEach(({ from, to, groups: shares }, card) => {
          expect(from).toBeCloseTo(adds(card, []), 10)
          expect(to).toBeCloseTo(adds(card, four), 10)
          for (const group of groups) {
            const arrivals = four.includes(group) ? orders.map((order) => order.slice(0, order.indexOf(group))) : []
            const mean = sum(arrivals.map((before) => adds(card, [...before, group]) - adds(card, before))) / Math.max(1, arrivals.length)
            expect(shares[group]).toBeCloseTo(mean, 10)
          }
        })
      }),
      { ...seed, numRuns: 60 },
    )
  })

  it('DIS-92 a view has no cruxes with itself', () => {
    fc.assert(
      fc.property(arbitraryWorkshop({ cards: 5, regimes: 3, participants: 2 }), (workshop) => {
        const [p] = firstTwo(workshop)
        for (const { difference, groups: shares, cards } of pairCruxes(workshop, p, p).interventions) {
          expect([difference, ...Object.values(shares)].every((share) => share === 0)).toBe(true)
          expect(cards).toEqual({})
        }
      }),
      { ...seed, numRuns: 20 },
    )
  })

  it('DIS-93 behind a group stand the cards whose figures differ; a single one carries the whole group', () => {
    const workshop = sample()
    const [p] = firstTwo(workshop)
    const dearer: View = { ...p, id: 'dearer', overrides: { ...p.overrides, 'ops-rollback-drill': { cost: 0.4 } } }
    const found = pairCruxes(workshop, p, dearer).interventions
    for (const { difference, groups: shares, cards } of found) {
      expect(shares.costs).toBeCloseTo(difference, 12)
      expect(Object.keys(cards)).toEqual(['costs'])
      expect(Object.keys(cards.costs ?? {})).toEqual(['ops-rollback-drill'])
      expect(cards.costs?.['ops-rollback-drill']).toBeCloseTo(difference, 12)
    }
    expect(found.some(({ difference }) => difference < -0.0001)).toBe(true)
  })
})

function permutations(items: readonly string[]): readonly (readonly string[])[] {
  if (items.length === 0) return [[]]
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]))
}

const subsets = (items: readonly string[]) => Array.from({ length: 2 ** items.length }, (_, mask) => items.filter((_item, bit) => (mask >> bit) & 1))

/** What including each card adds to the package: V with it less V without it. */
function additions({ value }: Judged, members: readonly number[], cards: number): readonly number[] {
  return Array.from({ length: cards }, (_, card) => {
    const without = members.filter((member) => member !== card)
    return value([...without, card].sort((a, b) => a - b)) - value(without)
  })
}
