import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openIndexedStore } from '@/components/doc/indexed-store'
import type { LocalStore } from '@/components/doc/journal-store'
import type { WorkshopSession } from '@/components/doc/workshop-session'
import type { Card } from '@/lib/workshop/types'
import { command, guest, host, open, page, TestServer, until, type PageOptions, type Visitor } from './room'

// y-indexeddb and idb as in a browser, over an IndexedDB that lives in memory.
const server = new TestServer()
const opened: WorkshopSession[] = []
const failures: string[] = []
const store = async (): Promise<LocalStore | null> => openIndexedStore(Date.now, () => failures.push('a write failed'))

beforeAll(() => server.start())
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  failures.length = 0
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((session) => session.stop()))
  expect(failures).toEqual([])
})
afterAll(() => server.remove())

function browser(visitor: Visitor, options: PageOptions = { store }): WorkshopSession {
  const session = page(server, visitor, options)
  opened.push(session)
  return session
}

const first = 'ctl-trusted-monitoring'
function cardOf(session: WorkshopSession): Card | undefined {
  return session.board?.snapshot.cards.find(({ id }) => id === first)
}
function setTitle(session: WorkshopSession, value: string): void {
  expect(session.board?.edit({ kind: 'setText', card: first, field: 'title', base: cardOf(session)?.title ?? '', value })).toEqual({ ok: true })
}
async function databases(): Promise<readonly string[]> {
  return (await indexedDB.databases()).map(({ name }) => name ?? '').sort()
}

it('DOC-7 what is typed offline survives a reload and is sent by the next visit', async () => {
  const ana = await host(server)
  const ben = await open(browser(await guest(server, ana.code, { name: 'Ben', role: 'participant' }), {}))
  const before = await open(browser(ana))
  await server.stop()
  await until('offline', () => before.facts.state === 'offline')
  setTitle(before, 'Typed offline')
  before.own?.edit({ kind: 'setAnswer', key: 'belief/pScheming', value: { state: 'answered', estimate: 0.3 } })
  expect(before.facts.pending).toBe(2)
  await before.stop()

  // A visit without the server: who one is, the board and the journal are as they were.
  const offline = browser(ana)
  await offline.start()
  await until('the board is read from this device', () => cardOf(offline)?.title === 'Typed offline' && offline.facts.pending === 2, () => offline.facts)
  expect(offline.own?.snapshot.answers).toMatchObject({ 'belief/pScheming': { estimate: 0.3 } })
  setTitle(offline, 'Typed on')
  await offline.stop()

  await server.start()
  const after = browser(ana)
  await open(after)
  expect(after.facts).toEqual({ state: 'saved', pending: 0, message: null })
  ben.retryNow()
  await until('Ben has it', () => cardOf(ben)?.title === 'Typed on')
  await after.stop()
  expect((await (await store())?.edits(`${ana.workshopId}/board/${ana.personId}`)) ?? []).toEqual([])
})

it('DOC-8 refused edits survive a reload, and the new document has a new local name', async () => {
  const ana = await host(server)
  const visitor = await guest(server, ana.code, { name: 'Ben', role: 'participant' })
  const ben = await open(browser(visitor))
  const secondTab = await open(browser(visitor))
  await command(server, ana, 'lock-board', { locked: true })
  setTitle(ben, 'Against the lock')
  await until('refused', () => ben.facts.state === 'refused', () => ben.facts)
  const scope = `${ana.workshopId}/board/${visitor.personId}`
  await until('a new local name', () => ben.board?.link?.status === 'synced')
  expect((await databases()).filter((name) => name.startsWith(scope))).toEqual([`${scope}/1/0`, `${scope}/1/1`])
  await ben.stop()
  // The second tab goes on with the old document, unharmed.
  await command(server, ana, 'lock-board', { locked: false })
  await until('unlocked', () => secondTab.stage?.snapshot.boardLocked === false)
  setTitle(secondTab, 'From the second tab')
  await until('saved', () => secondTab.facts.state === 'saved')

  const after = browser(visitor)
  await after.start()
  await until('offered again', () => after.facts.state === 'refused' && cardOf(after)?.title === 'From the second tab', () => [after.facts, cardOf(after)?.title])
  const [group] = after.board?.refused.groups ?? []
  expect(group?.edits).toMatchObject([{ text: 'Against the lock' }])
  after.board?.refused.discard(group?.id ?? '')
  expect(after.facts.state).toBe('saved')
  await after.stop()
  const later = await open(browser(visitor))
  expect(later.board?.refused.groups).toEqual([])
})

it('DOC-4 after a change of epoch the page loads the document anew and offers back what had not arrived', async () => {
  const ana = await host(server)
  const visitor = await guest(server, ana.code, { name: 'Ben', role: 'participant' })
  const closed = await open(browser(visitor))
  const session = await open(browser(ana))
  await server.stop()
  await until('offline', () => session.facts.state === 'offline' && closed.facts.state === 'offline')
  setTitle(session, 'Before the restore')
  expect(closed.own?.edit({ kind: 'setWhy', key: 'belief/pScheming', value: 'Because' })).toEqual({ ok: true })
  await closed.stop()
  server.raiseEpochs()
  await server.start()
  session.retryNow()
  await until('offered back', () => session.facts.state === 'refused', () => session.facts)
  expect(session.board?.refused.groups).toMatchObject([{ reason: expect.stringContaining('restored'), edits: [{ text: 'Before the restore' }] }])
  await until('loaded anew', () => cardOf(session)?.title === 'Trusted monitoring of internal agents')
  session.board?.putBack(session.board.refused.groups[0]?.id ?? '')
  await until('saved', () => session.facts.state === 'saved', () => session.facts)
  expect(cardOf(session)?.title).toBe('Before the restore')

  // Who was away meanwhile finds it on the next visit.
  const back = browser(visitor)
  await back.start()
  await until('offered on the next visit', () => back.facts.state === 'refused', () => back.facts)
  expect(back.own?.refused.groups).toMatchObject([{ edits: [{ text: 'Because' }] }])
  expect(back.own?.snapshot.why).toEqual({})
  back.own?.putBack(back.own.refused.groups[0]?.id ?? '')
  await until('saved', () => back.facts.state === 'saved', () => back.facts)
  expect(back.own?.snapshot.why).toEqual({ 'belief/pScheming': 'Because' })
})

it('DOC-9 a document that no tab uses any more is deleted, and clearing a device leaves nothing of the workshop', async () => {
  const ana = await host(server)
  const visitor = await guest(server, ana.code, { name: 'Ben', role: 'participant' })
  const ben = await open(browser(visitor))
  await command(server, ana, 'lock-board', { locked: true })
  setTitle(ben, 'Against the lock')
  await until('begun anew', () => ben.facts.state === 'refused' && ben.board?.link?.status === 'synced')
  await ben.stop()
  const scope = `${ana.workshopId}/board/${visitor.personId}`
  const dayLater = () => Date.now() + 25 * 60 * 60_000
  const later = await openIndexedStore(dayLater, () => failures.push('a write failed'))
  const names = new Set(await databases())
  expect(names).toContain(`${scope}/1/0`)
  // The sweep runs beside the opening; what it leaves is what it was to leave.
  let left: readonly string[] = []
  await until('swept', () => {
    void databases().then((found) => (left = found))
    return left.length > 0 && !left.includes(`${scope}/1/0`)
  }, () => left)
  expect(left).toContain(`${scope}/1/1`)
  expect(later).not.toBeNull()
  const again = browser(visitor)
  await again.start()
  await until('open', () => again.opening.status === 'open' && again.board?.link?.status === 'synced')
  await again.clearDevice()
  expect(await databases()).toEqual(['parley'])
  const empty = await store()
  expect([await empty?.refused(scope), await empty?.edits(scope), await empty?.generation(scope), await empty?.remembered(ana.workshopId)]).toEqual([[], [], null, undefined])
})

it('DOC-21 a person who is taken out keeps nothing of the workshop on this device', async () => {
  const ana = await host(server)
  const visitor = await guest(server, ana.code, { name: 'Ben', role: 'participant' })
  const ben = await open(browser(visitor))
  expect((await databases()).length).toBeGreaterThan(1)
  await command(server, ana, 'remove-person', { personId: visitor.personId })
  await until('ended', () => ben.facts.state === 'ended', () => ben.facts)
  let left: readonly string[] = []
  await until('cleared', () => {
    void databases().then((found) => (left = found))
    return left.length === 1
  }, () => left)
  expect(left).toEqual(['parley'])
})

it('DOC-10 a browser that keeps nothing goes on, and says so', async () => {
  globalThis.indexedDB = forbidden()
  expect(await store()).toBeNull()
  const ana = await host(server)
  const session = await open(browser(ana))
  setTitle(session, 'Without a store')
  await until('saved', () => session.facts.state === 'saved')
  session.suspect()
  expect(session.facts).toMatchObject({ state: 'offline', message: expect.stringContaining('keeps nothing') })
  await until('back', () => session.facts.state === 'saved')
})

/** A browser in a private window that refuses to open a database. */
function forbidden(): IDBFactory {
  const factory = new IDBFactory()
  factory.open = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }
  return factory
}

it("DOC-11 undo takes back one's own last named edit and never another's", async () => {
  const ana = await host(server)
  const lead = await open(browser(ana, {}))
  const ben = await open(browser(await guest(server, ana.code, { name: 'Ben', role: 'participant' }), {}))
  expect(lead.undo()).toMatchObject({ ok: false, reason: 'gone' })
  setTitle(lead, 'By Ana')
  await until('Ben has it', () => cardOf(ben)?.title === 'By Ana')
  ben.board?.edit({ kind: 'archiveCard', card: first, archived: true })
  await until('Ana has it', () => cardOf(lead)?.archived === true)
  expect(lead.lastOwnEdit).toContain('Title')
  expect(lead.undo()).toEqual({ ok: true })
  expect(cardOf(lead)).toMatchObject({ title: 'Trusted monitoring of internal agents', archived: true })
  expect(lead.lastOwnEdit).toBeNull()
  setTitle(lead, 'Again by Ana')
  await until('Ben has it too', () => cardOf(ben)?.title === 'Again by Ana')
  setTitle(ben, 'By Ben')
  await until('Ana has Ben’s', () => cardOf(lead)?.title === 'By Ben')
  expect(lead.undo()).toMatchObject({ ok: false, reason: 'changed' })
  expect(cardOf(lead)?.title).toBe('By Ben')
})

it('DOC-20 a text that both changed is refused when it is put back, and stays on offer', async () => {
  const ana = await host(server)
  const lead = await open(browser(ana, {}))
  const ben = await open(browser(await guest(server, ana.code, { name: 'Ben', role: 'participant' }), {}))
  const summary = (session: WorkshopSession) => cardOf(session)?.summary ?? ''
  const start = summary(ben)
  await command(server, ana, 'lock-board', { locked: true })
  ben.board?.edit({ kind: 'setText', card: first, field: 'summary', base: start, value: 'Mine altogether' })
  await until('refused', () => ben.facts.state === 'refused' && summary(ben) === start)
  lead.board?.edit({ kind: 'setText', card: first, field: 'summary', base: start, value: 'Theirs altogether' })
  await command(server, ana, 'lock-board', { locked: false })
  await until('Ben sees it', () => summary(ben) === 'Theirs altogether' && ben.stage?.snapshot.boardLocked === false)
  ben.board?.putBack(ben.board.refused.groups[0]?.id ?? '')
  expect(ben.board?.refused.groups).toMatchObject([{ reason: expect.stringContaining('Theirs altogether'), edits: [{ text: 'Mine altogether' }] }])
  expect(summary(ben)).toBe('Theirs altogether')
})
