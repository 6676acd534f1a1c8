import fc from 'fast-check'
import { expect, it } from 'vitest'
import { connectionFacts, type ConnectionFacts } from '@/components/doc/connection-facts'
import type { DocumentState } from '@/components/doc/document-connection'
import { boardKind } from '@/components/doc/document-kinds'
import { boardEditSchema, ownEditSchema } from '@/components/doc/edit-schema'
import { Journal } from '@/components/doc/journal'
import { retryDelayMs } from '@/components/doc/backoff'
import { UndoStack } from '@/components/doc/undo-stack'
import { seededChance } from '@/lib/workshop/seeded-chance'
import type { BoardEdit, EditResult, OwnEdit } from '@/lib/workshop/types'

const title = (base: string, value: string, card = 'a'): BoardEdit => ({ kind: 'setText', card, field: 'title', base, value })
const words = { label: 'Title', text: '' }

it('DOC-12 typing in one field without a pause is one entry of the journal and one undo', () => {
  let serial = 0
  const journal = new Journal<BoardEdit>({ store: null, scope: 's', newId: () => String((serial += 1)), now: () => 0, merge: boardKind.merge })
  for (const [base, value] of [['', 'o'], ['o', 'on'], ['on', 'one']] as const) journal.add(title(base, value), words)
  expect(journal.length).toBe(1)
  journal.markSent(1)
  journal.add(title('one', 'one!'), words)
  journal.add(title('', 'x', 'b'), words)
  expect(journal.length).toBe(3)
  journal.markSent(2)
  journal.markAcked(1)
  expect(journal.length).toBe(2)
  journal.markLost()
  journal.markAcked(9)
  expect(journal.takeAll().map(({ edit }) => edit)).toEqual([title('one', 'one!'), title('', 'x', 'b')])

  let at = 0
  const undone: BoardEdit[] = []
  const result: EditResult = { ok: true }
  const stack = new UndoStack<BoardEdit>({ now: () => at, merge: boardKind.merge, undo: (edit) => (undone.push(edit), result) })
  stack.record(title('', 'o'), 'Title')
  at = 1000
  stack.record(title('o', 'on'), 'Title')
  at = 5000
  stack.record(title('on', 'one'), 'Title')
  expect(stack.label).toBe('Title')
  expect([stack.undo(), stack.undo(), stack.undo()]).toMatchObject([{ ok: true }, { ok: true }, { ok: false, reason: 'gone' }])
  expect(undone).toEqual([title('on', 'one'), title('', 'on')])
})

it('DOC-14 the wait before a retry is drawn from 0.5 to 8 s, the first one too', () => {
  expect(retryDelayMs(() => 0)).toBe(500)
  expect(retryDelayMs(() => 1)).toBe(8000)
  const chance = seededChance('a room comes back')
  const waits = Array.from({ length: 400 }, () => retryDelayMs(chance))
  // Spread evenly: of 400 pages no half second gets more than twice its share of the 7.5 s.
  for (let from = 500; from < 8000; from += 500) expect(waits.filter((wait) => wait >= from && wait < from + 500).length).toBeLessThan(2 * (400 / 15))
})

it('DOC-15 every kind of edit is read back from this device as it was', () => {
  const board: readonly BoardEdit[] = [
    { kind: 'addCard', card: 'a', title: 'A', after: null, numbers: { cost: { low: 0.1, mid: 0.2, high: 0.3 }, support: { public: 0.2 }, ask: 'x' }, pos: 'V' },
    title('a', 'b'),
    { kind: 'setEstimate', card: 'a', field: 'robustness', base: null, value: { low: 0.1, mid: 0.2, high: 0.3 } },
    { kind: 'setSupport', card: 'a', constituency: 'public', base: 0.1, value: null },
    { kind: 'setOverlapGroup', card: 'a', base: null, value: 'monitoring' },
    { kind: 'moveCard', card: 'a', base: 'V', after: 'b', pos: 'X' },
    { kind: 'archiveCard', card: 'a', archived: true },
    { kind: 'addComment', comment: 'c', card: 'a', person: 'p', text: 'x', at: 1 },
    { kind: 'archiveComment', comment: 'c', archived: false },
    { kind: 'setSetting', key: 'defaults/pScheming', base: null, value: 0.2 },
  ]
  const own: readonly OwnEdit[] = [
    { kind: 'setAnswer', key: 'belief/pScheming', value: { state: 'answered', estimate: 0.2, asked: { q: 1 } } },
    { kind: 'setAnswer', key: 'weights', value: { state: 'open' } },
    { kind: 'setAnswer', key: 'card/a/cost', value: null },
    { kind: 'setCounter', regime: 'r', value: 3 },
    { kind: 'setWhy', key: 'belief/pScheming', value: 'x' },
    { kind: 'setMeta', key: 'm', value: [1] },
  ]
  for (const edit of board) expect(boardEditSchema.parse(structuredClone(edit))).toEqual(edit)
  for (const edit of own) expect(ownEditSchema.parse(structuredClone(edit))).toEqual(edit)
  for (const garbage of [null, 1, {}, { kind: 'setText' }, { kind: 'setSetting', key: 'mood', base: 1, value: 2 }]) expect(boardEditSchema.safeParse(garbage).success).toBe(false)
})

it('DOC-16 of all documents the one that needs attention most is shown', () => {
  const none: ConnectionFacts = { state: 'connecting', pending: 0, message: null }
  const of = (states: readonly DocumentState['state'][], { reason, keepsHere = true }: { reason?: string; keepsHere?: boolean } = {}) =>
    connectionFacts(none, {
      documents: states.map((state) => ({ state: { state, pending: 1, message: state === 'ended' ? 'Removed.' : null }, refused: { groups: reason === undefined ? [] : [{ reason }] } })),
      keepsHere,
    })
  expect(of(['saved', 'saved'])).toEqual({ state: 'saved', pending: 2, message: null })
  expect(of(['saved', 'saving']).state).toBe('saving')
  expect(of(['saving', 'offline']).state).toBe('offline')
  expect(of(['offline', 'notSaved']).state).toBe('notSaved')
  expect(of(['notSaved', 'ended'])).toMatchObject({ state: 'ended', message: 'Removed.' })
  expect(of(['saved'], { reason: 'board locked' })).toMatchObject({ state: 'refused', message: expect.stringContaining('board locked') })
  expect(of(['offline'], { reason: 'board locked' }).state).toBe('offline')
  expect(of(['offline'], { keepsHere: false }).message).toContain('keeps nothing')
  const facts = of(['saved'])
  expect(connectionFacts(facts, { documents: [{ state: { state: 'saved', pending: 1, message: null }, refused: { groups: [] } }], keepsHere: true })).toBe(facts)
})
