import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { chooseBest } from '@/lib/model/choose-best'
import { chooseUnderCap } from '@/lib/model/choose-under-cap'
import { scoringOf } from '@/lib/model/compile'
import { modelInput } from '@/lib/model/effective'
import { evidenceValue, perfectInformation, testInformation } from '@/lib/model/evidence'
import { leverMoves } from '@/lib/model/lever-moves'
import { levers } from '@/lib/model/levers'
import { logCost, outcome } from '@/lib/model/outcome'
import { implementedByDefinition, standpointOf } from '@/lib/model/regimes'
import { createSetScorer } from '@/lib/model/set-scorer'
import { createModel } from '@/lib/model/view-model'
import type { View, Workshop } from '@/lib/model/workshop'
import { randomWorkshop } from '../support/random-workshop'
import { sampleWorkshop } from '../support/sample-files'
import { hasSharedData, readVector } from '../support/shared-data'

function firstView(workshop: Workshop): View {
  const view = workshop.views[0]
  if (!view) throw new Error('a random workshop has a view')
  return view
}

/** M(p) of a decision table: payoffs by act, first column if true. */
const bestAct = (payoffs: readonly (readonly number[])[]) => (p: number) => Math.max(...payoffs.map(([yes = 0, no = 0]) => p * yes + (1 - p) * no))

const table = z.object({ p: z.array(z.number()), payoffs: z.array(z.array(z.number())), likelihood: z.object({ positive: z.array(z.number()) }).optional() })

describe('levers and evidence', () => {
  it('MODEL-90 every lever is the change of the best V after exactly one change', () => {
    for (let seed = 8200; seed < 8215; seed++) {
      const workshop = randomWorkshop(seed, { cards: 5, askLimit: 3 })
      const view = firstView(workshop)
      const input = modelInput(workshop, view)
      const before = createModel(input).best.value
      const found = levers(workshop, view).levers
      const moves = leverMoves(input)
      expect(found.length).toBe(moves.length)
      for (const { moved, kind, regime, intervention, constituency } of moves) {
        const lever = found.find((other) => other.kind === kind && other.regime === regime && other.intervention === intervention && other.constituency === constituency)
        expect(lever?.change, `seed ${seed} ${kind} ${regime ?? intervention}`).toBeCloseTo(createModel(moved).best.value - before, 11)
      }
      expect(found.map((lever) => lever.change)).toEqual(found.map((lever) => lever.change).sort((a, b) => b - a))
    }
  })

  it('MODEL-91 moves are those of the specification, and stop at their ends', () => {
    const workshop: Workshop = {
      ...randomWorkshop(8300, { cards: 1 }),
      regimes: [
        { id: 's', name: 's', kind: 'sharedValues', chooserView: 'v1', sincerity: 0.95 },
        { id: 'p', name: 'p', kind: 'pressure', budget: 0.04, constituency: 'staff', appeal: { support: 1 }, sincerity: 0.5 },
      ],
      interventions: [{ id: 'c', title: 'c', cost: 0.1, reductionIfScheming: 0.36, reductionIfNotScheming: 0, legibility: 0.95, verifiability: 0, robustness: 0 }],
    }
    const view: View = { ...firstView(workshop), regimes: {}, overrides: {} }
    const input = modelInput(workshop, view)
    const moved = (kind: string, regime?: string) => leverMoves(input).find((move) => move.kind === kind && (regime === undefined || move.regime === regime))?.moved
    expect(moved('budget')?.view.regimes[1]?.budget).toBeCloseTo(0.05, 12)
    expect(moved('sincerity', 's')?.view.regimes[0]?.sincerity).toBe(1)
    expect(moved('sincerity', 'p')?.view.regimes[1]?.sincerity).toBeCloseTo(0.6, 12)
    expect(moved('technologyCost')?.view.cards[0]?.cost).toBeCloseTo(0.08, 12)
    expect(moved('technologyEffect')?.view.cards[0]?.reductionIfScheming).toBeCloseTo(1 - 0.64 ** 1.25, 12)
    expect(moved('legibility')?.view.cards[0]?.legibility).toBe(1)
    expect(moved('support')?.view.cards[0]?.support).toEqual({ staff: 0.1 })
    expect(moved('persuasion')?.choosers[0]?.beliefs).toEqual(input.view.beliefs)
    expect(moved('capability')?.power).toBeCloseTo(1.1, 12)
    const { pCatastropheFromOthers: q, delaySensitivity: eta } = input.view.beliefs
    const seen = moved('capability')
    if (!seen) throw new Error('capability is a lever of every view')
    expect(outcome(standpointOf(seen), [0], { sincerity: 1 }).inactionRisk).toBeCloseTo(1 - (1 - q) ** ((1.1 * 0.9) ** -eta), 12)
  })

  it.skipIf(!hasSharedData).each(['evpi-thompson-lumber'])('MODEL-92 the value of perfect information is the textbook one: vectors.json topic 9, %s', (id) => {
    const { input, expected } = readVector(id, table, z.object({ EVPI: z.number() }))
    expect(perfectInformation(input.p[0] ?? 0, bestAct(input.payoffs))).toBeCloseTo(expected.EVPI, 6)
  })

  it.skipIf(!hasSharedData)('MODEL-93 the value of a test is the textbook one before rounding: vectors.json topic 9, evsi-thompson', () => {
    const { input, expected } = readVector('evsi-thompson', table, z.object({ EVSI: z.number() }))
    const [sensitivity = 0, falseAlarm = 0] = input.likelihood?.positive ?? []
    expect(testInformation(input.p[0] ?? 0, { sensitivity, specificity: 1 - falseAlarm }, bestAct(input.payoffs))).toBeCloseTo(expected.EVSI, 6)
  })

  it('MODEL-94 evidence is worth what looking at every subset says, and never more than certainty', () => {
    for (let seed = 8400; seed < 8430; seed++) {
      const workshop = randomWorkshop(seed, { cards: 6 })
      const withEvidence = { ...workshop, interventions: workshop.interventions.map((card, i) => ({ ...card, evidence: i / 6 })) }
      const input = modelInput(withEvidence, firstView(workshop))
      const k = input.regimes.findIndex((regime) => regime.kind === 'sharedValues')
      const sincerity = k < 0 ? 1 : (input.view.regimes[k]?.sincerity ?? 1)
      const best = (p: number) => {
        const standpoint = standpointOf(input, { ...input.view, beliefs: { ...input.view.beliefs, pScheming: p } })
        return Math.max(...Array.from({ length: 64 }, (_, mask) => outcome(standpoint, [0, 1, 2, 3, 4, 5].filter((i) => (mask >> i) & 1), { sincerity }).w))
      }
      const p = input.view.beliefs.pScheming
      const { evpi, interventions } = evidenceValue(input)
      expect(evpi, `seed ${seed}`).toBeCloseTo(p * best(1) + (1 - p) * best(0) - best(p), 11)
      expect(interventions.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3', 'c4', 'c5'])
      interventions.forEach(({ evsi }) => expect(evsi).toBeLessThanOrEqual(evpi + 1e-12))
    }
  })

  it('MODEL-95 a more powerful developer that acts unasked gives up no less speed', () => {
    for (const view of sampleWorkshop.views.slice(0, 2)) {
      const { bornCost } = levers(sampleWorkshop, view)
      expect(bornCost.morePowerful).toBeGreaterThanOrEqual(bornCost.now - 1e-12)
    }
  })

  it('MODEL-96 branch and bound, for overlap groups too large for tables, chooses what the definition chooses', () => {
    for (let seed = 8500; seed < 8600; seed++) {
      const input = modelInput({ ...randomWorkshop(seed, { cards: 9 }) }, firstView(randomWorkshop(seed, { cards: 9 })))
      const menu = input.cards.map((_, i) => i)
      input.regimes.forEach((regime, k) => {
        const chooser = input.choosers[k] ?? input.view
        const logCosts = chooser.cards.map(logCost)
        const { sincerity = 1, budget = null } = chooser.regimes[k] ?? {}
        const limit = budget === null ? Infinity : -Math.log1p(-budget)
        const expected = () => implementedByDefinition(input, k, menu).members
        if (regime.kind === 'sharedValues' || regime.kind === 'negotiation') {
          const figures = createSetScorer(standpointOf(input, chooser), { sincerity })
          expect(chooseBest({ size: 9, menu, scoring: scoringOf(input, chooser), figures, logCosts, limit }).members, `seed ${seed}`).toEqual(expected())
        }
        if (regime.kind === 'riskCap') {
          const { pScheming, pCatastropheIfScheming, pCatastropheIfNotScheming } = regime.assessor
          const figures = createSetScorer(standpointOf(input), { sincerity: 1 })
          const found = chooseUnderCap({ size: 9, menu, figures, s: pScheming * pCatastropheIfScheming, n: (1 - pScheming) * pCatastropheIfNotScheming, cap: regime.cap, logCosts })
          expect(found.members, `seed ${seed}`).toEqual(expected())
        }
      })
    }
  })
})
