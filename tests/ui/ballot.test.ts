import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEmpty, sameChoice, setPoints, spent, ticksLeft, toggle, whyNoMore, pointsOn } from '@/components/vote/ballot-draft'
import { myPart } from '@/components/vote/my-part'
import { addPlace, dropPlace, movePlace, placeNumber, setLevel } from '@/components/vote/ranking-draft'
import { countTable } from '@/components/vote/result-rows'
import { sheetFromForm, startingForm } from '@/components/vote/sheet-form-values'
import { readBoard } from '@/lib/workshop/board-doc'
import { seedBoard } from '@/lib/workshop/board-seed'
import { parseWorkshopFile } from '@/lib/workshop/file'
import { readOwn } from '@/lib/workshop/own-doc'
import sample from '@/lib/workshop/sample-workshop.json'
import { checkChoice } from '@/lib/workshop/vote-ballots'
import type { BallotChoice } from '@/lib/workshop/vote-types'
import * as Y from 'yjs'
import { closedVote, voteSheet } from '../support/votes'

describe('filling in a ballot', () => {
  it('BALLOTFORM-1 ticks stop at the most allowed, and a tick can always be taken away', () => {
    const sheet = voteSheet({ method: 'approval', perVoter: 2 })
    const full = toggle(sheet, toggle(sheet, {}, 'c'), 'a')
    expect(full).toEqual({ approve: ['a', 'c'] })
    expect(ticksLeft(sheet, full)).toBe(0)
    expect(toggle(sheet, full, 'b')).toEqual(full)
    expect(toggle(sheet, full, 'a')).toEqual({ approve: ['c'] })
  })

  it('BALLOTFORM-2 dots stop at what is left and at the cap, and votes cost their square', () => {
    const dots = voteSheet({ method: 'dots', perVoter: 5, cap: 3 })
    const three = setPoints(dots, {}, 'a', 3)
    expect(whyNoMore(dots, three, 'a')).toBe('cap')
    expect(whyNoMore(dots, setPoints(dots, three, 'b', 2), 'c')).toBe('left')
    const squares = voteSheet({ method: 'quadratic', credits: 10 })
    const votes = setPoints(squares, {}, 'a', 3)
    expect(spent(squares, votes)).toBe(9)
    expect([whyNoMore(squares, votes, 'a'), whyNoMore(squares, votes, 'b')]).toEqual(['left', null])
  })

  it('BALLOTFORM-3 an ask moves up and down a ranking, stands level when asked to, and parts a tie it is put into', () => {
    const abc = ['a', 'b', 'c'].reduce(addPlace, [])
    expect(movePlace(abc, 'c', 0)).toEqual([['c'], ['a'], ['b']])
    const level = setLevel(abc, 'b', true)
    expect(level).toEqual([['a', 'b'], ['c']])
    expect([placeNumber(level, 'b'), placeNumber(level, 'c')]).toEqual([1, 3])
    expect(movePlace(level, 'c', 1)).toEqual([['a'], ['c'], ['b']])
    expect(dropPlace(level, 'a')).toEqual([['b'], ['c']])
    expect(setLevel(level, 'b', false)).toEqual(abc)
  })

  it('BALLOTFORM-4 two ballots say the same whatever order they were filled in', () => {
    expect(sameChoice({ approve: ['a', 'b'] }, { approve: ['b', 'a'] })).toBe(true)
    expect(sameChoice({ dots: { a: 1, b: 0 } }, { dots: { a: 1 } })).toBe(true)
    expect(sameChoice({ ranking: [['a', 'b'], ['c']] }, { ranking: [['b', 'a'], ['c']] })).toBe(true)
    expect(sameChoice({ ranking: [['a'], ['b']] }, { ranking: [['b'], ['a']] })).toBe(false)
    expect([isEmpty({}), isEmpty({ dots: { a: 0 } }), isEmpty({ scores: { a: 0 } })]).toEqual([true, true, false])
  })

  it('BALLOTFORM-5 every step of filling in is a ballot that the sheet accepts', () => {
    const ids = ['a', 'b', 'c', 'd']
    const press = fc.record({ ask: fc.constantFrom(...ids), by: fc.constantFrom(-1, 1) })
    const sheets = [voteSheet({ method: 'approval', perVoter: 2 }), voteSheet({ method: 'dots', perVoter: 4, cap: 2 }), voteSheet({ method: 'quadratic', credits: 9 }), voteSheet({ method: 'score', maxScore: 3 })]
    fc.assert(
      fc.property(fc.constantFrom(...sheets), fc.array(press, { maxLength: 30 }), (sheet, presses) => {
        let choice: BallotChoice = {}
        for (const { ask, by } of presses) {
          const now = pointsOn(sheet, choice, ask)
          if (sheet.method === 'approval') choice = toggle(sheet, choice, ask)
          else if (by < 0 ? now > 0 : whyNoMore(sheet, choice, ask) === null) choice = setPoints(sheet, choice, ask, now + by)
          expect(checkChoice(sheet, choice).ok).toBe(true)
        }
      }),
      { seed: 7 },
    )
  })

  it('BALLOTFORM-6 the sheet to open is filled in from the board, and a number that is not accepted is quoted with what is', () => {
    const file = parseWorkshopFile(sample)
    if (!file.ok) throw new Error(file.rule)
    const doc = new Y.Doc()
    seedBoard(doc, file.workshop)
    const board = readBoard(doc)
    const asks = board.cards.map(({ id }) => id)
    const form = startingForm(board, 9)
    expect(sheetFromForm(form, asks)).toMatchObject({ ok: true, sheet: { title: 'Which asks should we put to the lab?', method: 'approval', seats: 7, secret: true, minutes: 8 } })
    expect(startingForm(board, 2).secret).toBe(false)
    expect(sheetFromForm({ ...form, seats: '0' }, asks)).toEqual({ ok: false, message: 'How many asks win: “0” is not accepted; a whole number from 1 to 500 is.' })
    expect(sheetFromForm(form, [])).toEqual({ ok: false, message: 'Choose at least one ask.' })
    const budget = { ...form, method: 'budget', seats: 'nonsense' } as const
    expect(sheetFromForm({ ...budget, budgetShare: '2,5 %' }, asks)).toMatchObject({ ok: true, sheet: { budget: { unit: 'cost', share: 0.025 } } })
    expect(sheetFromForm({ ...budget, budgetShare: '100' }, asks)).toMatchObject({ ok: false, message: expect.stringContaining('“100”') })
  })

  it('BALLOTFORM-7 after the close one’s own part says whether the ballot counted, and that a late one did not', () => {
    const sheet = voteSheet({ method: 'approval' })
    const me = { personId: 'me', role: 'participant' } as const
    const own = readOwn(new Y.Doc())
    const none = { draft: null, cast: null, attempt: null }
    const cast = { choice: { approve: ['a'] }, receipt: 'R-1', at: 5 }
    const took = closedVote(sheet, [{ approve: ['a'] }], { receipts: ['R-1'], participation: [{ personId: 'me', entered: false }] })
    expect(myPart(took, me, own, { ...none, cast, draft: { approve: ['a'] } })).toMatchObject({ took: true, receiptFound: true, late: false, choice: { approve: ['a'] } })
    expect(myPart(took, me, own, { ...none, cast, draft: { approve: ['b'] } })).toMatchObject({ took: true, late: true, receivedAt: 5 })
    const without = closedVote(sheet, [])
    expect(myPart(without, me, own, { ...none, draft: { approve: ['a'] } })).toMatchObject({ took: false, late: true, receipt: null, receivedAt: null })
    expect(myPart(without, me, own, none)).toMatchObject({ took: false, late: false })
  })

  it('BALLOTFORM-8 the table of a count stands in order of the result, each row with the figures to add up', () => {
    const sheet = voteSheet({ method: 'approval', seats: 2 })
    const { result } = closedVote(sheet, [{ approve: ['d', 'b', 'c'] }, { approve: ['d'] }])
    if (result === null) throw new Error('no result')
    const { rows } = countTable(sheet, result)
    expect(rows.map(({ id, standing, cells }) => [id, standing, ...cells])).toEqual([['d', 'in', '2 of 2'], ['b', 'tie', '1 of 2'], ['c', 'tie', '1 of 2'], ['a', 'out', '0 of 2']])
  })
})
