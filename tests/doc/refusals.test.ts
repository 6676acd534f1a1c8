import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openIndexedStore } from '@/components/doc/indexed-store'
import type { WorkshopSession } from '@/components/doc/workshop-session'
import type { Card } from '@/lib/workshop/types'
import { command, guest, host, network, open, page, send, TestServer, until, type Visitor } from './room'

// Every way in which the server says no, met in two tabs of one browser with IndexedDB, online and offline: nothing that
// somebody meant is lost, and both tabs go on.

let server = new TestServer()
const opened: WorkshopSession[] = []

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  network.isDown = false
  server = new TestServer()
  await server.start()
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((session) => session.stop()))
  await server.remove()
})

function tab(visitor: Visitor): WorkshopSession {
  const session = page(server, visitor, { store: () => openIndexedStore(Date.now, () => undefined) })
  opened.push(session)
  return session
}

const first = 'ctl-trusted-monitoring'
const cardOf = (session: WorkshopSession): Card | undefined => session.board?.snapshot.cards.find(({ id }) => id === first)
const meant = 'What Ben meant'

function setTitle(session: WorkshopSession, value: string, answer: object = { ok: true }): void {
  expect(session.board?.edit({ kind: 'setText', card: first, field: 'title', base: cardOf(session)?.title ?? '', value })).toMatchObject(answer)
}

async function goOffline(...sessions: readonly WorkshopSession[]): Promise<void> {
  await server.stop()
  await until('offline', () => sessions.every(({ facts }) => facts.state === 'offline'))
}

async function comeBack(...sessions: readonly WorkshopSession[]): Promise<void> {
  await server.start()
  for (const session of sessions) session.retryNow()
}

/** One tab is refused and offers back what was meant; the other is whole, and so is the one that was refused. */
async function offeredBack(ben: WorkshopSession, second: WorkshopSession, reason: RegExp): Promise<string> {
  await until('offered back', () => ben.facts.state === 'refused' && (ben.board?.refused.groups.length ?? 0) > 0 && ben.board?.link?.status === 'synced', () => [ben.facts, ben.board?.refused.groups])
  const [group] = ben.board?.refused.groups ?? []
  expect(group?.reason).toMatch(reason)
  expect(group?.edits.map(({ text }) => text)).toContain(meant)
  await until('the second tab is well', () => second.board?.link?.status === 'synced', () => second.facts)
  return group?.id ?? ''
}

async function putBack(ben: WorkshopSession, second: WorkshopSession, group: string): Promise<void> {
  ben.board?.putBack(group)
  await until('it is on the board after all', () => ben.facts.state === 'saved' && cardOf(ben)?.title === meant, () => [ben.facts, ben.board?.refused.groups])
  await until('the second tab has it', () => cardOf(second)?.title === meant, () => second.facts)
}

async function twoTabs() {
  const ana = await host(server)
  const visitor = await guest(server, ana.code, { name: 'Ben', role: 'participant' })
  const ben = await open(tab(visitor))
  const second = await open(tab(visitor))
  return { ana, visitor, ben, second }
}

for (const isOffline of [false, true]) {
  const when = isOffline ? 'typed offline' : 'typed online'

  it(`DOC-30 under a lock, in two tabs, what was meant is offered back and goes on the board when it opens: ${when}`, async () => {
    const { ana, ben, second } = await twoTabs()
    await command(server, ana, 'lock-board', { locked: true })
    if (isOffline) await goOffline(ben, second)
    setTitle(ben, meant)
    if (isOffline) await comeBack(ben, second)
    const group = await offeredBack(ben, second, /lock/)
    await command(server, ana, 'lock-board', { locked: false })
    await until('unlocked here', () => ben.stage?.snapshot.boardLocked === false)
    await putBack(ben, second, group)
  })

  it(`DOC-31 when the rules refuse it, in two tabs, what was meant is offered back: ${when}`, async () => {
    const { ana, ben, second } = await twoTabs()
    if (isOffline) await goOffline(ben, second)
    else await command(server, ana, 'close-workshop', { closed: true })
    setTitle(ben, meant)
    if (isOffline) {
      // The facilitator closes while Ben's tabs are still away.
      await server.start()
      await command(server, ana, 'close-workshop', { closed: true })
      ben.retryNow()
      second.retryNow()
    }
    const group = await offeredBack(ben, second, /closed/)
    await command(server, ana, 'close-workshop', { closed: false })
    await putBack(ben, second, group)
  })

  it(`DOC-32 on a full board, in two tabs, what was meant is offered back at once and goes on the board when there is room: ${when}`, async () => {
    const { ana, ben, second } = await twoTabs()
    if (isOffline) {
      network.isDown = true
      for (const session of [ben, second]) session.suspect()
    }
    // Over the limit, so that one text less is not enough room yet.
    const texts = Array.from({ length: 262 }, (_, index) => ({ id: `long-${index}`, title: `Card ${index}`, summary: 'x'.repeat(3990), ask: 'y'.repeat(3990) }))
    // Ben is still away: his page does not know that the board is full.
    if (isOffline) setTitle(ben, meant)
    for (let at = 0; at < texts.length; at += 131) expect((await send(server, `/api/workshops/${ana.workshopId}/add-cards`, { cookie: ana.cookie, body: { cards: texts.slice(at, at + 131) } })).status).toBe(200)
    network.isDown = false
    for (const session of [ben, second]) session.retryNow()
    await until('the board is here', () => second.board?.snapshot.cards.some(({ id }) => id === 'long-261') === true, () => second.facts)
    if (!isOffline) await until('and in the first tab', () => ben.board?.snapshot.cards.some(({ id }) => id === 'long-261') === true, () => ben.facts)
    const link = ben.board?.link
    if (!isOffline) setTitle(ben, meant, { ok: false, reason: 'kept' })
    const group = await offeredBack(ben, second, /full/)
    if (!isOffline) expect(ben.board?.link, 'the page knew, and the server was not asked').toBe(link)
    // However often it is put back too early: nobody is sent away for a minute.
    for (let again = 0; again < 4; again += 1) ben.board?.putBack(group)
    expect(ben.board?.refused.groups.map(({ reason }) => reason)).toEqual([expect.stringMatching(/full/)])
    expect([ben.facts.state, ben.board?.link?.status]).toEqual(['refused', 'synced'])
    for (let index = 0; index < 30; index += 1) {
      expect(ben.board?.edit({ kind: 'setText', card: `long-${index}`, field: 'summary', base: 'x'.repeat(3990), value: 'Short.' })).toEqual({ ok: true })
    }
    expect(ben.board?.refused.groups.flatMap(({ edits }) => edits.map(({ text }) => text))).toEqual([meant])
    await putBack(ben, second, group)
    expect(second.board?.snapshot.cards.find(({ id }) => id === 'long-29')?.summary).toBe('Short.')
  }, 60_000)

  it(`DOC-33 after a restore, in two tabs, what had not arrived is offered back: ${when}`, async () => {
    const { ben, second } = await twoTabs()
    if (isOffline) await goOffline(ben, second)
    else await server.stop()
    setTitle(ben, meant)
    server.raiseEpochs()
    await comeBack(ben, second)
    const group = await offeredBack(ben, second, /restored/)
    await until('the second tab has the new epoch', () => second.facts.state === 'saved' || second.facts.state === 'refused', () => second.facts)
    await putBack(ben, second, group)
  })
}

it('DOC-35 more than one message can carry, typed offline, is offered back and goes on the board in pieces', async () => {
  const { visitor, ben, second } = await twoTabs()
  await goOffline(ben, second)
  for (let index = 0; index < 40; index += 1) expect(ben.board?.edit({ kind: 'addComment', comment: `k${index}`, card: first, person: visitor.personId, text: 'y'.repeat(2000), at: index })).toEqual({ ok: true })
  setTitle(ben, meant)
  await comeBack(ben, second)
  const group = await offeredBack(ben, second, /at most 65536/)
  await putBack(ben, second, group)
  await until('the second tab has all of it', () => second.board?.snapshot.comments.length === 40, () => second.board?.snapshot.comments.length)
})
