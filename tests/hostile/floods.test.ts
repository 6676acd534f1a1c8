import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyBoardEdit } from '@/lib/workshop/board-doc'
import { seededChance } from '@/lib/workshop/seeded-chance'
import type { Facts } from '@/server/facts'
import { admit } from '@/server/sync/admission/admission'
import { readMessage, step1Frame, step2Frame, updateFrame } from '@/server/sync/messages'
import { contentHash } from '../support/content-hash'
import { startTestServer } from '../support/server'
import { createWorkshop, give, joinWorkshop } from '../support/workshop'
import { until } from '../support/until'
import { bombs, bombSite } from './bombs'
import { changeOf } from './crafted'

const facts: Facts = { workshopId: 'w', sequence: 1, phase: 'board', boardLocked: false, closed: false, frameFrozen: false, sample: false, chairFree: false, hasReveal: false, people: new Map([['ana', { name: 'Ana', role: 'participant' }]]) }

/** As many separate places of one text, each deleted. */
function scatterDeletions(doc: Y.Doc, ranges: number): void {
  const record = doc.getMap('cards').get('c1')
  const text = record instanceof Y.Map ? record.get('summary') : null
  if (!(text instanceof Y.Text)) throw new Error('The card has no summary.')
  for (let index = 0; index < ranges; index += 1) text.insert(0, 'ab')
  for (let index = 0; index < ranges; index += 1) text.delete(index, 1)
}

describe('floods', () => {
  it('HOST-20 an observer, and a participant under the lock, come back to a board with 5,000 deleted ranges and are not refused', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    const watcher = await joinWorkshop(server, workshop, { name: 'Obs', role: 'observer' })
    const past = new Y.Doc()
    applyBoardEdit(past, { kind: 'addCard', card: 'c1', title: 'One', after: null, numbers: { summary: '' } })
    scatterDeletions(past, 5000)
    // The board as years of editing would leave it, put where the server reads it.
    const documentId = (await server.store.read((db) => db.selectFrom('documents').select('id').where('workshop_id', '=', workshop.id).where('name', '=', 'board').executeTakeFirstOrThrow())).id
    await until('the board is out of memory', async () => (await server.store.read((db) => db.selectFrom('updates').select('seq').where('document_id', '=', documentId).execute())).length === 1)
    await server.store.write((db) => db.insertInto('updates').values({ document_id: documentId, seq: 2, bytes: Y.encodeStateAsUpdate(past) }).execute())
    await give(workshop.facilitator, workshop, { name: 'lock-board', args: { locked: true } })
    for (const member of [ana, watcher]) {
      const first = await member.browser.open(workshop.id, 'board').synced()
      first.end()
      const second = await member.browser.open(workshop.id, 'board', { doc: first.doc }).synced()
      await second.saved()
      expect([second.closeCode, second.refusal]).toEqual([null, null])
    }
  })

  it('HOST-21 ten thousand malformed frames change nothing and throw nothing', () => {
    const doc = new Y.Doc()
    applyBoardEdit(doc, { kind: 'addCard', card: 'c1', title: 'One', after: null, numbers: { summary: 'At all times.' } })
    const client = new Y.Doc()
    Y.applyUpdate(client, Y.encodeStateAsUpdate(doc))
    const update = changeOf(client, () => applyBoardEdit(client, { kind: 'setText', card: 'c1', field: 'summary', base: 'At all times.', value: 'Whenever it acts.' }))
    const frames = [updateFrame(update), step1Frame(Y.encodeStateVector(doc)), step2Frame(Y.encodeStateAsUpdate(client))]
    const before = contentHash(doc)
    const chance = seededChance('malformed 1')
    let refused = 0
    for (let index = 0; index < 10_000; index += 1) {
      const message = readMessage(malformed(frames[index % frames.length] ?? frames[0] ?? new Uint8Array(), chance))
      if (message.kind === 'unreadable') refused += 1
      if (message.kind !== 'update') continue
      const admission = admit({ doc, document: { kind: 'board' }, reader: { personId: 'ana', role: 'participant', projector: false }, facts, owners: new Map(), size: () => 0 }, message.update)
      if (admission.kind === 'refused') refused += 1
      // What slips through as a valid update must integrate whole, on a copy.
      if (admission.kind !== 'admitted') continue
      const copy = new Y.Doc()
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
      Y.applyUpdate(copy, admission.update)
      expect([copy.store.pendingStructs, copy.store.pendingDs]).toEqual([null, null])
    }
    expect(refused).toBeGreaterThan(5000)
    expect(contentHash(doc)).toBe(before)
  })

  it('HOST-22 sockets that send malformed frames are closed with a reason, and others do not notice', async () => {
    let now = Date.now()
    const server = await startTestServer({ now: () => now })
    const workshop = await createWorkshop(server)
    const mallory = await joinWorkshop(server, workshop, { name: 'Mallory' })
    const witness = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    const chance = seededChance('malformed 2')
    for (let index = 0; index < 30; index += 1) {
      now += 61_000
      const socket = mallory.browser.socket(`/sync/${workshop.id}/board`)
      const code = await new Promise<number>((resolve, reject) => {
        socket.on('open', () => socket.send(Uint8Array.from({ length: 1 + Math.floor(chance() * 200) }, (_, at) => (at === 0 ? 9 + Math.floor(chance() * 100) : Math.floor(chance() * 256)))))
        socket.on('close', resolve)
        socket.on('error', reject)
      })
      expect(code).toBe(4409)
    }
    applyBoardEdit(witness.doc, { kind: 'addCard', card: 'still-here', title: 'Still here', after: null })
    await witness.saved()
    expect(witness.closeCode).toBeNull()
  })

  for (const bomb of bombs) {
    it(`HOST-23 the server outlives a bomb and goes on serving: ${bomb.name}`, async () => {
      const server = await startTestServer()
      const site = await bombSite(server.origin, 40)
      const browser = server.browser()
      await browser.post('/api/join', { code: site.code, name: 'Wes', role: 'participant' })
      const witness = await browser.open(site.mallory.workshopId, 'board').synced()
      const hold = await bomb.throwAt(site)
      applyBoardEdit(witness.doc, { kind: 'addCard', card: 'after', title: 'After the bomb', after: '' })
      await witness.saved()
      expect((await server.browser().get('/healthz')).body).toEqual({ ok: true })
      hold()
    })
  }
})

/** Cut, bent, doubled or made up. */
function malformed(frame: Uint8Array, chance: () => number): Uint8Array {
  const at = Math.floor(chance() * frame.length)
  const bent = Uint8Array.from(frame)
  switch (Math.floor(chance() * 4)) {
    case 0:
      return bent.subarray(0, at)
    case 1:
      bent[at] = (bent[at] ?? 0) ^ (1 + Math.floor(chance() * 255))
      return bent
    case 2:
      return Uint8Array.from([...bent.subarray(0, at), ...bent])
    default:
      return Uint8Array.from({ length: 1 + Math.floor(chance() * 300) }, () => Math.floor(chance() * 256))
  }
}
