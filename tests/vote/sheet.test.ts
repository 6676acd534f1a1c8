import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { voteSheetArgs } from '@/lib/protocol/vote-commands'
import { methods } from '@/lib/voting/ballot'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { seedBoard } from '@/lib/workshop/board-seed'
import { canonicalJson } from '@/lib/workshop/canonical-json'
import { starterWorkshop, sampleWorkshop } from '@/lib/workshop/shipped-workshops'
import { defaultSheet } from '@/lib/workshop/vote-defaults'
import { budgetUnits, freezeSheet, logCostUnits, sheetHash, shareOfUnits } from '@/lib/workshop/vote-sheet'
import { asks, voteRoom } from './vote-room'

const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(sorted) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)])) : value

describe('the vote sheet', () => {
  it('BALLOT-1 a sheet keeps title, ask and cost as they stood at the opening, whatever becomes of the cards', async () => {
    const room = await voteRoom()
    const vote = await room.open()
    expect(vote.sheet.asks[0]).toEqual({ id: 'a', title: 'Ask a', ask: 'The developer does a.', cost: logCostUnits(0.01) })
    const board = await room.facilitator.browser.open(room.workshop.id, 'board').synced()
    applyBoardEdit(board.doc, { kind: 'setText', card: 'a', field: 'title', base: 'Ask a', value: 'Something else' })
    applyBoardEdit(board.doc, { kind: 'archiveCard', card: 'b', archived: true })
    await board.saved()
    await room.lead('rename-person', { personId: room.facilitator.personId, name: 'Faye' })
    expect(room.shown(vote).sheet).toEqual(vote.sheet)
    expect(sheetHash(room.shown(vote).sheet)).toBe(vote.hash)
  })

  it('BALLOT-2 an ask costs a million times its log-cost, rounded up, and a budget is rounded down', () => {
    // −ln(0.99) = 0.0100503358…, −ln(0.96) = 0.0408219945…
    expect([logCostUnits(0), logCostUnits(0.01), budgetUnits(0.04)]).toEqual([0, 10_051, 40_821])
    expect(shareOfUnits(logCostUnits(0.25))).toBeCloseTo(0.25, 5)
    const both = logCostUnits(0.02) + logCostUnits(0.02)
    expect(both).toBeGreaterThan(budgetUnits(1 - 0.98 * 0.98))
  })

  it('BALLOT-3 the hash is the SHA-256 of the sheet as canonical JSON, and one changed byte changes it', async () => {
    const room = await voteRoom()
    const vote = await room.open({ title: 'Zürich „fragt“' })
    const canonical = JSON.stringify(sorted(vote.sheet))
    expect(canonicalJson(vote.sheet)).toBe(canonical)
    expect(vote.hash).toBe(createHash('sha256').update(canonical).digest('hex'))
    expect(sheetHash({ ...vote.sheet, title: 'Zürich „fragt”' })).not.toBe(vote.hash)
    expect(() => canonicalJson({ a: Number.NaN })).toThrow('NaN is not allowed')
    expect(() => canonicalJson(undefined)).toThrow('undefined has no JSON')
  })

  it('BALLOT-4 a sheet with asks that are not on the board, asks named twice or no budget to spend is refused with its place', async () => {
    const room = await voteRoom()
    const sheet = { title: 'Which?', method: 'approval', asks: ['a', 'b'] }
    const refused = async (change: object) => (await room.refused(room.facilitator, 'open-vote', { sheet: { ...sheet, ...change } })).message
    expect(await refused({ asks: ['a', 'nowhere'] })).toBe('sheet.asks[1] must be the id of a card on the board, not "nowhere".')
    expect(await refused({ asks: ['a', 'a'] })).toBe('sheet.asks[1] must be named once, not "a" again.')
    expect(await refused({ asks: [] })).toContain('Choose at least one ask')
    expect(await refused({ method: 'budget' })).toContain('sheet.budget must say what a budget vote may spend')
    expect(await refused({ method: 'plurality' })).toContain('sheet.method is "plurality"')
    const board = await room.facilitator.browser.open(room.workshop.id, 'board').synced()
    applyBoardEdit(board.doc, { kind: 'archiveCard', card: 'b', archived: true })
    await board.saved()
    expect(await refused({})).toContain('sheet.asks[1] must be the id of a card on the board')
  })

  it('BALLOT-5 one vote is open at a time, and opening it moves the room to the vote', async () => {
    const room = await voteRoom()
    const vote = await room.open()
    expect(await room.refused(room.facilitator, 'open-vote', { sheet: { title: 'Another', method: 'score', asks: ['a'] } })).toMatchObject({ status: 409, id: 'vote-open' })
    await room.close(vote)
    expect((await room.open({ method: 'score' })).sheet).toMatchObject({ method: 'score', maxScore: 5, secret: true, tieRule: 'show' })
  })

  it('BALLOT-6 the sheet of one click is accepted for every method, on every board that has asks', () => {
    for (const workshop of [sampleWorkshop(), starterWorkshop('Empty')]) {
      const doc = new Y.Doc()
      seedBoard(doc, workshop)
      if (workshop.interventions.length === 0) applyBoardEdit(doc, { kind: 'addCard', card: 'only', title: 'Only ask', after: null })
      const board = readBoard(doc)
      for (const method of methods) {
        const frozen = freezeSheet(voteSheetArgs.parse(defaultSheet(board, method)), board, () => 'seed')
        expect(frozen).toMatchObject({ ok: true, sheet: { method, secret: true, minutes: 8 } })
      }
      // A secret vote of two would not be counted.
      expect(defaultSheet(board, 'approval', 2).secret).toBe(false)
    }
  })

  it('BALLOT-7 a setting stands on the sheet only where the method has it', async () => {
    const room = await voteRoom()
    const all = { perVoter: 4, cap: 3, maxScore: 9, credits: 50, budget: { unit: 'asks', count: 2 } } as const
    const settingsOf = async (method: (typeof methods)[number]) => {
      const vote = await room.open({ method, ...all })
      await room.close(vote)
      const { perVoter, cap, maxScore, credits, budget } = vote.sheet
      return { perVoter, cap, maxScore, credits, budget: budget?.amount ?? null }
    }
    const none = { perVoter: null, cap: null, maxScore: null, credits: null, budget: null }
    expect(await settingsOf('approval')).toEqual({ ...none, perVoter: 4 })
    expect(await settingsOf('score')).toEqual({ ...none, maxScore: 9 })
    expect(await settingsOf('dots')).toEqual({ ...none, perVoter: 4, cap: 3 })
    expect(await settingsOf('quadratic')).toEqual({ ...none, cap: 3, credits: 50 })
    expect(await settingsOf('ranking')).toEqual(none)
    expect(await settingsOf('budget')).toEqual({ ...none, perVoter: 4, budget: 2 })
    expect(asks).toHaveLength(4)
  })
})
