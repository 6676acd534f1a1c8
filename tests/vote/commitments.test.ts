import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { boardEditSchema } from '@/components/doc/edit-schema'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { undoOf } from '@/lib/workshop/board-undo'
import { checkCommitmentEntry, commitmentsOf } from '@/lib/workshop/commitments'
import type { BoardEdit } from '@/lib/workshop/types'
import { until } from '../support/until'
import { joinWorkshop } from '../support/workshop'
import { voter, voteRoom } from './vote-room'

const set = (field: 'owner' | 'target' | 'date', base: string, value: string): BoardEdit => ({ kind: 'setCommitment', card: 'a', field, base, value })
const note: BoardEdit = { kind: 'addMinorityNote', note: 'n1', person: 'ana', text: 'I could not sign the pledge.', at: 5 }

function apply(doc: Y.Doc, ...edits: readonly BoardEdit[]): void {
  for (const edit of edits) expect(applyBoardEdit(doc, edit)).toEqual({ ok: true })
}

describe('who asks whom by when', () => {
  it('BALLOT-50 owner, target and date stand by ask; what is emptied is gone, and what somebody else has changed is not overwritten', () => {
    const doc = new Y.Doc()
    apply(doc, set('owner', '', 'Ana'), set('target', '', 'The lab'), set('date', '', '1 March 2027'))
    expect(readBoard(doc).commitments).toEqual([{ card: 'a', owner: 'Ana', target: 'The lab', date: '1 March 2027' }])
    expect(applyBoardEdit(doc, set('owner', '', 'Ben'))).toMatchObject({ ok: false, reason: 'changed', message: expect.stringContaining('"Ana"') })
    expect(applyBoardEdit(doc, set('owner', 'Ana', 'x'.repeat(121)))).toMatchObject({ ok: false, reason: 'invalid' })
    apply(doc, set('owner', 'Ana', ''), set('target', 'The lab', ''), set('date', '1 March 2027', ''))
    expect(readBoard(doc).commitments).toEqual([])
    expect(readBoard(doc).problems).toEqual([])
  })

  it('BALLOT-51 minority notes are kept with their person, changed, and put away rather than removed', () => {
    const doc = new Y.Doc()
    apply(doc, note, { ...note, note: 'n2', at: 3 }, { kind: 'setMinorityNote', note: 'n1', base: 'I could not sign the pledge.', value: 'I could sign it from May.' })
    expect(readBoard(doc).minorityNotes).toEqual([
      { id: 'n2', personId: 'ana', text: 'I could not sign the pledge.', at: 3, archived: false },
      { id: 'n1', personId: 'ana', text: 'I could sign it from May.', at: 5, archived: false },
    ])
    apply(doc, { kind: 'archiveMinorityNote', note: 'n2', archived: true })
    expect(readBoard(doc).minorityNotes.map(({ archived }) => archived)).toEqual([true, false])
    expect(applyBoardEdit(doc, note)).toMatchObject({ ok: false, reason: 'changed' })
    expect(applyBoardEdit(doc, { kind: 'setMinorityNote', note: 'nowhere', base: '', value: 'x' })).toMatchObject({ ok: false, reason: 'gone' })
    expect(applyBoardEdit(doc, { ...note, note: 'a b' })).toMatchObject({ ok: false, reason: 'invalid' })
  })

  it('BALLOT-52 each of these edits is undone by one, unless somebody changed it since, and survives the journal', () => {
    const edits: readonly BoardEdit[] = [set('owner', '', 'Ana'), note, { kind: 'setMinorityNote', note: 'n1', base: 'I could not sign the pledge.', value: 'Later.' }, { kind: 'archiveMinorityNote', note: 'n1', archived: true }]
    const doc = new Y.Doc()
    apply(doc, ...edits)
    for (const edit of edits) expect(boardEditSchema.parse(JSON.parse(JSON.stringify(edit)))).toEqual(edit)
    for (const edit of edits.toReversed()) {
      const undo = undoOf(doc, edit)
      if (!undo.ok) throw new Error(undo.message)
      apply(doc, undo.edit)
    }
    expect(readBoard(doc)).toMatchObject({ commitments: [], minorityNotes: [{ text: 'I could not sign the pledge.', archived: true }] })
    apply(doc, set('owner', '', 'Ben'))
    expect(undoOf(doc, set('owner', '', 'Ana'))).toMatchObject({ ok: false, reason: 'changed' })
  })

  it('BALLOT-53 what no honest client writes is left out and named', () => {
    const hostile: readonly (readonly [string, unknown])[] = [
      ['ask/a/owner', 7],
      ['ask/a/price', 'x'],
      ['ask/a b/owner', 'x'],
      ['ask/a/owner/deep', 'x'],
      ['note/n1', { personId: 'ana', text: 'x' }],
      ['note/n2', { personId: 'ana', text: 'x', at: 1, more: true }],
      ['note/n3/archived', 'yes'],
      ['ask/a/target', 'x'.repeat(241)],
      ['', null],
    ]
    const doc = new Y.Doc()
    for (const [key, value] of hostile) {
      commitmentsOf(doc).set(key, value)
      expect(checkCommitmentEntry(key, value, 2)).toMatchObject({ ok: false })
    }
    const board = readBoard(doc)
    expect(board.problems).toHaveLength(hostile.length)
    expect(board).toMatchObject({ commitments: [], minorityNotes: [] })
  })

  it('BALLOT-54 participants write it together in the result phase and not before, and observers never', async () => {
    const room = await voteRoom(1)
    const { workshop } = room
    const early = await voter(room, 0).browser.open(workshop.id, 'board').synced()
    applyBoardEdit(early.doc, set('owner', '', 'Too early'))
    expect(await early.closed()).toBe(4409)
    await room.lead('set-phase', { phase: 'result' })
    const lead = await room.facilitator.browser.open(workshop.id, 'board').synced()
    const ana = await voter(room, 0).browser.open(workshop.id, 'board').synced()
    applyBoardEdit(ana.doc, set('owner', '', 'Ana'))
    applyBoardEdit(ana.doc, { ...note, person: voter(room, 0).personId })
    applyBoardEdit(lead.doc, set('target', '', 'The lab'))
    await until('both see both', () => [ana, lead].every(({ doc }) => readBoard(doc).commitments[0]?.owner === 'Ana' && readBoard(doc).commitments[0]?.target === 'The lab' && readBoard(doc).minorityNotes.length === 1))
    const watcher = await joinWorkshop(room.server, workshop, { name: 'Wes', role: 'observer' })
    const watching = await watcher.browser.open(workshop.id, 'board').synced()
    expect(readBoard(watching.doc).commitments).toHaveLength(1)
    applyBoardEdit(watching.doc, set('date', '', 'never'))
    expect(await watching.closed()).toBe(4409)
    expect(readBoard(lead.doc).commitments).toEqual([{ card: 'a', owner: 'Ana', target: 'The lab', date: '' }])
  })
})
