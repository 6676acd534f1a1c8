import { beforeAll, describe, expect, it } from 'vitest'
import { pairCruxes } from '@/lib/disagreement/pair-cruxes'
import type { InterventionCrux, PairCruxes } from '@/lib/disagreement/types'
import { NBSP } from '@/lib/words/numbers'
import { equalSentences } from '@/lib/words/results-equal'
import { farthestPair, pairAsks, pairHeadline, pairSentence, type PairAsk } from '@/lib/words/results-pairs'
import { toPlain } from '@/lib/words/results-text'
import { evaluated, sampleWorkshop, smallWorkshop, type Evaluated } from '@/tests/support/sample-results'

const names = { one: 'you', other: 'Bo' }

function cruxes(ask: Partial<InterventionCrux>): PairCruxes {
  const { from = 0, to = 0, groups = {}, cards = {} } = ask
  return { from: 'me', to: 'bo', package: [], interventions: [{ id: 'drill', from, to, difference: to - from, groups, cards }] }
}

function only(pair: PairCruxes, one = 'me'): PairAsk {
  const [ask] = pairAsks(pair, one)
  if (ask === undefined) throw new Error('One ask.')
  return ask
}

const wide = cruxes({ from: 0.004, to: 0.009, groups: { regimes: 0.003, feasibility: 0.003, costs: -0.001, others: 0.00001 }, cards: { costs: { drill: -0.001, probe: 0.00001 } } })
const said = (pair: PairCruxes) => toPlain(pairSentence(only(pair), 'Drills', names))

describe('two views side by side', () => {
  it('RESULTS-62 an ask between two says both worths, where the gap comes from, and what pulls the other way', () => {
    expect(said(wide)).toBe(
      'Drills is worth 0.4 points to you, 0.9 to Bo. Of the gap of 0.5 points: 0.3 comes from how decisions get made, 0.3 from how easily the asks get agreed; 0.1 from what the asks cost pulls the other way.',
    )
    expect(said(cruxes({ from: 0.004, to: -0.002, groups: { costs: -0.006 } }))).toBe('Drills is worth 0.4 points to you, −0.2 to Bo. Of the gap of 0.6 points: 0.6 comes from what the asks cost.')
    expect(said(cruxes({ from: 0, to: 0.002, groups: { costs: 0.0014, effects: 0.0006 } }))).toBe('Drills is worth next to nothing to you, 0.2 points to Bo. Of the gap of 0.2 points: 0.1 comes from what the asks cost, the rest from what the asks prevent.')
    expect(said(cruxes({ from: 0.001, to: 0.0002, groups: { costs: -0.0006, effects: -0.0002 } }))).toBe('Drills is worth 0.1 points to you, less than 0.1 points to Bo. The largest part of the gap of less than 0.1 points comes from what the asks cost.')
  })

  it('RESULTS-63 a gap under 0.05 points is practically level, with what cancels out', () => {
    expect(said(cruxes({ from: 0.004, to: 0.0043, groups: { costs: 0.0003 } }))).toBe('Drills is practically level between you and Bo: 0.4 points.')
    expect(said(cruxes({ from: 0.004, to: 0.0043, groups: { costs: 0.0033, others: -0.003 } }))).toBe(
      'Drills is practically level between you and Bo: 0.4 points. Differences cancel out: 0.3 from what the asks cost one way, 0.3 from how dangerous others’ AIs are the other.',
    )
  })

  it('RESULTS-64 parts towards the gap come first, zeros leave the bars and are named, single cards follow their question', () => {
    const ask = only(wide)
    expect(ask.parts.map(({ group }) => group)).toEqual(['regimes', 'feasibility', 'costs'])
    expect(ask.zeros).toEqual(['scheming', 'severity', 'others', 'budgets', 'sincerity', 'effects'])
    expect(ask.cards).toEqual([{ group: 'costs', cards: [{ id: 'drill', value: -0.001 }] }])
  })

  it('RESULTS-65 on the other’s list the reader still stands first, and parts still sum to the gap', () => {
    const { views, ...rest } = smallWorkshop(2, 6)
    const [me, bo] = views
    if (me === undefined || bo === undefined) throw new Error('Two views.')
    const reverse = pairCruxes({ ...rest, views }, bo, me)
    for (const ask of pairAsks(reverse, me.id)) {
      const original = reverse.interventions.find(({ id }) => id === ask.id)
      expect([ask.one, ask.other]).toEqual([original?.to, original?.from])
      const parts = Object.values(original?.groups ?? {}).reduce((sum, value) => sum - value, 0)
      expect(parts).toBeCloseTo(ask.other - ask.one, 12)
      expect(ask.gap).toBeCloseTo(ask.other - ask.one, 12)
    }
  })

  it('RESULTS-66 the headline names the question that makes most of the gap, and otherwise only the two worths', () => {
    expect(pairHeadline(only(cruxes({ from: 0.001, to: 0.006, groups: { regimes: 0.004, costs: 0.001 } })), 'Drills', names)).toBe('Drills: most of the gap is how decisions get made')
    expect(pairHeadline(only(cruxes({ from: 0.001, to: 0.006, groups: { regimes: 0.002, costs: 0.002, others: 0.001 } })), 'Drills', names)).toBe('Drills: 0.1 points to you, 0.6 to Bo')
    expect(pairHeadline(only(cruxes({ from: 0.001, to: 0.0011 })), 'Drills', names)).toBe('Drills: practically level')
  })
})

describe('the sample', () => {
  let sample: Evaluated
  beforeAll(() => {
    sample = evaluated(sampleWorkshop())
  }, 60_000)

  it('RESULTS-67 a view is set beside the one farthest from it, and without a view the farthest two', () => {
    const { disagreement } = sample
    const [first = ''] = disagreement.participants
    const others = disagreement.participants.map((id, at) => ({ id, loss: (disagreement.loss[0]?.[at] ?? 0) + (disagreement.loss[at]?.[0] ?? 0) })).slice(1)
    expect(farthestPair(disagreement, first)).toEqual({ one: first, other: others.sort((a, b) => b.loss - a.loss)[0]?.id })
    const pair = farthestPair(disagreement, null)
    expect(pair).not.toBeNull()
    expect(farthestPair({ ...disagreement, participants: ['alone'] }, 'alone')).toBeNull()
  })

  it('RESULTS-68 equal lists say the one answer of either side, or that there is none', () => {
    const flip = { input: 'pScheming', from: 0.25, to: 0.12, slide: -0.9 }
    const mine = { flip, view: 'You', isReader: true }
    const theirs = { flip: null, view: 'Bo', isReader: false }
    expect(equalSentences([mine, theirs], sample.workshop, true)).toEqual([
      `If you said 12${NBSP}% instead of 25${NBSP}% for the chance that the AI hides its aims, your lists would be the same.`,
      'No single answer of Bo would make the two lists the same.',
    ])
    expect(equalSentences([{ ...mine, flip: null }, theirs], sample.workshop, true)).toEqual(['No single answer would make your lists the same.'])
    expect(equalSentences([{ ...mine, flip: null }], sample.workshop, false)).toEqual(['No single answer of yours would make your lists the same.'])
    expect(equalSentences([{ ...theirs, flip }], sample.workshop, false)).toEqual([`If Bo said 12${NBSP}% instead of 25${NBSP}% for the chance that the AI hides its aims, the two lists would be the same.`])
  })
})
