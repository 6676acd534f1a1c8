import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementChange } from '@/lib/compare/agreement-change'
import { compareSnapshots, type ComparedSide } from '@/lib/compare/compare'
import { agreementSentences, askChangeWords, beliefRow, cruxesSentence, personLines, standingWords } from '@/lib/compare/compare-sentences'
import { evaluateWorkshop } from '@/lib/disagreement/results'
import { roomAgreement } from '@/lib/disagreement/room-agreement'
import type { View, Workshop } from '@/lib/model/workshop'
import { inputWords } from '@/lib/words/input-label'
import { smallWorkshop } from '../support/sample-results'
import { libraryWorkshop } from '../support/sample-files'

const room = smallWorkshop(5, 9)
const side = (workshop: Workshop, chosen: readonly string[] = []): ComparedSide => ({ workshop, disagreement: evaluateWorkshop(workshop).disagreement, chosen })
const withBeliefs = (workshop: Workshop, change: (view: View, at: number) => View): Workshop => ({ ...workshop, views: workshop.views.map(change) })
const middle = withBeliefs(room, (view) => ({ ...view, beliefs: { ...view.beliefs, pScheming: { low: 0.05, mid: 0.12, high: 0.3 } } }))
const cheaper: Workshop = { ...room, interventions: room.interventions.map((card, at) => (at < 4 ? { ...card, cost: 0.001 + at * 0.001 } : card)) }
const without = (workshop: Workshop, at: number): Workshop => ({ ...workshop, views: workshop.views.filter((_, index) => index !== at) })
const sum = (parts: { readonly people: number; readonly board: number; readonly answers: number } | null) => (parts === null ? NaN : parts.people + parts.board + parts.answers)

describe('why agreement changed', () => {
  it('REP-30 the parts add up to the change', () => {
    const beliefs = fc.record({ pScheming: fc.double({ min: 0.01, max: 0.9, noNaN: true }), pCatastropheIfScheming: fc.double({ min: 0.01, max: 0.9, noNaN: true }) })
    fc.assert(
      fc.property(fc.array(beliefs, { minLength: 5, maxLength: 5 }), fc.integer({ min: 0, max: 4 }), fc.double({ min: 0.001, max: 0.2, noNaN: true }), (given, gone, cost) => {
        const after = without({ ...withBeliefs(room, (view, at) => ({ ...view, beliefs: { ...view.beliefs, ...given[at] } })), interventions: room.interventions.slice(1).map((card, at) => (at === 0 ? { ...card, cost } : card)) }, gone)
        const kept = { ...after, views: after.views.map((view) => ({ ...view, overrides: Object.fromEntries(Object.entries(view.overrides ?? {}).filter(([id]) => after.interventions.some((card) => card.id === id))) })) }
        const change = agreementChange(room, kept)
        expect(sum(change.distance)).toBeCloseTo(change.after.distance - change.before.distance, 10)
        expect(sum(change.sharedAsks)).toBeCloseTo(change.after.sharedAsks - change.before.sharedAsks, 10)
      }),
      { numRuns: 25, seed: 5 },
    )
  })

  it('REP-31 one cause alone is the whole cause', () => {
    const answers = agreementChange(room, middle)
    expect(answers.distance).toEqual({ people: 0, board: 0, answers: answers.after.distance - answers.before.distance })
    expect(answers.after.distance).not.toBe(answers.before.distance)
    const board = agreementChange(room, cheaper)
    expect(board.distance?.answers).toBe(0)
    expect(board.distance?.people).toBe(0)
    expect(board.distance?.board).toBeCloseTo(board.after.distance - board.before.distance, 12)
    expect(board.after.distance).not.toBe(board.before.distance)
    const people = agreementChange(room, without(room, 1))
    expect(people.distance).toEqual({ people: people.after.distance - people.before.distance, board: 0, answers: 0 })
    expect(people.after.distance).not.toBe(people.before.distance)
    expect(agreementChange(room, without(without(without(without(room, 0), 0), 0), 0)).distance).toBeNull()
  })

  it('REP-32 the figures are those of the whole results', () => {
    for (const workshop of [room, middle, cheaper]) {
      const results = evaluateWorkshop(workshop)
      const alone = roomAgreement(workshop)
      expect(alone.distance).toBe(results.disagreement?.distance)
      expect(alone.sharedAsks).toBe(results.disagreement?.sharedAsks)
      expect(alone.lists).toEqual(Object.fromEntries(results.views.map((view) => [view.id, view.package])))
    }
  })
})

describe('who and what moved', () => {
  it('REP-33 people are named with their moves', () => {
    const [first, second] = room.views
    const after = without(withBeliefs(room, (view) => (view.id === first?.id ? { ...view, beliefs: { ...view.beliefs, pScheming: 0.9 } } : view)), 1)
    const { people } = compareSnapshots(side(room), side({ ...after, views: [...after.views, { ...after.views[0], id: 'new', name: 'Nora', kind: 'participant' }] }))
    expect(people.left).toEqual([second?.name])
    expect(people.came).toEqual(['Nora'])
    const moved = people.stayed[0]
    if (moved === undefined) throw new Error('Somebody stayed.')
    expect(moved.id).toBe(first?.id)
    expect(moved.moves).toEqual([{ input: 'pScheming', from: 0.25, to: 0.9, movement: 'away' }])
    const lines = personLines(moved, room, (id) => id)
    expect(lines.at(-1)).toBe('The AI hides its aims from 25\u00a0% to 90\u00a0%, away from the others')
const listOf = (workshop: Workshop) => evaluateWorkshop(workshop).views.find(({ id }) => id === first?.id)?.package ?? []
    expect(moved.came).toEqual(listOf(after).filter((id) => !listOf(room).includes(id)))
    expect(moved.left).toEqual(listOf(room).filter((id) => !listOf(after).includes(id)))
  })

  it('REP-34 asks are named with what became of them', () => {
    const [gone, changed] = room.interventions
    if (gone === undefined || changed === undefined) throw new Error('The sample has cards.')
    const drop = (view: View): View => ({ ...view, overrides: Object.fromEntries(Object.entries(view.overrides ?? {}).filter(([id]) => id !== gone.id)) })
    const after: Workshop = {
      ...room,
      views: room.views.map(drop),
      interventions: [...room.interventions.slice(1).map((card) => (card.id === changed.id ? { ...card, title: 'Reworded', cost: 0.3 } : card)), { ...changed, id: 'fresh', title: 'Fresh' }],
    }
    const { asks } = compareSnapshots(side(room, [gone.id]), side(after, ['fresh']))
    const find = (id: string | undefined) => asks.find((ask) => ask.id === id)
    expect(find(gone.id)).toMatchObject({ board: 'gone', after: null })
    expect(find('fresh')).toMatchObject({ board: 'new', before: null, after: { of: 5, chosen: true } })
    const was = find(changed.id)
    if (was === undefined) throw new Error('The changed card is named.')
    expect(was.reworded).toBe(true)
    expect(was.figures.map(({ field, to }) => [field, to])).toEqual([['cost', 0.3]])
    expect(askChangeWords(was)).toMatch(/^reworded; cost .* → 30/)
    expect(standingWords(was.after)).toMatch(/^on \d of 5 lists, /)
    expect(askChangeWords(find(gone.id) ?? was)).toContain('no longer chosen')
  })

  it('REP-35 the sentences say what happened and why', () => {
    const still = compareSnapshots(side(room), side(room))
    expect(agreementSentences(still)[0]).toMatch(/^Agreement stayed where it was/)
    expect(agreementSentences(still).at(-1)).toBe('The same five people are counted in both.')
    expect([still.asks, still.beliefs]).toEqual([[], []])
    expect(still.people.stayed.flatMap((person) => personLines(person, room, (id) => id))).toEqual([])
    expect(cruxesSentence(still.cruxes)).toMatch(/^The question that matters most is still /)

    const moved = compareSnapshots(side(room), side(middle))
    const told = agreementSentences(moved)
    const rose = moved.agreement.after.distance < moved.agreement.before.distance
    expect(told[0]).toMatch(rose ? /^Agreement rose/ : /^Agreement fell/)
    expect(told[2]).toMatch(/because people changed their answers\.$/)
    const [belief] = moved.beliefs
    if (belief === undefined) throw new Error('A belief moved.')
    expect(beliefRow(belief, room)).toEqual(['The AI hides its aims', expect.stringContaining('→'), 'closer together', expect.stringMatching(/^\d closer, \d away, \d stayed$/)])

    const left = compareSnapshots(side(room), side(without(room, 1)))
    expect(agreementSentences(left)[2]).toContain(`because ${room.views[1]?.name} is no longer counted`)
    expect(inputWords('regimes.limited-will.budget', room).label).toMatch(/^Slowdown accepted where “/)
    expect(inputWords('regimeWeights.limited-will', room).format(0.25)).toBe('2.5 of 10')
  })

  it('REP-36 what has nothing in common compares without a false figure', () => {
    const nobody: Workshop = { ...room, views: [] }
    const cases = [[room, nobody], [nobody, room], [nobody, nobody], [without(without(without(without(room, 1), 1), 1), 1), room], [room, { ...libraryWorkshop, views: [] }]] as const
    for (const [before, after] of cases) {
      const comparison = compareSnapshots(side(before), side(after))
      expect(agreementSentences(comparison)).toEqual([expect.stringContaining('Fewer than two people')])
      expect(JSON.stringify(comparison)).not.toMatch(/NaN|Infinity/)
    }
    const unrelated = compareSnapshots(side(room), side({ ...room, views: room.views.map((view) => ({ ...view, id: `x-${view.id}` })) }))
    expect(agreementSentences(unrelated).at(-1)).toContain('Fewer than two people answered both times')
    expect(unrelated.people.left).toHaveLength(5)
  })
})
