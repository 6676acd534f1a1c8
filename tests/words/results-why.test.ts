import { beforeAll, describe, expect, it } from 'vitest'
import { evaluateView } from '@/lib/model/evaluate'
import type { ViewResult } from '@/lib/model/results'
import type { View, Workshop } from '@/lib/model/workshop'
import { NBSP } from '@/lib/words/numbers'
import { askFacts } from '@/lib/words/results-ask-facts'
import { toPlain } from '@/lib/words/results-text'
import { whyAsk, type AskFacts } from '@/lib/words/results-why'
import { sampleWorkshop } from '@/tests/support/sample-results'

let workshop: Workshop
let view: View
let result: ViewResult
beforeAll(() => {
  workshop = sampleWorkshop()
  const lead = workshop.views.find(({ id }) => id === 'lab-safety-lead')
  if (lead === undefined) throw new Error('The sample has a lab safety lead.')
  view = lead
  result = evaluateView(workshop, view)
})

const why = (askId: string) => {
  const facts = askFacts(workshop, view, result, askId)
  return facts === null ? [] : whyAsk(facts).map(toPlain)
}
const facts: AskFacts = {
  title: 'Drills', value: 0.004, gain: 0.02, inPackage: true, askLimit: 7, listFull: true,
  stories: [{ name: 'A deal', share: 0.003, done: true }, { name: 'A law', share: 0.001, done: false }],
  last: { title: 'Logging', value: 0.001 }, coveredBy: null, overBudget: null, displaced: null, flip: 'unknown',
}
const words = (change: Partial<AskFacts>) => whyAsk({ ...facts, ...change }).map(toPlain)

describe('why an ask is in', () => {
  it('RESULTS-21 says what it adds and where most of it comes from', () => {
    expect(words({})).toEqual(['Drills is on your list: it adds 0.4 points, mostly where “A deal” (0.3 of them).', 'It is carried out only where “A deal”.'])
    const member = result.interventions.find(({ inPackage }) => inPackage)
    if (member === undefined) throw new Error('The lead has a list.')
    expect(why(member.id)[0]).toContain(`it adds ${(member.value * 100).toFixed(1)} points`)
  })

  it('RESULTS-22 says "nearly all of it" where one story carries the whole, and claims no main story where none does', () => {
    expect(words({ stories: [{ name: 'A deal', share: 0.0039, done: true }, { name: 'A law', share: 0.0001, done: true }] })[0]).toMatch(/nearly all of it where “A deal”\.$/)
    const even = [0, 1, 2, 3].map((at) => ({ name: `S${at}`, share: 0.0002, done: true }))
    expect(words({ value: 0.0008, stories: even })[0]).toBe('Drills is on your list: it adds less than 0.1 points, spread over several stories.')
  })

  it('RESULTS-23 adds the smallest change that would remove it, or that none would', () => {
    expect(words({ flip: { question: 'the chance that the AI hides its aims', from: '10 %', to: '6 %' } })[2]).toBe('It would leave if the chance that the AI hides its aims went from 10 % to 6 %.')
    expect(words({ flip: 'none' })[2]).toBe('No answer within your ranges would remove it.')
  })
})

describe('why an ask is out', () => {
  const out = { inPackage: false, value: 0.002, stories: [] }

  it('RESULTS-24 compares it with the last ask of the list, and calls near-equal values level', () => {
    expect(words({ ...out, last: { title: 'Logging', value: 0.005 } })).toEqual(['Drills is not on your list: as one more ask it would add 0.2 points, less than Logging (0.5 points).'])
    expect(words({ ...out, last: { title: 'Logging', value: 0.0022 } })).toEqual(['Drills is not on your list: as one more ask it would add 0.2 points, practically level with Logging. Either could be there.'])
    expect(words({ ...out, last: { title: 'Logging', value: 0.001 } })).toEqual(['Drills is not on your list: as one more ask it would add 0.2 points, but your list holds 7, and no swap gains.'])
  })

  it('RESULTS-25 says what already covers the same failures, and where its cost passes the ceiling', () => {
    const sentences = why('ctl-human-approval')
    expect(sentences[1]).toBe('Sandboxing and egress limits for agents already covers the same failures.')
    expect(sentences[2]).toMatch(new RegExp(`^In “A deal with a ceiling” it would not be carried out: it costs [\\d.]+${NBSP}%, they accept [\\d.]+${NBSP}%\\.$`))
  })

  it('RESULTS-26 a loss names what is crowded out, or the delay, and never calls the ask bad', () => {
    const loss = { ...out, value: -0.003 }
    expect(words({ ...loss, displaced: { title: 'Logging', story: 'Answering the staff' } })).toEqual(['Asking for Drills would crowd out Logging in “Answering the staff”: 0.3 points lost.'])
    expect(words(loss)).toEqual(['Drills: by your answers its delay costs more than it protects: 0.3 points lost.'])
    expect(words({ ...out, value: -0.0002 })).toEqual(['Drills is not on your list: as one more ask it would add next to nothing.'])
  })

  it('RESULTS-27 what is crowded out is what the story really drops', () => {
    const [card] = workshop.interventions
    if (card === undefined) throw new Error('The sample has cards.')
    const base = { ...card, cost: 0.03, legibility: 0.2, verifiability: 0.2, robustness: 1, support: {}, overlapGroup: undefined }
    const theatre: Workshop = {
      ...workshop,
      askLimit: 1,
      regimes: [{ id: 'staff', name: 'Staff', kind: 'pressure', budget: 0.04, sincerity: 1, constituency: 'employees', appeal: { legibility: 1 } }],
      interventions: [
        { ...base, id: 'useful', title: 'Useful', reductionIfScheming: 0.5, reductionIfNotScheming: 0.5 },
        { ...base, id: 'pledge', title: 'Pledge', reductionIfScheming: 0, reductionIfNotScheming: 0, legibility: 0.9 },
      ],
      views: [{ ...view, overrides: {}, regimes: {}, regimeWeights: { staff: 1 } }],
    }
    const [only] = theatre.views
    if (only === undefined) throw new Error('One view.')
    const lists = evaluateView(theatre, only)
    expect(lists.package).toEqual(['useful'])
    const found = askFacts(theatre, only, lists, 'pledge')
    expect(found?.displaced).toEqual({ title: 'Useful', story: 'Staff' })
    expect(found === null ? '' : whyAsk(found).map(toPlain).join(' ')).toMatch(/^Asking for Pledge would crowd out Useful in “Staff”: [\d.]+ points lost\.$/)
  })

  it('RESULTS-28 every ask of every view of the sample has one to three sentences', () => {
    for (const own of workshop.views) {
      const list = evaluateView(workshop, own)
      for (const { id } of list.interventions) {
        const found = askFacts(workshop, own, list, id)
        const sentences = found === null ? [] : whyAsk(found)
        expect(sentences.length, `${own.id} ${id}`).toBeGreaterThan(0)
        expect(sentences.length).toBeLessThan(4)
        expect(sentences.map(toPlain).join(' ')).not.toMatch(/undefined|NaN|\{|\}/)
      }
    }
  })
})
