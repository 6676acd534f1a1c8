import { describe, expect, it } from 'vitest'
import { modelInput, type ModelInput } from '@/lib/model/effective'
import { frontier } from '@/lib/model/frontier'
import { optionGroups } from '@/lib/model/group-options'
import { outcome } from '@/lib/model/outcome'
import { membersOfState, paretoStates } from '@/lib/model/pareto-states'
import { standpointOf } from '@/lib/model/regimes'
import { theatrePlot } from '@/lib/model/theatre'
import { randomWorkshop } from '../support/random-workshop'
import { libraryWorkshop, sampleWorkshop } from '../support/sample-files'

function inputOf(seed: number, cards: number): ModelInput {
  const workshop = randomWorkshop(seed, { cards })
  const view = workshop.views[0]
  if (!view) throw new Error('a random workshop has a view')
  return modelInput(workshop, view)
}

function everySet(input: ModelInput) {
  return Array.from({ length: 2 ** input.cards.length }, (_, mask) => outcome(standpointOf(input), input.cards.map((_card, i) => i).filter((i) => (mask >> i) & 1), { sincerity: 1 }))
}

describe('the frontier', () => {
  it('MODEL-80 each of 60 points is the least action risk of all subsets within its budget', () => {
    for (let seed = 8000; seed < 8040; seed++) {
      const input = inputOf(seed, 8)
      const sets = everySet(input)
      const { points, isExact, gap } = frontier(input)
      expect([points.length, isExact, gap]).toEqual([60, true, 0])
      for (const { budget, cost, actionRisk } of points) {
        const least = Math.min(...sets.filter(({ speed }) => 1 - speed <= budget + 1e-12).map((set) => set.actionRisk))
        expect(actionRisk, `seed ${seed} budget ${budget}`).toBeCloseTo(least, 11)
        expect(cost).toBeLessThanOrEqual(budget + 1e-11)
      }
      expect(points[59]?.actionRisk).toBeCloseTo(Math.min(...sets.map((set) => set.actionRisk)), 11)
    }
  })

  it('MODEL-81 a thinned front keeps to the gap it proves', () => {
    for (let seed = 8100; seed < 8110; seed++) {
      const input = inputOf(seed, 10)
      const { groups } = optionGroups(standpointOf(input), input.cards.map((_, i) => i), { sincerity: 1 })
      const exact = paretoStates(groups, Infinity)
      const thin = paretoStates(groups, 6)
      expect(exact.factor).toBe(1)
      for (const state of exact.states) {
        const near = thin.states.some(
          (kept) => kept.logCost <= state.logCost + 1e-12 && kept.scheming <= state.scheming * thin.factor + 1e-12 && kept.notScheming <= state.notScheming * thin.factor + 1e-12,
        )
        expect(near, `seed ${seed} ${membersOfState(state).join()}`).toBe(true)
      }
    }
  })

  it('MODEL-82 the library frontier falls as the budget grows, and one overlap group for all reports its gap', () => {
    const view = libraryWorkshop.views[0]
    if (!view) throw new Error('the library has views')
    const risks = frontier(modelInput(libraryWorkshop, view)).points.map((point) => point.actionRisk)
    risks.slice(1).forEach((risk, nth) => expect(risk).toBeLessThanOrEqual((risks[nth] ?? 0) + 1e-12))
    const oneGroup = { ...sampleWorkshop, interventions: sampleWorkshop.interventions.map((card) => ({ ...card, overlapGroup: 'one' })) }
    const relaxed = frontier(modelInput(oneGroup, sampleWorkshop.views[0] ?? view))
    expect(relaxed.isExact).toBe(false)
    expect(relaxed.gap).toBeGreaterThan(0)
    relaxed.points.forEach((point) => expect(point.atLeast).toBeLessThanOrEqual(point.actionRisk))
  })

  it('MODEL-83 the theatre plot shows mean appeal and the effect done insincerely', () => {
    const input = modelInput(sampleWorkshop, { id: 'v', name: 'v', kind: 'participant', regimeWeights: { 'staff-pressure': 1, 'specific-mandates': 3, 'limited-will': 2 } })
    const point = theatrePlot(input)[0]
    const card = sampleWorkshop.interventions[0]
    // Trusted monitoring: legibility 0.45, verifiability 0.6, employees 0.55, regulators 0.35.
    const staff = (0.45 + 2 * 0.55) / 3
    const law = (0.45 + 2 * 0.6 + 2 * 0.35) / 5
    expect(card?.id).toBe('ctl-trusted-monitoring')
    expect(point?.appeal).toBeCloseTo((staff + 3 * law) / 4, 12)
    const risk = (members: number[]) => outcome(standpointOf(input), members, { sincerity: 0 }).actionRisk
    expect(point?.insincereEffect).toBeCloseTo(risk([]) - risk([0]), 12)
    const quiet = modelInput({ ...sampleWorkshop, regimes: [{ id: 'n', name: 'n', kind: 'negotiation', budget: 0.1 }] }, { id: 'v', name: 'v', kind: 'participant' })
    expect(theatrePlot(quiet)[0]?.appeal).toBeNull()
  })
})
