import { describe, expect, it } from 'vitest'
import { createBoundedSearch } from '@/lib/model/bounded-search'
import { modelInput, type ModelInput } from '@/lib/model/effective'
import { createEvaluator } from '@/lib/model/evaluator'
import { createLatticeSearch } from '@/lib/model/lattice-search'
import { mulberry32 } from '@/lib/model/random'
import { objectiveByDefinition } from '@/lib/model/regimes'
import { createStreams } from '@/lib/model/streams'
import { createViewModel } from '@/lib/model/view-model'
import { randomWorkshop } from '../support/random-workshop'
import { sampleWorkshop } from '../support/sample-files'

function inputOf(seed: number, size: Parameters<typeof randomWorkshop>[1] = {}): ModelInput {
  const workshop = randomWorkshop(seed, size)
  const view = workshop.views[0]
  if (!view) throw new Error('a random workshop has a view')
  return modelInput(workshop, view)
}

function searchOf(input: ModelInput, askLimit: number, cards: readonly number[]) {
  const { compiled, constant } = createEvaluator(input)
  if (!compiled) throw new Error('small groups have tables')
  const search = createBoundedSearch(compiled, { askLimit, constant: constant(), cards })
  if (!search) throw new Error('small boards have halves')
  return { search, exhaustive: () => createLatticeSearch(compiled, askLimit, constant).best() }
}

function shuffled(size: number, random: () => number): readonly number[] {
  return Array.from({ length: size }, (_, i) => ({ i, at: random() })).sort((a, b) => a.at - b.at).map(({ i }) => i)
}

describe('the bounded search against looking at every package', () => {
  it('MODEL-100 V of any set of cards is that of the definition, whatever the order of importance', () => {
    const random = mulberry32(100)
    for (let seed = 8000; seed < 8150; seed++) {
      const size = 5 + (seed % 5)
      const input = inputOf(seed, { cards: size })
      const { search } = searchOf(input, 3, shuffled(size, random))
      for (let nth = 0; nth < 3; nth++) {
        const members = Array.from({ length: size }, (_, i) => i).filter(() => random() < 0.5)
        expect(search.value(members), `seed ${seed} ${members.join()}`).toBeCloseTo(objectiveByDefinition(input, members), 12)
      }
    }
  })

  it('MODEL-101 the best package is that of looking at every package, ties included, from good guesses, bad ones and none', () => {
    const random = mulberry32(101)
    for (let seed = 8300; seed < 8900; seed++) {
      const size = seed % 13
      const askLimit = seed % 3 === 0 ? 3 : 6
      const { search, exhaustive } = searchOf(inputOf(seed, { cards: size, askLimit }), askLimit, shuffled(size, random))
      const wanted = exhaustive()
      const guesses = [[], [shuffled(size, random).slice(0, 2)], [wanted?.members ?? []]][seed % 3] ?? []
      const found = search.best(guesses)
      expect(found.members, `seed ${seed}`).toEqual(wanted?.members)
      expect(found.value, `seed ${seed}`).toBeCloseTo(wanted?.value ?? NaN, 12)
    }
  })

  it.each(sampleWorkshop.views.map((view) => view.id))('MODEL-102 on the sample the best package of each of 12 worlds is that of looking at every package: %s', (id) => {
    const view = sampleWorkshop.views.find((other) => other.id === id)
    if (!view) throw new Error(id)
    const streams = createStreams(12, 7)
    const central = createViewModel(sampleWorkshop, view).best.members
    for (let draw = 0; draw < 12; draw++) {
      const input = modelInput(sampleWorkshop, view, streams.read(draw))
      const { search, exhaustive } = searchOf(input, 7, input.cards.map((_, i) => i))
      expect(search.best([central]).members, `draw ${draw}`).toEqual(exhaustive()?.members)
    }
  }, 60_000)

  it('MODEL-103 overlap groups too large for halves are refused', () => {
    const workshop = randomWorkshop(9400, { cards: 14 })
    const [view] = workshop.views
    if (!view) throw new Error('a random workshop has a view')
    const { compiled } = createEvaluator(modelInput({ ...workshop, interventions: workshop.interventions.map((card) => ({ ...card, overlapGroup: 'one' })) }, view))
    if (!compiled) throw new Error('a group of 14 has tables')
    expect(createBoundedSearch(compiled, { askLimit: 3, constant: 0, cards: compiled.input.cards.map((_, i) => i) })).toBeNull()
  })
})
