import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { applyOwnEdit, readOwn } from '@/lib/workshop/own-doc'
import { updateFrame } from '@/server/sync/messages'
import { startTestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, give, joinWorkshop } from '../support/workshop'

async function room() {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const ana = await joinWorkshop(server, workshop)
  return { server, workshop, ana, facilitator: workshop.facilitator }
}

/** How a bare socket ended: the refusal it got is the last frame before the close. */
async function closeCodeOf(socket: ReturnType<Awaited<ReturnType<typeof room>>['ana']['browser']['socket']>): Promise<number> {
  return new Promise((resolve, reject) => {
    socket.on('close', resolve)
    socket.on('error', reject)
  })
}

describe('rights', () => {
  it('SYNC-20 a socket without a session of the workshop is closed with 4401', async () => {
    const { server, workshop } = await room()
    const stranger = server.browser().open(workshop.id, 'board')
    expect(await stranger.closed()).toBe(4401)
    expect(stranger.refusal?.reason).toContain('has not joined')
    const elsewhere = await createWorkshop(server)
    expect(await elsewhere.facilitator.browser.open(workshop.id, 'board').closed()).toBe(4401)
  })

  it("SYNC-21 another person's own document is closed with 4403, for the facilitator too", async () => {
    const { workshop, ana, facilitator } = await room()
    const device = facilitator.browser.open(workshop.id, `own/${ana.personId}`)
    expect(await device.closed()).toBe(4403)
    expect(device.frames).toHaveLength(1)
    expect(await ana.browser.open(workshop.id, `own/${facilitator.personId}`).closed()).toBe(4403)
  })

  it('SYNC-22 all devices of a person share their own document, and nobody else hears of it', async () => {
    const { workshop, ana } = await room()
    const phone = await ana.browser.open(workshop.id, `own/${ana.personId}`).synced()
    const laptop = await ana.browser.open(workshop.id, `own/${ana.personId}`).synced()
    applyOwnEdit(phone.doc, { kind: 'setAnswer', key: 'belief/pScheming', value: { state: 'answered', estimate: 0.2 } })
    await until('the answer is on the laptop', () => readOwn(laptop.doc).answers['belief/pScheming']?.state === 'answered')
  })

  it('SYNC-23 the desk is for facilitators, and stage and desk are written by nobody', async () => {
    const { workshop, ana, facilitator } = await room()
    expect(await ana.browser.open(workshop.id, 'desk').closed()).toBe(4403)
    const stage = await facilitator.browser.open(workshop.id, 'stage').synced()
    stage.doc.getMap('stage').set('phase', 'result')
    expect(await stage.closed()).toBe(4409)
    const desk = await facilitator.browser.open(workshop.id, 'desk').synced()
    desk.doc.getMap('ticks').set('x', 'submitted')
    expect(await desk.closed()).toBe(4409)
  })

  it('SYNC-24 an observer reads the board and is refused on the first write; nothing of it is stored', async () => {
    const { server, workshop, facilitator } = await room()
    const watcher = await joinWorkshop(server, workshop, { role: 'observer' })
    const board = await facilitator.browser.open(workshop.id, 'board').synced()
    applyBoardEdit(board.doc, { kind: 'addCard', card: 'c1', title: 'One', after: null })
    await board.saved()
    const watching = await watcher.browser.open(workshop.id, 'board').synced()
    expect(readBoard(watching.doc).cards).toHaveLength(1)
    applyBoardEdit(watching.doc, { kind: 'addCard', card: 'c2', title: 'Two', after: null })
    expect(await watching.closed()).toBe(4409)
    expect(watching.refusal?.reason).toContain('Observers')
    const fresh = await facilitator.browser.open(workshop.id, 'board').synced()
    expect(readBoard(fresh.doc).cards.map(({ id }) => id)).toEqual(['c1'])
  })

  it('SYNC-25 an observer who reconnects with everything deleted that was deleted is not refused', async () => {
    const { server, workshop, facilitator } = await room()
    const watcher = await joinWorkshop(server, workshop, { role: 'observer' })
    const board = await facilitator.browser.open(workshop.id, 'board').synced()
    applyBoardEdit(board.doc, { kind: 'addCard', card: 'c1', title: 'One', after: null })
    board.doc.transact(() => {
      for (let index = 0; index < 300; index += 1) applyBoardEdit(board.doc, { kind: 'setText', card: 'c1', field: 'category', base: '', value: `c${index}` })
    })
    await board.saved()
    const first = await watcher.browser.open(workshop.id, 'board').synced()
    first.end()
    const second = await watcher.browser.open(workshop.id, 'board', { doc: first.doc }).synced()
    await second.saved()
    expect(second.closeCode).toBeNull()
  })

  it('SYNC-26 under the lock participants change no card and facilitators do; comments stay open', async () => {
    const { workshop, ana, facilitator } = await room()
    const board = await facilitator.browser.open(workshop.id, 'board').synced()
    applyBoardEdit(board.doc, { kind: 'addCard', card: 'c1', title: 'One', after: null })
    await board.saved()
    await give(facilitator, workshop, { name: 'lock-board', args: { locked: true } })
    const device = await ana.browser.open(workshop.id, 'board').synced()
    applyBoardEdit(device.doc, { kind: 'addComment', comment: 'k1', card: 'c1', person: ana.personId, text: 'Who checks this?', at: 1 })
    await device.saved()
    applyBoardEdit(device.doc, { kind: 'setText', card: 'c1', field: 'title', base: 'One', value: 'Uno' })
    expect(await device.closed()).toBe(4409)
    expect(device.refusal?.reason).toBe('The facilitator has locked the board.')
    applyBoardEdit(board.doc, { kind: 'setText', card: 'c1', field: 'title', base: 'One', value: 'First' })
    await board.saved()
  })

  it('SYNC-27 settings are for facilitators, and the group view opens after the first reveal', async () => {
    const { workshop, ana } = await room()
    const first = await ana.browser.open(workshop.id, 'board').synced()
    applyBoardEdit(first.doc, { kind: 'setSetting', key: 'askLimit', base: 7, value: 3 })
    expect(await first.closed()).toBe(4409)
    const second = await ana.browser.open(workshop.id, 'board').synced()
    second.doc.getMap('groupView').set('belief/pScheming', 0.2)
    expect(await second.closed()).toBe(4409)
    expect(second.refusal?.reason).toContain('after the first reveal')
  })

  it('SYNC-28 a removed person loses every socket within a second (4403) and cannot come back', async () => {
    const { workshop, ana, facilitator } = await room()
    const board = await ana.browser.open(workshop.id, 'board').synced()
    const own = await ana.browser.open(workshop.id, `own/${ana.personId}`).synced()
    const removedAt = Date.now()
    await give(facilitator, workshop, { name: 'remove-person', args: { personId: ana.personId } })
    expect(await board.closed()).toBe(4403)
    expect(await own.closed()).toBe(4403)
    expect(Date.now() - removedAt).toBeLessThan(1000)
    expect(await ana.browser.open(workshop.id, 'board').closed()).toBe(4403)
    expect((await ana.browser.get(`/api/workshops/${workshop.id}/me`)).status).toBe(403)
    expect((await ana.browser.post('/api/join', { code: workshop.code, name: 'Ana', role: 'participant' })).status).toBe(403)
  })

  it('SYNC-29 the wall reads the stage and the board and gets nothing else, whatever cookie it has', async () => {
    const { workshop, facilitator } = await room()
    const params = { as: 'projector' }
    for (const document of ['stage', 'board']) await facilitator.browser.open(workshop.id, document, { params }).synced()
    for (const document of ['desk', `own/${facilitator.personId}`]) {
      expect(await facilitator.browser.open(workshop.id, document, { params }).closed()).toBe(4403)
    }
  })

  it('SYNC-30 a document of another epoch is closed with 4410, one that does not exist with 4404', async () => {
    const { workshop, facilitator } = await room()
    await facilitator.browser.open(workshop.id, 'board', { params: { epoch: '1' } }).synced()
    expect(await facilitator.browser.open(workshop.id, 'board', { params: { epoch: '2' } }).closed()).toBe(4410)
    expect(await facilitator.browser.open(workshop.id, 'attic').closed()).toBe(4404)
    expect(await facilitator.browser.open('nowhere', 'board').closed()).toBe(4404)
  })

  it('SYNC-31 an upgrade from a foreign page or without an origin gets no socket', async () => {
    const { workshop, ana } = await room()
    const path = `/sync/${workshop.id}/board`
    for (const origin of ['http://evil.example', 'null', `http://127.0.0.1:1`, '']) {
      await expect(closeCodeOf(ana.browser.socket(path, { origin }))).rejects.toThrow('403')
    }
    await expect(closeCodeOf(ana.browser.socket('/elsewhere'))).rejects.toThrow('404')
  })

  it('SYNC-32 a frame over 64 KiB is closed with 4413, text and unknown frames with 4409', async () => {
    const { server, workshop } = await room()
    const path = `/sync/${workshop.id}/board`
    const ending = async (data: Uint8Array | string): Promise<number> => {
      const someone = await joinWorkshop(server, workshop)
      const socket = someone.browser.socket(path)
      socket.on('open', () => socket.send(data))
      return closeCodeOf(socket)
    }
    expect(await ending(new Uint8Array(64 * 1024 + 1))).toBe(4413)
    expect(await ending('hello')).toBe(4409)
    expect(await ending(Uint8Array.of(9))).toBe(4409)
    expect(await ending(Uint8Array.of(0, 2, 200))).toBe(4409)
    expect(await ending(updateFrame(Uint8Array.of(1, 1, 1, 1)))).toBe(4409)
  })

  it('SYNC-33 the same person has a document open at most five times', async () => {
    const { workshop, ana } = await room()
    for (let index = 0; index < 5; index += 1) await ana.browser.open(workshop.id, 'stage').synced()
    expect(await ana.browser.open(workshop.id, 'stage').closed()).toBe(4503)
  })

  it('SYNC-34 nobody writes in the name of the client id of another, over restarts too', async () => {
    const { workshop, ana, facilitator } = await room()
    const honest = await ana.browser.open(workshop.id, 'board').synced()
    applyBoardEdit(honest.doc, { kind: 'addCard', card: 'c1', title: 'One', after: null })
    await honest.saved()
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(honest.doc))
    forged.clientID = honest.doc.clientID
    forged.getMap('cards').set('c2', new Y.Map())
    const attacker = facilitator.browser.open(workshop.id, 'board', { doc: forged })
    expect(await attacker.closed()).toBe(4409)
    expect(attacker.refusal?.reason).toContain('another device')
  })

  it('SYNC-35 a state vector that cannot be read is refused', async () => {
    const { workshop, ana } = await room()
    const socket = ana.browser.socket(`/sync/${workshop.id}/board`)
    const frame = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarUint8Array(encoder, Uint8Array.of(5, 1))
    })
    socket.on('open', () => socket.send(frame))
    expect(await closeCodeOf(socket)).toBe(4409)
  })

  it('SYNC-36 messages above 20 a second wait unread and none is lost', async () => {
    const { workshop, ana } = await room()
    const device = await ana.browser.open(workshop.id, 'board').synced()
    const startedAt = Date.now()
    for (let index = 0; index < 90; index += 1) applyBoardEdit(device.doc, { kind: 'addCard', card: `c${index}`, title: `Card ${index}`, after: '' })
    await device.saved()
    applyBoardEdit(device.doc, { kind: 'addCard', card: 'late', title: 'Late', after: '' })
    await device.saved()
    // Of 93 messages 60 are free, so the last one is read after at least 32 at 20 a second.
    expect(Date.now() - startedAt).toBeGreaterThan(1000)
    const fresh = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    expect(readBoard(fresh.doc).cards).toHaveLength(91)
  })

  it('SYNC-37 after three refusals in a minute a person waits a minute', async () => {
    let now = Date.now()
    const server = await startTestServer({ now: () => now })
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    const attempt = async (): Promise<number> => {
      const device = await ana.browser.open(workshop.id, 'board').synced()
      device.doc.getMap('attic').set('a', 1)
      return device.closed()
    }
    for (let index = 0; index < 3; index += 1) expect(await attempt()).toBe(4409)
    expect(await ana.browser.open(workshop.id, 'board').closed()).toBe(4503)
    now += 61_000
    expect(await attempt()).toBe(4409)
  })

  it('SYNC-38 a card is archived, never removed or replaced, by facilitators neither', async () => {
    const { workshop, facilitator } = await room()
    for (const harm of ['delete', 'replace'] as const) {
      const board = await facilitator.browser.open(workshop.id, 'board').synced()
      applyBoardEdit(board.doc, { kind: 'addCard', card: `card-${harm}`, title: 'Keep me', after: null })
      await board.saved()
      if (harm === 'delete') board.doc.getMap('cards').delete(`card-${harm}`)
      else board.doc.getMap('cards').set(`card-${harm}`, new Y.Map())
      expect(await board.closed()).toBe(4409)
    }
    const fresh = await facilitator.browser.open(workshop.id, 'board').synced()
    expect(readBoard(fresh.doc).cards.map(({ title }) => title)).toEqual(['Keep me', 'Keep me'])
  })
})
