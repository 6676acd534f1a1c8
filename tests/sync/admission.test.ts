import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyBoardEdit } from '@/lib/workshop/board-doc'
import type { Facts } from '@/server/facts'
import { admit, type Admission } from '@/server/sync/admission/admission'
import { contentHash } from '../support/content-hash'

const facts: Facts = {
  workshopId: 'w',
  sequence: 1,
  phase: 'board',
  boardLocked: false,
  closed: false, frameFrozen: false, sample: false, chairFree: false,
  hasReveal: false,
  people: new Map([['ana', { name: 'Ana', role: 'participant' }]]),
}

type Given = { readonly doc: Y.Doc; readonly update: Uint8Array; readonly facts?: Partial<Facts>; readonly owners?: ReadonlyMap<number, string>; readonly size?: number }

function ask({ doc, update, facts: changed, owners = new Map(), size = 0 }: Given): Admission {
  return admit({ doc, document: { kind: 'board' }, reader: { personId: 'ana', role: 'participant', projector: false }, facts: { ...facts, ...changed }, owners, size: () => size }, update)
}

/** A board with one card, and a copy of it on which somebody works. */
function boards(): { readonly server: Y.Doc; readonly client: Y.Doc } {
  const server = new Y.Doc()
  applyBoardEdit(server, { kind: 'addCard', card: 'c1', title: 'One', after: null, numbers: { summary: 'Watch every agent at all times.' } })
  const client = new Y.Doc()
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server))
  return { server, client }
}

/** The update that a change of the client's copy makes. */
function changeOf(doc: Y.Doc, change: () => void): Uint8Array {
  const updates: Uint8Array[] = []
  const listen = (update: Uint8Array) => updates.push(update)
  doc.on('update', listen)
  change()
  doc.off('update', listen)
  return Y.mergeUpdates(updates)
}

const reasonOf = (admission: Admission): string => (admission.kind === 'refused' ? admission.reason : admission.kind)

describe('admission', () => {
  it('SYNC-70 what the document already has is stripped first and accepted from everybody, whatever its size', () => {
    const { server, client } = boards()
    const text = client.getMap<Y.Map<unknown>>('cards').get('c1')?.get('summary')
    if (!(text instanceof Y.Text)) throw new Error('The card has no summary.')
    // Single characters far apart, deleted one by one: as many ranges of the delete set.
    for (let index = 0; index < 3000; index += 1) text.insert(0, 'ab')
    for (let index = 0; index < 3000; index += 1) text.delete(index, 1)
    Y.applyUpdate(server, Y.encodeStateAsUpdate(client))
    const whole = Y.encodeStateAsUpdate(client)
    expect(ask({ doc: server, update: whole, facts: { boardLocked: true } }).kind).toBe('nothing-new')
    const reader = { personId: 'ana', role: 'observer', projector: false } as const
    expect(admit({ doc: server, document: { kind: 'board' }, reader, facts, owners: new Map(), size: () => 0 }, whole).kind).toBe('nothing-new')
  })

  it('SYNC-71 what is left after stripping says the same as the whole update', () => {
    const { server, client } = boards()
    const before = Y.encodeStateAsUpdate(client)
    applyBoardEdit(client, { kind: 'setText', card: 'c1', field: 'summary', base: 'Watch every agent at all times.', value: 'Watch agents.' })
    applyBoardEdit(client, { kind: 'addCard', card: 'c2', title: 'Two', after: 'c1' })
    const admission = ask({ doc: server, update: Y.encodeStateAsUpdate(client) })
    if (admission.kind !== 'admitted') throw new Error(reasonOf(admission))
    expect(admission.update.length).toBeLessThan(before.length + 400)
    Y.applyUpdate(server, admission.update)
    expect(contentHash(server)).toBe(contentHash(client))
    expect(admission.newClientIds).toEqual([client.clientID])
  })

  it('SYNC-72 a gap, deletions beyond what is known and references to what never came are refused', () => {
    const { server, client } = boards()
    changeOf(client, () => applyBoardEdit(client, { kind: 'addCard', card: 'lost', title: 'Lost', after: null }))
    const late = changeOf(client, () => applyBoardEdit(client, { kind: 'setText', card: 'lost', field: 'title', base: 'Lost', value: 'Later' }))
    expect(reasonOf(ask({ doc: server, update: late }))).toContain('never arrived')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(client))
    const builtOn = changeOf(other, () => applyBoardEdit(other, { kind: 'setText', card: 'lost', field: 'category', base: '', value: 'x' }))
    expect(reasonOf(ask({ doc: server, update: builtOn }))).toContain('never arrived')
    const deletes = changeOf(client, () => client.getMap('cards').delete('lost'))
    expect(reasonOf(ask({ doc: server, update: deletes }))).toContain('never arrived')
  })

  it('SYNC-73 other roots, lists beside the keys and sub-documents are refused', () => {
    const { server, client } = boards()
    const attempts: readonly [string, () => void][] = [
      ['no part', () => client.getMap('attic').set('a', 1)],
      ['beside the keys', () => client.getArray('list').push([1])],
      ['kind of content', () => client.getMap('cards').set('c3', new Y.Doc())],
      ['kind of list', () => client.getMap('cards').set('c3', new Y.Array())],
      ['kind of content', () => client.getMap('cards').set('c3', Uint8Array.of(1))],
    ]
    for (const [reason, change] of attempts) {
      const fresh = new Y.Doc()
      Y.applyUpdate(fresh, Y.encodeStateAsUpdate(server))
      expect(reasonOf(ask({ doc: fresh, update: changeOf(client, change) })), reason).toMatch(/never arrived|no part|beside|record of keys/)
    }
    const first = new Y.Doc()
    expect(reasonOf(ask({ doc: server, update: changeOf(first, () => first.getMap('attic').set('a', 1)) }))).toContain('no part "attic"')
    const second = new Y.Doc()
    expect(reasonOf(ask({ doc: server, update: changeOf(second, () => second.getText('cards').insert(0, 'x')) }))).toContain('beside the keys')
    const third = new Y.Doc()
    expect(reasonOf(ask({ doc: server, update: changeOf(third, () => third.getMap('cards').set('c3', new Y.Map([['cost', new Y.Doc()]]))) }))).toContain('kind of content')
  })

  it('SYNC-74 rights follow a change to its root through any depth: a text inside a card is part of the cards', () => {
    const { server, client } = boards()
    const nested = changeOf(client, () => applyBoardEdit(client, { kind: 'setText', card: 'c1', field: 'summary', base: 'Watch every agent at all times.', value: 'Watch every agent.' }))
    expect(ask({ doc: server, update: nested }).kind).toBe('admitted')
    expect(reasonOf(ask({ doc: server, update: nested, facts: { boardLocked: true } }))).toContain('locked')
    expect(reasonOf(ask({ doc: server, update: nested, facts: { closed: true } }))).toContain('closed')
  })

  it('SYNC-75 numbers that are not finite, deep nesting, long texts and the key __proto__ are refused', () => {
    const deep = { a: { b: { c: { d: { e: 1 } } } } }
    const values: readonly [string, unknown][] = [
      ['finite', Number.NaN],
      ['finite', { low: 0, mid: Number.POSITIVE_INFINITY }],
      ['bigint', 10n],
      ['nested', deep],
      ['characters', 'x'.repeat(4001)],
      ['__proto__', JSON.parse('{"__proto__": {"admin": true}}')],
    ]
    for (const [reason, value] of values) {
      const client = new Y.Doc()
      const update = changeOf(client, () => client.getMap('cards').set('c9', new Y.Map([['cost', value]])))
      expect(reasonOf(ask({ doc: new Y.Doc(), update })), reason).toContain(reason)
    }
    const client = new Y.Doc()
    const update = changeOf(client, () => client.getMap('cards').set('__proto__', 1))
    expect(reasonOf(ask({ doc: new Y.Doc(), update }))).toContain('__proto__')
  })

  it('SYNC-76 an update of more than 2,000 changes or one change longer than 10,000 is refused', () => {
    const many = new Y.Doc()
    const update = changeOf(many, () => many.transact(() => {
      for (let index = 0; index < 2001; index += 1) many.getMap('cards').set(`k${index}`, index)
    }))
    expect(reasonOf(ask({ doc: new Y.Doc(), update }))).toContain('at most 2000')
    const long = new Y.Doc()
    const text = new Y.Text()
    const longUpdate = changeOf(long, () => long.transact(() => {
      long.getMap('cards').set('t', text)
      text.insert(0, 'x'.repeat(10_001))
    }))
    expect(reasonOf(ask({ doc: new Y.Doc(), update: longUpdate }))).toContain('at most 10000')
  })

  it('SYNC-78 a document at its 2 MiB takes what takes more away than it adds and refuses what adds', () => {
    const { server, client } = boards()
    const size = 2 * 1024 * 1024
    const grows = changeOf(client, () => applyBoardEdit(client, { kind: 'addCard', card: 'c2', title: 'Two', after: null }))
    expect(ask({ doc: server, update: grows, size })).toMatchObject({ kind: 'refused', cause: 'full' })
    const other = boards()
    const shrinks = changeOf(other.client, () => applyBoardEdit(other.client, { kind: 'setText', card: 'c1', field: 'summary', base: 'Watch every agent at all times.', value: 'Watch.' }))
    expect(ask({ doc: other.server, update: shrinks, size }).kind).toBe('admitted')
    // A long text typed over with a short one, as people shorten; and one typed over with as much.
    const long = boards()
    const begun = changeOf(long.client, () => applyBoardEdit(long.client, { kind: 'setText', card: 'c1', field: 'summary', base: 'Watch every agent at all times.', value: 'x'.repeat(1500) }))
    Y.applyUpdate(long.server, begun)
    const replaces = (value: string): Uint8Array => {
      const page = new Y.Doc()
      Y.applyUpdate(page, Y.encodeStateAsUpdate(long.server))
      return changeOf(page, () => applyBoardEdit(page, { kind: 'setText', card: 'c1', field: 'summary', base: 'x'.repeat(1500), value }))
    }
    expect(ask({ doc: long.server, update: replaces('Watch.'), size }).kind).toBe('admitted')
    expect(ask({ doc: long.server, update: replaces('y'.repeat(1490)), size })).toMatchObject({ kind: 'refused', cause: 'full' })
    // What is gone already makes no room a second time.
    const short = replaces('Watch.')
    Y.applyUpdate(long.server, short)
    const again = changeOf(long.client, () => applyBoardEdit(long.client, { kind: 'setText', card: 'c1', field: 'summary', base: 'x'.repeat(1500), value: 'Watch them all.' }))
    expect(ask({ doc: long.server, update: again, size })).toMatchObject({ kind: 'refused', cause: 'full' })
  })

  it('SYNC-77 garbage is refused and throws nothing, however it is cut or bent', () => {
    const { server, client } = boards()
    const update = changeOf(client, () => applyBoardEdit(client, { kind: 'addCard', card: 'c2', title: 'Two', after: null }))
    const before = contentHash(server)
    for (let seed = 0; seed < 2000; seed += 1) {
      const bent = Uint8Array.from(update)
      const at = (seed * 7919) % bent.length
      bent[at] = (bent[at] ?? 0) ^ (1 + ((seed * 31) % 255))
      const cut = seed % 3 === 0 ? bent.subarray(0, at) : bent
      expect(['admitted', 'refused', 'nothing-new']).toContain(ask({ doc: server, update: cut }).kind)
    }
    expect(contentHash(server)).toBe(before)
  })

  it('SYNC-79 bytes behind an update and a second section of one device are never passed on', () => {
    const { server, client } = boards()
    const first = changeOf(client, () => applyBoardEdit(client, { kind: 'addCard', card: 'c2', title: 'Two', after: 'c1' }))
    const padded = ask({ doc: server, update: Uint8Array.from([...first, ...new Uint8Array(500)]) })
    if (padded.kind !== 'admitted') throw new Error(reasonOf(padded))
    expect(padded.update.length).toBe(first.length)

    const second = changeOf(client, () => applyBoardEdit(client, { kind: 'addCard', card: 'c3', title: 'Three', after: 'c2' }))
    // Both end with an empty delete set; of two sections for one device Yjs itself would integrate the last.
    const twice = Uint8Array.from([2, ...first.subarray(1, -1), ...second.subarray(1, -1), 0])
    const admission = ask({ doc: server, update: twice })
    if (admission.kind !== 'admitted') throw new Error(reasonOf(admission))
    Y.applyUpdate(server, admission.update)
    expect(server.store.pendingStructs).toBe(null)
    expect(contentHash(server)).toBe(contentHash(client))
  })

  it('SYNC-80 an update that is new in every part is passed on as it came', () => {
    const { server, client } = boards()
    const typed = changeOf(client, () => applyBoardEdit(client, { kind: 'setText', card: 'c1', field: 'summary', base: 'Watch every agent at all times.', value: 'Watch agents.' }))
    const admission = ask({ doc: server, update: typed })
    if (admission.kind !== 'admitted') throw new Error(reasonOf(admission))
    expect(admission.update).toBe(typed)
  })
})
