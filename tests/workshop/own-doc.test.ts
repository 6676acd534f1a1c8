import * as Y from 'yjs'
import { expect, it } from 'vitest'
import type { View } from '@/lib/model/workshop'
import { answerKey, answerTarget, inputName, inputTarget, type AnswerTarget } from '@/lib/workshop/answer-key'
import { readBoard } from '@/lib/workshop/board-doc'
import { applyOwnEdit, readOwn, seedOwn } from '@/lib/workshop/own-doc'
import { libraryWorkshop, sampleWorkshop } from '@/lib/workshop/shipped-workshops'
import { viewFromAnswers } from '@/lib/workshop/view-from-answers'
import { boardsOf } from './documents'

const ana = { id: 'ana', name: 'Ana', stakeholder: null }

/** Weights say the same at any scale. */
function normalised({ regimeWeights = {}, ...view }: View): unknown {
  const sum = Object.values(regimeWeights).reduce((total, weight) => total + weight, 0)
  return { ...view, regimeWeights: Object.fromEntries(Object.entries(regimeWeights).map(([id, weight]) => [id, (weight / sum).toFixed(12)])) }
}

it('OWN-1 a view seeded into an own document reads back as that view', () => {
  for (const workshop of [sampleWorkshop(), libraryWorkshop()]) {
    const [boardDoc] = boardsOf(1, workshop)
    if (boardDoc === undefined) throw new Error('No board was made.')
    for (const view of workshop.views) {
      const doc = new Y.Doc()
      seedOwn(doc, view, workshop.regimes)
      const back = viewFromAnswers(readOwn(doc), readBoard(boardDoc), { ...view, stakeholder: view.stakeholder ?? null })
      expect(normalised(back)).toEqual(normalised(view))
      expect(Object.values(readOwn(doc).counters).reduce((sum, count) => sum + count, 0)).toBeCloseTo(10, 12)
    }
  }
})

it('OWN-2 untouched and skipped questions are listed as open, and untouched counters are never silently equal', () => {
  const board = sampleBoard()
  const doc = new Y.Doc()
  const allOpen = ['pScheming', 'pCatastropheIfScheming', 'pCatastropheIfNotScheming', 'pCatastropheFromOthers', 'delaySensitivity', 'overlap', 'regimeWeights']
  expect(viewFromAnswers(readOwn(doc), board, ana)).toEqual({ id: 'ana', name: 'Ana', kind: 'participant', beliefs: {}, open: allOpen })
  applyOwnEdit(doc, { kind: 'setAnswer', key: 'belief/pScheming', value: { state: 'answered', estimate: 0.2 } })
  applyOwnEdit(doc, { kind: 'setAnswer', key: 'belief/overlap', value: { state: 'open' } })
  applyOwnEdit(doc, { kind: 'setAnswer', key: 'budget/limited-will', value: { state: 'open' } })
  applyOwnEdit(doc, { kind: 'setCounter', regime: 'limited-will', value: 6 })
  applyOwnEdit(doc, { kind: 'setCounter', regime: 'risk-cap', value: 2 })
  const view = viewFromAnswers(readOwn(doc), board, ana)
  expect(view).toMatchObject({ beliefs: { pScheming: 0.2 }, regimeWeights: { 'limited-will': 0.75, 'risk-cap': 0.25 } })
  expect(view.open).toEqual([...allOpen.filter((input) => input !== 'pScheming' && input !== 'regimeWeights'), 'regimes.limited-will.budget'])
  applyOwnEdit(doc, { kind: 'setAnswer', key: 'weights', value: { state: 'open' } })
  expect(viewFromAnswers(readOwn(doc), board, ana).regimeWeights).toBeUndefined()
  expect(viewFromAnswers(readOwn(doc), board, ana).open).toContain('regimeWeights')
})

it('OWN-3 hostile values are left out and named, and nothing throws', () => {
  const doc = new Y.Doc()
  const hostile: readonly unknown[] = [Number.NaN, 'x', true, 10n, [], { state: 'answered' }, { state: 'answered', estimate: 7 }, { state: 'other' }, JSON.parse('{"__proto__":{"state":"open"}}')]
  for (const root of ['answers', 'counters', 'why', 'meta']) {
    for (const [index, value] of hostile.entries()) doc.getMap(root).set(['belief/pScheming', 'card/a/cost', 'budget/x', '__proto__', 'belief/x', 'weights', 'card/', 'card/a/b', 'why'][index] ?? '', value)
    for (const [key, value] of [['shared', new Y.Map()], ['text', new Y.Text('x')]] as const) doc.getMap(root).set(key, value)
  }
  const own = readOwn(doc)
  expect(own.problems.length).toBeGreaterThan(20)
  expect(own.answers).toEqual({})
  expect(readOwn(doc)).toBe(own)
  expect(() => viewFromAnswers(own, sampleBoard(), ana)).not.toThrow()
})

it('OWN-4 an answer outside its scale is refused with a message', () => {
  const doc = new Y.Doc()
  const refused = [
    applyOwnEdit(doc, { kind: 'setAnswer', key: 'belief/pScheming', value: { state: 'answered', estimate: 1.2 } }),
    applyOwnEdit(doc, { kind: 'setAnswer', key: 'budget/x', value: { state: 'answered', estimate: 1 } }),
    applyOwnEdit(doc, { kind: 'setAnswer', key: 'mood', value: { state: 'open' } }),
    applyOwnEdit(doc, { kind: 'setAnswer', key: 'weights', value: { state: 'answered', estimate: 0.3 } }),
    applyOwnEdit(doc, { kind: 'setCounter', regime: 'x', value: 11 }),
    applyOwnEdit(doc, { kind: 'setWhy', key: 'belief/pScheming', value: 'x'.repeat(201) }),
  ]
  for (const result of refused) expect(result).toMatchObject({ ok: false, reason: 'invalid' })
  expect(readOwn(doc)).toMatchObject({ answers: {}, counters: {}, why: {}, problems: [] })
})

it('OWN-5 answers about cards and regimes that the board does not know are left out of the view', () => {
  const doc = new Y.Doc()
  for (const key of ['card/no-such-card/cost', 'card/ctl-sandboxing/cost', 'card/ctl-sandboxing/support.public', 'budget/no-such-regime', 'sincerity/limited-will']) {
    applyOwnEdit(doc, { kind: 'setAnswer', key, value: { state: 'answered', estimate: 0.2 } })
  }
  const view = viewFromAnswers(readOwn(doc), sampleBoard(), ana)
  expect(view.overrides).toEqual({ 'ctl-sandboxing': { cost: 0.2, support: { public: 0.2 } } })
  expect(view.regimes).toEqual({ 'limited-will': { sincerity: 0.2 } })
})

it('OWN-6 keys and input names translate both ways', () => {
  const targets: readonly AnswerTarget[] = [
    { kind: 'belief', belief: 'delaySensitivity' },
    { kind: 'weights' },
    { kind: 'regime', field: 'budget', regime: 'a.b/c' },
    { kind: 'regime', field: 'sincerity', regime: 'x' },
    { kind: 'card', card: 'a/b.c', field: 'reductionIfNotScheming' },
    { kind: 'support', card: 'a-b', constituency: 'the press/tv' },
  ]
  for (const target of targets) {
    expect(answerTarget(answerKey(target))).toEqual(target)
    expect(inputTarget(inputName(target))).toEqual(target)
  }
  for (const key of ['', 'belief/', 'belief/mood', 'card/x', 'card/x/mood', 'card/x/support.', 'budget/__proto__', 'other/x']) expect(answerTarget(key), key).toBeNull()
})

it('OWN-7 reasons, checked figures and what was asked travel with the view', () => {
  const board = sampleBoard()
  const doc = new Y.Doc()
  applyOwnEdit(doc, { kind: 'setAnswer', key: 'belief/delaySensitivity', value: { state: 'answered', estimate: 0.5, asked: { q: 0.12, points: 0.6 } } })
  applyOwnEdit(doc, { kind: 'setAnswer', key: 'card/ctl-sandboxing/cost', value: { state: 'checked' } })
  applyOwnEdit(doc, { kind: 'setWhy', key: 'belief/delaySensitivity', value: 'They are close behind.' })
  applyOwnEdit(doc, { kind: 'setMeta', key: 'storyOrder', value: ['risk-cap', 'limited-will'] })
  const view = viewFromAnswers(readOwn(doc), board, ana)
  expect(view).toMatchObject({ asked: { delaySensitivity: { q: 0.12, points: 0.6 } }, checked: ['overrides.ctl-sandboxing.cost'], why: { delaySensitivity: 'They are close behind.' } })
  expect(view.overrides).toBeUndefined()
  expect(readOwn(doc).meta).toEqual({ storyOrder: ['risk-cap', 'limited-will'] })
  const again = new Y.Doc()
  seedOwn(again, view, board.settings.regimes)
  expect(viewFromAnswers(readOwn(again), board, ana)).toEqual(view)
})

function sampleBoard() {
  const [doc] = boardsOf(1)
  if (doc === undefined) throw new Error('No board was made.')
  return readBoard(doc)
}
