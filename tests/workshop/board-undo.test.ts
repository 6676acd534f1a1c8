import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { withPlace } from '@/lib/workshop/board-place'
import { undoOf } from '@/lib/workshop/board-undo'
import type { BoardEdit } from '@/lib/workshop/types'
import { boardOf } from './documents'

const card = 'ctl-trusted-monitoring'

/** The edit as it is carried out, with its place. */
function carryOut(doc: Y.Doc, edit: BoardEdit): BoardEdit {
  const placed = withPlace(doc, edit)
  expect(applyBoardEdit(doc, placed)).toEqual({ ok: true })
  return placed
}

function takeBack(doc: Y.Doc, edit: BoardEdit): void {
  const undo = undoOf(doc, edit)
  if (!undo.ok) throw new Error(undo.message)
  expect(applyBoardEdit(doc, undo.edit)).toEqual({ ok: true })
}

const edits = (doc: Y.Doc): readonly BoardEdit[] => {
  const found = readBoard(doc).cards.find(({ id }) => id === card)
  if (found === undefined) throw new Error('The sample has no such card.')
  const last = readBoard(doc).cards.at(-1)?.id ?? null
  return [
    { kind: 'setText', card, field: 'title', base: found.title, value: 'Other' },
    { kind: 'setText', card, field: 'who', base: '', value: 'The lab' },
    { kind: 'setText', card, field: 'summary', base: found.summary, value: `${found.summary} More.` },
    { kind: 'setEstimate', card, field: 'cost', base: found.numbers.cost, value: 0.3 },
    { kind: 'setSupport', card, constituency: 'public', base: found.support['public'] ?? null, value: 0.9 },
    { kind: 'setSupport', card, constituency: 'press', base: null, value: 0.9 },
    { kind: 'setOverlapGroup', card, base: found.overlapGroup, value: null },
    { kind: 'moveCard', card, base: found.pos, after: last },
    { kind: 'archiveCard', card, archived: true },
    { kind: 'setSetting', key: 'askLimit', base: 7, value: 3 },
    { kind: 'setSetting', key: 'regime/limited-will', base: readBoard(doc).settings.regimes[1], value: null },
  ]
}

it('UNDO-1 one undo takes back one named edit of every kind', () => {
  const doc = boardOf()
  const before = readBoard(doc)
  for (const edit of edits(doc)) {
    const done = carryOut(doc, edit)
    expect(readBoard(doc), edit.kind).not.toEqual(before)
    takeBack(doc, done)
    expect(readBoard(doc), edit.kind).toEqual(before)
  }
  const done = edits(doc).map((edit) => carryOut(doc, edit))
  for (const edit of done.reverse()) takeBack(doc, edit)
  expect(readBoard(doc)).toEqual(before)
})

it('UNDO-2 undo of an addition archives, and keeps what others wrote', () => {
  const doc = boardOf()
  const added = carryOut(doc, { kind: 'addCard', card: 'new', title: 'New', after: null })
  carryOut(doc, { kind: 'setText', card: 'new', field: 'summary', base: '', value: 'By somebody else' })
  takeBack(doc, added)
  expect(readBoard(doc).cards.find(({ id }) => id === 'new')).toMatchObject({ archived: true, summary: 'By somebody else' })
  const comment = carryOut(doc, { kind: 'addComment', comment: 'c', card, person: 'ana', text: 'Hm', at: 1 })
  takeBack(doc, comment)
  expect(readBoard(doc).comments).toMatchObject([{ id: 'c', archived: true }])
})

it('UNDO-3 a field that somebody changed since is left alone, and that is said', () => {
  const doc = boardOf()
  for (const edit of edits(doc)) {
    const done = carryOut(doc, edit)
    carryOut(doc, againstOf(done))
    const before = readBoard(doc)
    const undo = undoOf(doc, done)
    expect(undo, edit.kind).toMatchObject({ ok: false, reason: 'changed' })
    expect(undo.ok ? '' : undo.message).toContain('changed this since')
    expect(readBoard(doc)).toBe(before)
  }
  expect(undoOf(doc, { kind: 'archiveCard', card: 'no-such-card', archived: true })).toMatchObject({ ok: false, reason: 'gone' })
})

/** Another edit of the same field, by somebody else. */
function againstOf(edit: BoardEdit): BoardEdit {
  switch (edit.kind) {
    case 'setText':
      return { ...edit, base: edit.value, value: `${edit.value}!` }
    case 'setEstimate':
    case 'setSupport':
      return { ...edit, value: 0.55 }
    case 'setOverlapGroup':
      return { ...edit, value: 'theirs' }
    case 'moveCard':
      return { ...edit, pos: 'zV', after: null }
    case 'archiveCard':
      return { ...edit, archived: !edit.archived }
    case 'setSetting':
      return edit.key === 'askLimit' ? { ...edit, value: 5 } : { ...edit, value: { id: 'limited-will', name: 'Theirs', kind: 'sharedValues' } }
    default:
      throw new Error(`No counter-edit for ${edit.kind}.`)
  }
}
