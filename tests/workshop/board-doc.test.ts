import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { interventionOf } from '@/lib/workshop/assemble'
import { sampleWorkshop } from '@/lib/workshop/shipped-workshops'
import type { BoardEdit, Card } from '@/lib/workshop/types'
import { limits } from '@/lib/protocol/limits'
import { boardOf, boardsOf, docOf, syncAll } from './documents'

const first = 'ctl-trusted-monitoring'
const cardOf = (doc: Y.Doc, id: string = first): Card => {
  const card = readBoard(doc).cards.find((found) => found.id === id)
  if (card === undefined) throw new Error(`No card ${id}`)
  return card
}
const setTitle = (value: string, base = 'Trusted monitoring of internal agents', card = first): BoardEdit => ({ kind: 'setText', card, field: 'title', base, value })

it('BOARD-1 a board seeded from a file reads back as that file', () => {
  const sample = sampleWorkshop()
  const { cards, settings, comments, problems } = readBoard(boardOf())
  expect(cards.map(interventionOf)).toEqual(sample.interventions)
  expect(settings).toEqual({
    title: sample.title,
    framing: sample.framing,
    askLimit: 7,
    developer: sample.developer,
    until: sample.until,
    definitions: sample.definitions,
    defaults: sample.defaults,
    regimes: sample.regimes,
    note: sample.note,
  })
  expect([comments, problems]).toEqual([[], []])
})

it('BOARD-2 the same snapshot comes back while nothing changes, and an unchanged card is the same object in the next one', () => {
  const doc = boardOf()
  const before = readBoard(doc)
  expect(readBoard(doc)).toBe(before)
  applyBoardEdit(doc, setTitle('Renamed'))
  const after = readBoard(doc)
  expect(after).not.toBe(before)
  expect(after.cards[0]).not.toBe(before.cards[0])
  expect(after.cards.slice(1).every((card, index) => card === before.cards[index + 1])).toBe(true)
  expect(after.settings).toBe(before.settings)
  expect(after.comments).toBe(before.comments)
  applyBoardEdit(doc, setTitle('Renamed'))
  expect(readBoard(doc)).toBe(after)
  // A change that says the same in the end is no change.
  doc.getMap('cards').set('x', 1)
  doc.getMap('cards').delete('x')
  expect(readBoard(doc).cards).toBe(after.cards)
})

it('BOARD-3 hostile values are left out and named, and nothing throws', () => {
  const doc = boardOf()
  const cards = doc.getMap('cards')
  const card = cards.get(first)
  if (!(card instanceof Y.Map)) throw new Error('The sample has no first card.')
  const hostile: readonly unknown[] = [Number.NaN, Number.POSITIVE_INFINITY, -1, 2, 'x', null, true, 10n, [], {}, { low: 1 }, { low: 0.2, mid: 0.1, high: 0.3 }, new Uint8Array(3), new Y.Map(), new Y.Text('9'), new Y.Array(), new Y.Doc(), JSON.parse('{"__proto__":{"low":0.1,"mid":0.2,"high":0.3}}')]
  for (const field of ['cost', 'robustness', 'support/public', 'support/__proto__', 'support/', 'title', 'summary', 'category', 'overlapGroup', 'archived', 'pos', '__proto__']) {
    for (const value of hostile) {
      card.set(field, isShared(value) ? copyOf(value) : value)
      expect(() => readBoard(doc), field).not.toThrow()
      for (const { numbers, pos, title } of readBoard(doc).cards) {
        expect(typeof title).toBe('string')
        expect(typeof pos).toBe('string')
        for (const estimate of Object.values(numbers)) expect(Number.isFinite(typeof estimate === 'number' ? estimate : estimate.mid)).toBe(true)
      }
    }
  }
  for (const [index, value] of hostile.entries()) {
    cards.set(`hostile-${index}`, isShared(value) ? copyOf(value) : value)
    doc.getMap('comments').set(`hostile-${index}`, isShared(value) ? copyOf(value) : value)
    doc.getMap('settings').set(['title', 'framing', 'askLimit', 'regime/x', 'defaults/pScheming', 'defaults/regimes', 'definitions/ai', 'definitions/x', 'regimeOrder', '__proto__'][index % 10] ?? '', isShared(value) ? copyOf(value) : value)
  }
  const { problems, cards: read } = readBoard(doc)
  expect(problems.length).toBeGreaterThan(20)
  expect(problems.filter((problem) => problem.includes('hostile-0')).join(' ')).toContain('NaN')
  expect(read.some(({ id }) => id === first)).toBe(true)
  // The next honest edit works on a board in this state.
  expect(applyBoardEdit(doc, { kind: 'setEstimate', card: first, field: 'cost', base: null, value: 0.1 })).toEqual({ ok: true })
  expect(applyBoardEdit(doc, { kind: 'addCard', card: 'new', title: 'New', after: first })).toEqual({ ok: true })
  expect(applyBoardEdit(doc, { kind: 'setText', card: first, field: 'summary', base: '', value: 'Again' })).toEqual({ ok: true })
  expect(cardOf(doc)).toMatchObject({ summary: 'Again', numbers: { cost: 0.1 } })
})

const isShared = (value: unknown) => value instanceof Y.AbstractType || value instanceof Y.Doc
const copyOf = (value: unknown) => (value instanceof Y.Text ? new Y.Text('9') : value instanceof Y.Array ? new Y.Array() : value instanceof Y.Doc ? new Y.Doc() : new Y.Map())

it('BOARD-4 snapshots are frozen', () => {
  const { cards, settings } = readBoard(boardOf())
  for (const value of [cards, cards[0], cards[0]?.numbers, cards[0]?.numbers.cost, settings, settings.regimes[0]]) expect(Object.isFrozen(value)).toBe(true)
})

it('BOARD-5 a field that nobody touched holds its starting value and is named as assumed', () => {
  const doc = boardOf()
  applyBoardEdit(doc, { kind: 'addCard', card: 'new', title: 'New', after: null, numbers: { cost: 0.2, reductionIfScheming: { low: 0.03, mid: 0.06, high: 0.09 } } })
  const card = cardOf(doc, 'new')
  expect(card.assumed).toEqual(['reductionIfNotScheming', 'legibility', 'verifiability', 'robustness', 'evidence'])
  expect(card.numbers.cost).toBe(0.2)
  expect(card.numbers.reductionIfNotScheming).toEqual({ low: 0.01, mid: 0.02, high: 0.03 })
  expect(readBoard(doc).cards[0]?.id).toBe('new')
  applyBoardEdit(doc, { kind: 'setEstimate', card: 'new', field: 'cost', base: 0.2, value: null })
  expect(cardOf(doc, 'new').assumed).toContain('cost')
})

it('BOARD-6 concurrent typing in one text keeps what both typed', () => {
  const docs = boardsOf(2)
  const [ana, ben] = docs
  if (ana === undefined || ben === undefined) throw new Error('Two boards were asked for.')
  const base = cardOf(ana).summary
  applyBoardEdit(ana, { kind: 'setText', card: first, field: 'summary', base, value: `At once. ${base}` })
  applyBoardEdit(ben, { kind: 'setText', card: first, field: 'summary', base, value: `${base} By hand.` })
  syncAll(docs)
  for (const doc of docs) expect(cardOf(doc).summary).toBe(`At once. ${base} By hand.`)
})

it('BOARD-7 a text typed against an older state is rebased, or refused where both changed the same stretch', () => {
  const doc = boardOf()
  const edit = (base: string, value: string) => applyBoardEdit(doc, { kind: 'setText', card: first, field: 'ask', base, value })
  const start = cardOf(doc).ask
  edit(start, 'one two three')
  edit('one two three', 'one two three four')
  expect(edit('one two three', 'zero one two three')).toEqual({ ok: true })
  expect(cardOf(doc).ask).toBe('zero one two three four')
  expect(edit('one two three', 'one two three and more')).toMatchObject({ ok: true })
  edit(cardOf(doc).ask, 'red green blue')
  edit('red green blue', 'red yellow blue')
  expect(edit('red green blue', 'red violet blue')).toMatchObject({ ok: false, reason: 'changed' })
  expect(cardOf(doc).ask).toBe('red yellow blue')
  expect(applyBoardEdit(doc, setTitle('Mine', 'What it never was'))).toMatchObject({ ok: false, reason: 'changed' })
})

it('BOARD-8 an estimate is one value: of two at once one stands whole', () => {
  const docs = boardsOf(2)
  const estimates = [{ low: 0.1, mid: 0.2, high: 0.3 }, { low: 0.4, mid: 0.5, high: 0.6 }]
  for (const [index, doc] of docs.entries()) applyBoardEdit(doc, { kind: 'setEstimate', card: first, field: 'cost', base: null, value: estimates[index] ?? 0 })
  syncAll(docs)
  const [a, b] = docs.map((doc) => cardOf(doc).numbers.cost)
  expect(a).toEqual(b)
  expect(estimates).toContainEqual(a)
})

it('BOARD-9 a card moved by two people at once is on the board once', () => {
  const docs = boardsOf(2)
  const [ana, ben] = docs
  if (ana === undefined || ben === undefined) throw new Error('Two boards were asked for.')
  const order = readBoard(ana).cards
  const { pos } = cardOf(ana)
  applyBoardEdit(ana, { kind: 'moveCard', card: first, base: pos, after: order[4]?.id ?? null })
  applyBoardEdit(ben, { kind: 'moveCard', card: first, base: pos, after: order[9]?.id ?? null })
  syncAll(docs)
  for (const doc of docs) {
    const ids = readBoard(doc).cards.map(({ id }) => id)
    expect(ids.filter((id) => id === first)).toHaveLength(1)
    expect(ids).toHaveLength(order.length)
    expect([4, 9]).toContain(ids.indexOf(first))
  }
  expect(readBoard(ana).cards).toEqual(readBoard(ben).cards)
})

it('BOARD-10 an edit that breaks a rule is refused with a message and changes nothing', () => {
  const doc = boardOf()
  const before = readBoard(doc)
  const refused: readonly (readonly [BoardEdit, string, string])[] = [
    [{ kind: 'setEstimate', card: first, field: 'cost', base: null, value: 1 }, 'invalid', 'below 1'],
    [{ kind: 'setEstimate', card: first, field: 'cost', base: null, value: Number.NaN }, 'invalid', 'NaN'],
    [{ kind: 'setEstimate', card: first, field: 'legibility', base: null, value: { low: 0.3, mid: 0.2, high: 0.4 } }, 'invalid', 'low <= mid'],
    [{ kind: 'setSupport', card: first, constituency: '', base: null, value: 0.2 }, 'invalid', 'constituency'],
    [{ kind: 'setSupport', card: first, constituency: 'public', base: null, value: 2 }, 'invalid', '2'],
    [setTitle('x'.repeat(limits.titleClient + 1)), 'invalid', '121'],
    [{ kind: 'setText', card: first, field: 'summary', base: '', value: 'x'.repeat(limits.textClient + 1) }, 'invalid', '2001'],
    [{ kind: 'setOverlapGroup', card: first, base: null, value: 'x'.repeat(200) }, 'invalid', '200'],
    [setTitle('x', '', 'no-such-card'), 'gone', 'not on the board'],
    [{ kind: 'archiveCard', card: 'no-such-card', archived: true }, 'gone', 'not on the board'],
    [{ kind: 'archiveComment', comment: 'no-such-comment', archived: true }, 'gone', 'not on the board'],
    [{ kind: 'addCard', card: 'a b', title: 'x', after: null }, 'invalid', '"a b"'],
    [{ kind: 'addCard', card: first, title: 'x', after: null }, 'changed', 'already'],
    [{ kind: 'addCard', card: 'new', title: 'x', after: null, numbers: { cost: 1 } }, 'invalid', 'cost'],
    [{ kind: 'setSetting', key: 'askLimit', base: 7, value: 1.5 }, 'invalid', '1.5'],
    [{ kind: 'setSetting', key: 'defaults/mood', base: null, value: 0.5 }, 'invalid', 'not a setting'],
    [{ kind: 'setSetting', key: 'regime/x', base: null, value: { id: 'y', kind: 'sharedValues' } }, 'invalid', '"y"'],
  ]
  for (const [edit, reason, words] of refused) {
    const result = applyBoardEdit(doc, edit)
    expect(result, JSON.stringify(edit)).toMatchObject({ ok: false, reason })
    expect(result.ok ? '' : result.message).toContain(words)
  }
  expect(readBoard(doc)).toBe(before)
})

it('BOARD-11 every edit is one transaction with its origin', () => {
  const doc = boardOf()
  const origins: unknown[] = []
  doc.on('update', (_update, origin) => origins.push(origin))
  applyBoardEdit(doc, { kind: 'addCard', card: 'new', title: 'New', after: first, numbers: { cost: 0.1, support: { public: 0.2 } } }, 'ana')
  applyBoardEdit(doc, setTitle('Other', 'New', 'new'), 'ana')
  expect(origins).toEqual(['ana', 'ana'])
})

it('BOARD-13 a surrogate pair is never cut in two', () => {
  const doc = boardOf()
  let base = cardOf(doc).summary
  for (const value of ['go 😀 now', 'go 😁 now', 'go 😁😀 now', 'go 😀 now', '😀', '']) {
    applyBoardEdit(doc, { kind: 'setText', card: first, field: 'summary', base, value })
    expect(cardOf(doc).summary).toBe(value)
    base = value
  }
})

it('BOARD-17 half a surrogate pair is stored as U+FFFD, so that the writer sees what the others see', () => {
  const [ana, ben] = boardsOf(2)
  if (ana === undefined || ben === undefined) throw new Error('Two boards were asked for.')
  const half = '\ud83d'
  applyBoardEdit(ana, { kind: 'setText', card: first, field: 'summary', base: cardOf(ana).summary, value: `a${half}b` })
  applyBoardEdit(ana, setTitle(`${half}c`))
  applyBoardEdit(ana, { kind: 'addCard', card: 'new', title: half, after: null, numbers: { ask: half } })
  applyBoardEdit(ana, { kind: 'setSetting', key: 'definitions/ai', base: null, value: half })
  syncAll([ana, ben])
  expect(readBoard(ana)).toEqual(readBoard(ben))
  expect(cardOf(ana)).toMatchObject({ summary: 'a\ufffdb', title: '\ufffdc' })
})

it('BOARD-14 settings follow the rules of the file, and a regime set to null is out of play', () => {
  const doc = boardOf()
  const set = (key: Extract<BoardEdit, { kind: 'setSetting' }>['key'], value: unknown) => applyBoardEdit(doc, { kind: 'setSetting', key, base: null, value })
  const before = readBoard(doc).settings.regimes
  expect(set('framing', 'serial-speed')).toEqual({ ok: true })
  expect(set('defaults/pScheming', 0.2)).toEqual({ ok: true })
  expect(set('definitions/ai', 'The one on the desk')).toEqual({ ok: true })
  expect(set('regime/limited-will', null)).toEqual({ ok: true })
  expect(readBoard(doc).settings).toMatchObject({ framing: 'serial-speed', defaults: { pScheming: 0.2 }, definitions: { ai: 'The one on the desk' } })
  expect(readBoard(doc).settings.regimes.map(({ id }) => id)).toEqual(before.map(({ id }) => id).filter((id) => id !== 'limited-will'))
  expect(set('regime/limited-will', before[1])).toEqual({ ok: true })
  expect(readBoard(doc).settings.regimes).toEqual(before)
  expect(set('defaults/pScheming', null)).toEqual({ ok: true })
  expect(readBoard(doc).settings.defaults.pScheming).toBeUndefined()
})

it('BOARD-15 a comment stands with its card, its writer and its time, and is archived, not removed', () => {
  const doc = boardOf()
  expect(applyBoardEdit(doc, { kind: 'addComment', comment: 'c1', card: first, person: 'ana', text: 'Who checks?', at: 5 })).toEqual({ ok: true })
  expect(applyBoardEdit(doc, { kind: 'addComment', comment: 'c2', card: 'no-such-card', person: 'ana', text: 'x', at: 5 })).toMatchObject({ ok: false, reason: 'gone' })
  applyBoardEdit(doc, { kind: 'archiveComment', comment: 'c1', archived: true })
  expect(readBoard(doc).comments).toEqual([{ id: 'c1', cardId: first, personId: 'ana', text: 'Who checks?', at: 5, archived: true }])
})

it('BOARD-16 the board refuses a card too many', () => {
  const doc = docOf(1)
  for (let index = 0; index < limits.cardsClient; index += 1) applyBoardEdit(doc, { kind: 'addCard', card: `c${index}`, title: 'x', after: index === 0 ? null : `c${index - 1}` })
  expect(readBoard(doc).cards.map(({ id }) => id)).toEqual(Array.from({ length: limits.cardsClient }, (_, index) => `c${index}`))
  expect(applyBoardEdit(doc, { kind: 'addCard', card: 'last', title: 'x', after: null })).toMatchObject({ ok: false, reason: 'full' })
})
