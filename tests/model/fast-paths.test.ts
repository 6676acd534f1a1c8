import { describe, expect, it } from 'vitest'
import { climb } from '@/lib/model/climb'
import { createClimbingSearch } from '@/lib/model/climbing-search'
import { modelInput } from '@/lib/model/effective'
import { createEvaluator } from '@/lib/model/evaluator'
import { createLatticeSearch } from '@/lib/model/lattice-search'
import { surveyEach } from '@/lib/model/neighbourhood'
import { mulberry32 } from '@/lib/model/random'
import { implementedByDefinition, objectiveByDefinition } from '@/lib/model/regimes'
import { surveyorOf } from '@/lib/model/search'
import { createChoiceSolver } from '@/lib/model/solve-choice'
import { createViewModel } from '@/lib/model/view-model'
import { evaluateUncertainty } from '@/lib/model/uncertainty'
import { libraryWorkshop } from '../support/sample-files'
import { randomWorkshop } from '../support/random-workshop'

function inputOf(seed: number, size: Parameters<typeof randomWorkshop>[1] = {}) {
  const workshop = randomWorkshop(seed, size)
  const view = workshop.views[0]
  if (!view) throw new Error('a random workshop has a view')
  return modelInput(workshop, view)
}

function somePackage(size: number, most: number, random: () => number): readonly number[] {
  const members = Array.from({ length: size }, (_, i) => i).filter(() => random() < 0.5)
  return members.slice(0, most)
}

describe('the fast paths against the definitions', () => {
  it('MODEL-40 tables give the same V and the same choices as the definition', () => {
    const random = mulberry32(40)
    for (let seed = 5000; seed < 5200; seed++) {
      const input = inputOf(seed, { cards: 9 })
      const evaluator = createEvaluator(input)
      const asks = somePackage(9, 9, random)
      expect(evaluator.value(asks), `seed ${seed}`).toBeCloseTo(objectiveByDefinition(input, asks), 12)
      input.regimes.forEach((_, k) =>
        expect(evaluator.implemented(asks, k).members, `seed ${seed} regime ${k}`).toEqual(implementedByDefinition(input, k, asks).members),
      )
    }
  })

  it('MODEL-41 solvers for large choices choose what the definition chooses', () => {
    const random = mulberry32(41)
    for (let seed = 5200; seed < 5600; seed++) {
      const input = inputOf(seed, { cards: 9 })
      const asks = somePackage(9, 9, random)
      input.regimes.forEach((regime, k) => {
        if (regime.kind === 'mandate') return
        const menu = regime.kind === 'sharedValues' && regime.menu === 'board' ? input.cards.map((_, i) => i) : asks
        expect(createChoiceSolver(input, k)(menu), `seed ${seed} regime ${k} ${regime.kind}`).toEqual(implementedByDefinition(input, k, asks).members)
      })
    }
  })

  it('MODEL-42 the survey of all neighbours equals evaluating each', () => {
    const random = mulberry32(42)
    for (let seed = 5500; seed < 5650; seed++) {
      const input = inputOf(seed, { cards: 9, askLimit: 6 })
      const evaluator = createEvaluator(input)
      const asks = somePackage(9, 6, random)
      const fast = surveyorOf(evaluator, 9)(asks)
      const each = surveyEach(9, evaluator.value)(asks)
      expect(fast.outsiders).toEqual(each.outsiders)
      for (const kind of ['adds', 'drops', 'swaps'] as const)
        fast[kind].forEach((value, nth) => expect(value, `seed ${seed} ${kind} ${nth}`).toBeCloseTo(each[kind][nth] ?? NaN, 12))
    }
  })

  it('MODEL-43 the climbing search finds what looking at every package finds, also with a card required or barred', () => {
    for (let seed = 5700; seed < 5800; seed++) {
      const size = 8 + (seed % 5)
      const input = inputOf(seed, { cards: size, askLimit: 4 })
      const evaluator = createEvaluator(input)
      if (!evaluator.compiled) throw new Error('small groups have tables')
      const exact = createLatticeSearch(evaluator.compiled, 4, evaluator.constant)
      const climbing = createClimbingSearch({ askLimit: 4, value: evaluator.value, survey: surveyorOf(evaluator, size) }, size)
      for (const constraint of [{}, { with: seed % size }, { without: seed % size }]) {
        const found = climbing.best(constraint)
        const wanted = exact.best(constraint)
        expect(found?.members, `seed ${seed} ${JSON.stringify(constraint)}`).toEqual(wanted?.members)
        expect(found?.value).toBeCloseTo(wanted?.value ?? NaN, 12)
      }
    }
  })

  it('MODEL-44 a climb never ends below where it started', () => {
    const random = mulberry32(44)
    for (let seed = 5800; seed < 5860; seed++) {
      const evaluator = createEvaluator(inputOf(seed, { cards: 10, askLimit: 5 }))
      const start = somePackage(10, 5, random)
      const end = climb({ askLimit: 5, value: evaluator.value, survey: surveyorOf(evaluator, 10) }, start)
      expect(end.value).toBeGreaterThanOrEqual(evaluator.value(start) - 1e-12)
      expect(end.members.length).toBeLessThanOrEqual(5)
    }
  })

  it('MODEL-45 ask limits of 0, of 13 and beyond the board are answered, and one overlap group for the whole board', () => {
    for (let seed = 5900; seed < 5904; seed++) {
      const none = randomWorkshop(seed, { cards: 6, askLimit: 0 })
      const all = randomWorkshop(seed, { cards: 13, askLimit: 40 })
      const oneGroup = { ...all, askLimit: 13, interventions: all.interventions.map((card) => ({ ...card, overlapGroup: 'one' })) }
      for (const workshop of [none, all, oneGroup]) {
        const view = workshop.views[0]
        if (!view) throw new Error('a random workshop has a view')
        const model = createViewModel(workshop, view)
        expect(model.best.members.length).toBeLessThanOrEqual(workshop.askLimit ?? 7)
        expect(model.value(model.best.members)).toBeCloseTo(model.best.value, 12)
        expect(objectiveByDefinition(model.input, model.best.members)).toBeCloseTo(model.best.value, 12)
        model.cards.forEach((_, i) => expect(Number.isFinite(model.stake(i)) && Number.isFinite(model.valueOf(i))).toBe(true))
      }
    }
  })

  it('MODEL-46 forty cards with an ask limit of 40, and overlap groups of 20, are answered within steps one can count, draws too', () => {
    const unlimited = { ...libraryWorkshop, askLimit: 40 }
    const oneGroup = { ...libraryWorkshop, interventions: libraryWorkshop.interventions.map((card, i) => (i < 20 ? { ...card, overlapGroup: 'one' } : card)) }
    for (const workshop of [unlimited, oneGroup]) {
      const view = workshop.views[0]
      if (!view) throw new Error('the library has views')
      const model = createViewModel(workshop, view)
      expect(model.best.value).toBeGreaterThan(model.none)
      expect(model.best.members.length).toBeLessThanOrEqual(11)
      const { interventions } = evaluateUncertainty(workshop, view, { draws: 2, model })
      for (const { p50 } of interventions) expect(Number.isFinite(p50)).toBe(true)
    }
  }, 60_000)
})
