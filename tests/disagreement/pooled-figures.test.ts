import { describe, expect, it } from 'vitest'
import { groupCruxes } from '@/lib/disagreement/group-cruxes'
import { createModelMemory } from '@/lib/disagreement/model-memory'
import { poolFigures } from '@/lib/disagreement/pooled-figures'
import { inputKey } from '@/lib/disagreement/inputs'
import { evaluateWorkshop } from '@/lib/disagreement/results'
import { viewFigures } from '@/lib/model/effective'
import type { Beliefs, Intervention, View, Workshop } from '@/lib/model/workshop'

const card = (id: string, cost: number, reduction: number): Intervention => ({
  id,
  title: id,
  cost,
  reductionIfScheming: reduction,
  reductionIfNotScheming: reduction / 2,
  legibility: 0.5,
  verifiability: 0.5,
  robustness: 0.5,
})

const beliefs: Beliefs = { pScheming: 0.2, pCatastropheIfScheming: 0.5, pCatastropheIfNotScheming: 0.1, pCatastropheFromOthers: 0.1, delaySensitivity: 1 }
const view = (id: string, more: Partial<View> = {}): View => ({ id, name: id, kind: 'participant', beliefs, ...more })

const workshop = (views: readonly View[], more: Partial<Workshop> = {}): Workshop => ({
  format: 'workshop/1',
  title: 'test',
  framing: 'action-inaction',
  askLimit: 2,
  defaults: { pScheming: 0.4, overlap: 0.6 },
  regimes: [
    { id: 'deal', name: 'deal', kind: 'negotiation', budget: 0.05, sincerity: 0.8 },
    { id: 'same', name: 'same', kind: 'sharedValues' },
  ],
  interventions: [card('a', 0.02, 0.3), card('b', 0.05, 0.5), card('c', 0.3, 0.2)],
  views,
  ...more,
})

const pooledOf = (of: Workshop) => poolFigures(of, of.views.map((one) => ({ view: one, figures: viewFigures(of, one) })))
const poolOf = (of: Workshop, key: string) => {
  const found = pooledOf(of).inputs.find(({ input }) => inputKey(input) === key)
  return found && { pool: found.pool, spread: found.spread, answered: found.answered }
}
const cruxOf = (of: Workshop, group: string) => evaluateWorkshop(of).disagreement?.groupCruxes.find((crux) => crux.group === group)

describe('pools of a workshop', () => {
  it('DIS-70 open answers, listed or simply missing, enter neither pool nor spread', () => {
    const { pScheming: _open, ...withoutScheming } = beliefs
    const open = [view('b', { open: ['pScheming'] }), view('c', { beliefs: withoutScheming })]
    expect(poolOf(workshop([view('a'), ...open]), 'pScheming')).toEqual({ pool: 0.2, spread: 0, answered: 1 })
    expect(poolOf(workshop([view('c', { beliefs: withoutScheming }), view('d', { beliefs: withoutScheming })]), 'pScheming')).toEqual({ pool: 0.4, spread: 0, answered: 0 })
    expect(poolOf(workshop([view('a'), view('b')]), 'overlap')).toEqual({ pool: 0.6, spread: 0, answered: 0 })
    expect(poolOf(workshop([view('a', { regimeWeights: { deal: 3, same: 1 } }), view('b')]), 'regimeWeights.deal')).toEqual({ pool: 0.75, spread: 0, answered: 1 })
    const budgets = [view('a', { regimes: { deal: { budget: 0.2 } } }), view('b', { open: ['regimes.deal.budget'] })]
    expect(poolOf(workshop(budgets), 'regimes.deal.budget')).toEqual({ pool: 0.2, spread: 0, answered: 1 })
  })

  it('DIS-71 whoever does not override a card field stands by the figure on the board', () => {
    const pooled = poolOf(workshop([view('a', { overrides: { a: { cost: 0.5 } } }), view('b')]), 'interventions.a.cost')
    expect(pooled?.pool).toBeCloseTo(1 / (1 + Math.sqrt(0.98 / 0.02)), 12)
    expect(pooled?.answered).toBe(1)
    expect(poolOf(workshop([view('a'), view('b')]), 'interventions.a.cost')).toEqual({ pool: 0.02, spread: 0, answered: 0 })
    const support = workshop([view('a', { overrides: { a: { support: { public: 0.5 } } } }), view('b')])
    expect(poolOf(support, 'interventions.a.support.public')?.pool).toBeCloseTo(1 / (1 + Math.sqrt(0.9999 / 0.0001)), 12)
  })
})

describe('what was asked', () => {
  it('DIS-72 two thirds must have answered what everybody is asked; one override tests the rest', () => {
    const three = workshop([view('a'), view('b'), view('c', { open: ['delaySensitivity'] })])
    expect(cruxOf(three, 'others')).toMatchObject({ answered: 2, tested: true })
    const four = workshop([...three.views, view('d', { open: ['pCatastropheFromOthers'] })])
    expect(cruxOf(four, 'others')).toMatchObject({ answered: 2, tested: false })
    expect(cruxOf(three, 'regimes')).toMatchObject({ answered: 0, tested: false })
    expect(cruxOf(three, 'costs')).toMatchObject({ answered: 0, tested: false })
    expect(cruxOf(workshop([view('a'), view('b', { overrides: { c: { cost: 0.2 } } })]), 'costs')).toMatchObject({ answered: 1, tested: true })
  })

  it('DIS-73 a tested difference without stakes changes nothing; one that nobody answered is not called so', () => {
    const cheap = [view('a', { overrides: { c: { legibility: 0.9 } } }), view('b')]
    expect(cruxOf(workshop(cheap), 'feasibility')).toMatchObject({ crux: 0, tested: true, changesNothing: true })
    expect(cruxOf(workshop([view('a'), view('b')]), 'feasibility')).toMatchObject({ tested: false, changesNothing: false })
    expect(cruxOf(workshop([view('a'), view('b')]), 'scheming')).toMatchObject({ tested: true, changesNothing: false })
  })

  it('DIS-74 a regime goes on asking its chooser view as it stands in the workshop', () => {
    const careless = view('careless', { beliefs: { ...beliefs, delaySensitivity: 8, pCatastropheFromOthers: 0.9 } })
    const chosen = workshop([view('a'), careless], { regimes: [{ id: 'theirs', name: 'theirs', kind: 'sharedValues', chooserView: 'careless' }] })
    const parts = chosen.views.map((one) => ({ view: one, figures: viewFigures(chosen, one) }))
    const bench = createModelMemory().open(chosen)
    const models = parts.map(({ figures }) => bench.modelOf(figures))
    const found = groupCruxes({ participants: parts, models, pooled: poolFigures(chosen, parts), modelOf: bench.modelOf })
    // Who decides would never bear the delay, so settling what the others endanger opens nothing: neither before nor after is anything done.
    expect(found.find(({ group }) => group === 'others')).toMatchObject({ crux: 0, distance: 0 })
    expect(models.every(({ best }) => best.members.length === 0)).toBe(true)
  })
})

describe('memory', () => {
  it('DIS-68 equal figures on an equal board find their model again', () => {
    const before = workshop([view('a'), view('b')])
    const memory = createModelMemory()
    const modelsOf = (of: Workshop) => {
      const bench = memory.open(of)
      const models = of.views.map((one) => bench.modelOf(viewFigures(of, one)))
      bench.close()
      return models
    }
    const [first] = modelsOf(before)
    const [same, edited] = modelsOf(workshop([view('a'), view('b', { beliefs: { ...beliefs, pScheming: 0.9 } })]))
    expect(same).toBe(first)
    expect(edited).not.toBe(first)
    expect(modelsOf({ ...before, note: 'no number', title: 'renamed' })[0]).toBe(first)
    expect(modelsOf({ ...before, askLimit: 1 })[0]).not.toBe(first)
  })
})
