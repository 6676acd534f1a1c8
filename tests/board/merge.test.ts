import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { actOfKey, boardKeys } from '@/components/board/board-key-map'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { withPlace } from '@/lib/workshop/board-place'
import { undoOf } from '@/lib/workshop/board-undo'
import { assembleWorkshop } from '@/lib/workshop/assemble'
import { standIns } from '@/lib/workshop/card-merge'
import type { BoardEdit } from '@/lib/workshop/types'
import { until } from '../support/until'
import { boardOf, boardsOf, docOf, revealedStage, syncAll } from '../workshop/documents'
import { sampleWorkshop } from '@/lib/workshop/shipped-workshops'
import { tapRoom } from './tap-room'

const cardOf = (doc: Y.Doc, id: string) => {
  const card = readBoard(doc).cards.find((entry) => entry.id === id)
  if (card === undefined) throw new Error(`No card ${id}.`)
  return card
}

function carryOut(doc: Y.Doc, edit: BoardEdit): BoardEdit {
  const placed = withPlace(doc, edit)
  expect(applyBoardEdit(doc, placed)).toEqual({ ok: true })
  return placed
}

/** Two cards: the second has figures, words and a group, the first next to nothing. */
function twoCards(): Y.Doc {
  const doc = docOf(7)
  carryOut(doc, { kind: 'addCard', card: 'drill', title: 'Shutdown drill', after: null, numbers: { summary: 'Every quarter.', cost: 0.02 } })
  carryOut(doc, { kind: 'addCard', card: 'test', title: 'Off switch test', after: 'drill', numbers: { summary: 'With an observer.', ask: 'Tests the switch', cost: 0.3, reductionIfScheming: 0.2, overlapGroup: 'shutdown', support: { public: 0.7 } } })
  return doc
}

it('MERGE-1 a merge keeps both texts, the title and place of the card kept, and every figure stated on it; what nobody stated there comes from the other', () => {
  const doc = twoCards()
  const before = cardOf(doc, 'drill')
  carryOut(doc, { kind: 'mergeCards', card: 'test', into: 'drill' })
  const kept = cardOf(doc, 'drill')
  expect(kept).toMatchObject({ title: 'Shutdown drill', pos: before.pos, overlapGroup: 'shutdown', support: { public: 0.7 }, archived: false })
  expect(kept.summary).toBe('Every quarter.\nAlso “Off switch test”: Tests the switch. With an observer.')
  expect([kept.numbers.cost, kept.numbers.reductionIfScheming]).toEqual([0.02, 0.2])
  expect(cardOf(doc, 'test')).toMatchObject({ archived: true, mergedInto: 'drill', summary: 'With an observer.' })
})

it('MERGE-2 comments and what was agreed about the card merged away show on the card kept, and nobody’s words are copied', () => {
  const doc = twoCards()
  carryOut(doc, { kind: 'addComment', comment: 'c1', card: 'test', person: 'ana', text: 'Who pays?', at: 5 })
  carryOut(doc, { kind: 'setCommitment', card: 'test', field: 'owner', base: '', value: 'Ana' })
  carryOut(doc, { kind: 'setCommitment', card: 'drill', field: 'date', base: '', value: '2027-03-01' })
  carryOut(doc, { kind: 'mergeCards', card: 'test', into: 'drill' })
  const { cards, comments, commitments } = readBoard(doc)
  expect(comments).toMatchObject([{ id: 'c1', cardId: 'test', text: 'Who pays?' }])
  expect([...standIns(cards)]).toEqual([['test', 'drill']])
  expect(commitments).toEqual([{ card: 'drill', owner: 'Ana', target: '', date: '2027-03-01' }])
})

it('MERGE-3 figures that people gave for the card merged away stay with it and count again when it is brought back', () => {
  const doc = boardOf()
  const file = sampleWorkshop()
  const own = file.views.flatMap(({ id, overrides }) => Object.keys(overrides ?? {}).map((card) => ({ id, card })))[0]
  if (own === undefined) throw new Error('Nobody in the sample has a figure of their own.')
  const into = file.interventions.find(({ id }) => id !== own.card)?.id ?? ''
  const overridesOf = () => assembleWorkshop({ board: readBoard(doc), stage: revealedStage(file) }).views.find(({ id }) => id === own.id)?.overrides ?? {}
  const before = overridesOf()
  const merged = carryOut(doc, { kind: 'mergeCards', card: own.card, into })
  expect(overridesOf()[own.card]).toBeUndefined()
  expect(overridesOf()[into]).toEqual(before[into])
  const undo = undoOf(doc, merged)
  if (!undo.ok) throw new Error(undo.message)
  carryOut(doc, undo.edit)
  expect(overridesOf()).toEqual(before)
})

it('MERGE-4 undo takes the two apart and leaves what others wrote meanwhile', () => {
  const doc = twoCards()
  const before = readBoard(doc).cards
  const merged = carryOut(doc, { kind: 'mergeCards', card: 'test', into: 'drill' })
  const undo = undoOf(doc, merged)
  if (!undo.ok) throw new Error(undo.message)
  carryOut(doc, undo.edit)
  expect(readBoard(doc).cards).toEqual(before)
  const again = carryOut(doc, { kind: 'mergeCards', card: 'test', into: 'drill' })
  const summary = cardOf(doc, 'drill').summary
  carryOut(doc, { kind: 'setText', card: 'drill', field: 'summary', base: summary, value: `Twice. ${summary}` })
  carryOut(doc, { kind: 'setEstimate', card: 'drill', field: 'reductionIfScheming', base: 0.2, value: 0.4 })
  const back = undoOf(doc, again)
  if (!back.ok) throw new Error(back.message)
  carryOut(doc, back.edit)
  expect(cardOf(doc, 'drill')).toMatchObject({ summary: 'Twice. Every quarter.', overlapGroup: null, numbers: { reductionIfScheming: 0.4 } })
  expect(undoOf(doc, again)).toMatchObject({ ok: false, reason: 'changed' })
})

it('MERGE-5 a merge is refused with itself, with an archived card, and where the texts do not fit; the board is not touched', () => {
  const doc = twoCards()
  carryOut(doc, { kind: 'setText', card: 'drill', field: 'summary', base: 'Every quarter.', value: 'x'.repeat(1990) })
  const before = readBoard(doc)
  expect(applyBoardEdit(doc, { kind: 'mergeCards', card: 'test', into: 'test' })).toMatchObject({ ok: false, reason: 'invalid' })
  expect(applyBoardEdit(doc, { kind: 'mergeCards', card: 'test', into: 'attic' })).toMatchObject({ ok: false, reason: 'gone' })
  expect(applyBoardEdit(doc, { kind: 'mergeCards', card: 'test', into: 'drill' })).toEqual({ ok: false, reason: 'full', message: 'The two texts together have 2050 characters; at most 2000 fit. Shorten one first.' })
  expect(readBoard(doc)).toBe(before)
  carryOut(doc, { kind: 'archiveCard', card: 'drill', archived: true })
  expect(applyBoardEdit(doc, { kind: 'mergeCards', card: 'test', into: 'drill' })).toMatchObject({ ok: false, reason: 'gone' })
})

it('MERGE-6 two people who merge at the same moment, in a circle even, leave a board that reads', () => {
  const docs = boardsOf(2)
  const [ana, ben] = docs
  if (ana === undefined || ben === undefined) throw new Error('No boards.')
  const [first, second] = readBoard(ana).cards.map(({ id }) => id)
  if (first === undefined || second === undefined) throw new Error('The sample has no cards.')
  carryOut(ana, { kind: 'mergeCards', card: first, into: second })
  carryOut(ben, { kind: 'mergeCards', card: second, into: first })
  syncAll(docs)
  expect(readBoard(ana)).toEqual(readBoard(ben))
  const { cards, problems } = readBoard(ana)
  expect(problems).toEqual([])
  // Both went into the other: each stands for itself, archived, and can be brought back.
  expect([...standIns(cards)]).toEqual([[first, first], [second, second]])
})

it('MERGE-7 a merge passes admission under the rights of the cards, and a mark that is no id is refused', async () => {
  const { workshop, people: [ana], facilitator, lead } = await tapRoom(['Ana'])
  if (ana === undefined) throw new Error('Nobody joined.')
  const device = await ana.browser.open(workshop.id, 'board').synced()
  carryOut(device.doc, { kind: 'mergeCards', card: 'logs', into: 'drill' })
  await device.saved()
  const seen = await facilitator.browser.open(workshop.id, 'board').synced()
  expect(cardOf(seen.doc, 'logs')).toMatchObject({ archived: true, mergedInto: 'drill' })
  const entry = device.doc.getMap('cards').get('logs')
  if (entry instanceof Y.Map) entry.set('mergedInto', { to: 'drill' })
  await until('it is refused', () => device.refusal !== null)
  expect(device.refusal?.reason).toContain('the id of a card')
  await lead('lock-board', { locked: true })
  const late = await ana.browser.open(workshop.id, 'board').synced()
  carryOut(late.doc, { kind: 'archiveCard', card: 'logs', archived: false })
  await until('the lock holds', () => late.refusal !== null)
})

it('KEYS-1 each key has one act, which Control, Alt and Command leave to the browser', () => {
  expect(new Set(boardKeys.map(({ key }) => key)).size).toBe(boardKeys.length)
  expect(new Set(boardKeys.map(({ act }) => act)).size).toBe(boardKeys.length)
  const plain = { key: 'a', ctrlKey: false, metaKey: false, altKey: false, repeat: false }
  expect(actOfKey(plain)).toBe('add')
  expect(actOfKey({ ...plain, key: '?' })).toBe('help')
  for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const) expect(actOfKey({ ...plain, [held]: true })).toBeNull()
  expect(actOfKey({ ...plain, repeat: true })).toBeNull()
  expect(actOfKey({ ...plain, key: 'j', repeat: true })).toBe('next')
})
