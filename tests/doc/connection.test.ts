import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { NBSP } from '@/lib/words/numbers'
import type { Card } from '@/lib/workshop/types'
import type { WorkshopSession } from '@/components/doc/workshop-session'
import { command, guest, host, open, page, TestServer, until, type PageOptions, type Visitor } from './room'

const server = new TestServer()
const opened: WorkshopSession[] = []

beforeAll(() => server.start())
afterEach(async () => {
  await Promise.all(opened.splice(0).map((session) => session.stop()))
})
afterAll(() => server.remove())

async function visit(visitor: Visitor, options?: PageOptions): Promise<WorkshopSession> {
  const session = page(server, visitor, options)
  opened.push(session)
  return open(session)
}

const first = 'ctl-trusted-monitoring'
function cardOf(session: WorkshopSession, id = first): Card {
  const card = session.board?.snapshot.cards.find((found) => found.id === id)
  if (card === undefined) throw new Error(`No card ${id}.`)
  return card
}
const setTitle = (session: WorkshopSession, value: string) => session.board?.edit({ kind: 'setText', card: first, field: 'title', base: cardOf(session).title, value })
const setCost = (session: WorkshopSession, value: number) => session.board?.edit({ kind: 'setEstimate', card: first, field: 'cost', base: null, value })

it('DOC-1 an edit is Saving until the server has it on disk, and Saved from then on', async () => {
  const ana = await host(server)
  const session = await visit(ana)
  const seen: string[] = []
  session.subscribe(() => seen.push(session.facts.state))
  expect(setTitle(session, 'Renamed')).toEqual({ ok: true })
  expect(session.facts).toMatchObject({ state: 'saving', pending: 1 })
  await until('saved', () => session.facts.state === 'saved' && session.facts.pending === 0)
  expect(new Set(seen)).toEqual(new Set(['saving', 'saved']))
  const ben = await visit(await guest(server, ana.code, { name: 'Ben', role: 'participant' }))
  expect(cardOf(ben).title).toBe('Renamed')
  expect(session.own?.edit({ kind: 'setAnswer', key: 'belief/pScheming', value: { state: 'answered', estimate: 0.2 } })).toEqual({ ok: true })
  await until('own saved', () => session.facts.state === 'saved')
  expect((await visit(ana)).own?.snapshot.answers).toMatchObject({ 'belief/pScheming': { estimate: 0.2 } })
})

it('DOC-2 what is typed without a server arrives when it is back, in order, together with what is typed before it has answered', async () => {
  const ana = await host(server)
  const session = await visit(ana)
  const ben = await visit(await guest(server, ana.code, { name: 'Ben', role: 'participant' }))
  await server.stop()
  await until('offline', () => session.facts.state === 'offline')
  setTitle(session, 'Offline one')
  setCost(session, 0.11)
  session.board?.edit({ kind: 'addCard', card: 'offline-card', title: 'From the train', after: first })
  expect(session.facts).toMatchObject({ state: 'offline', pending: 3 })
  await server.start()
  session.retryNow()
  // Every tick until it is saved again, so that some edits fall between the open socket and the server's first word.
  let typed = 0
  await until('saved again', () => {
    if (typed < 40) session.board?.edit({ kind: 'setText', card: 'offline-card', field: 'summary', base: cardOf(session, 'offline-card').summary, value: 'x'.repeat((typed += 1)) })
    return typed === 40 && session.facts.state === 'saved'
  }, () => [session.facts, typed])
  expect(session.board?.refused.groups).toEqual([])
  await until('Ben has it', () => ben.board?.snapshot.cards.find(({ id }) => id === 'offline-card')?.summary.length === 40, () => ben.facts)
  expect(cardOf(ben)).toMatchObject({ title: 'Offline one', numbers: { cost: 0.11 } })
})

it('DOC-3 refused edits are offered back in words, the document starts afresh, and Put back carries them out again', async () => {
  const ana = await host(server)
  const lead = await visit(ana)
  const ben = await visit(await guest(server, ana.code, { name: 'Ben', role: 'participant' }))
  await command(server, ana, 'lock-board', { locked: true })
  setTitle(ben, 'Against the lock')
  setCost(ben, 0.4)
  await until('refused', () => ben.facts.state === 'refused', () => ben.facts)
  await until('afresh', () => cardOf(ben).title !== 'Against the lock')
  const [group] = ben.board?.refused.groups ?? []
  expect(group?.edits.map(({ label, text }) => [label, text])).toEqual([
    ['Title of “Trusted monitoring of internal agents”', 'Against the lock'],
    ['Slows the work, “Against the lock”', `40${NBSP}%`],
  ])
  expect(group?.reason).toMatch(/lock/)
  expect(ben.facts.message).toMatch(/refused/)
  expect(cardOf(lead).title).toBe('Trusted monitoring of internal agents')
  await command(server, ana, 'lock-board', { locked: false })
  await until('unlocked here', () => ben.stage?.snapshot.boardLocked === false)
  ben.board?.putBack(group?.id ?? '')
  await until('saved', () => ben.facts.state === 'saved', () => [ben.facts, ben.board?.refused.groups])
  await until('Ana sees it', () => cardOf(lead).title === 'Against the lock')
  expect(cardOf(lead).numbers.cost).toBe(0.4)
})

it('DOC-34 whoever is sent away for a while reads why', async () => {
  const ana = await host(server)
  await visit(ana)
  const ben = await visit(await guest(server, ana.code, { name: 'Ben', role: 'participant' }))
  await command(server, ana, 'lock-board', { locked: true })
  for (let refusals = 1; refusals <= 3; refusals += 1) {
    setTitle(ben, `Against the lock, ${refusals}`)
    await until('begun anew', () => ben.board?.refused.groups.flatMap(({ edits }) => edits).length === refusals && ben.board.link?.status !== 'connecting', () => [ben.facts, ben.board?.link?.status])
  }
  await until('sent away', () => ben.facts.state === 'notSaved', () => ben.facts)
  expect(ben.facts.message).toBe('Not saved. Changes from here were refused several times in the last minute; within a minute they are taken again. This page goes on trying; keep it open.')
  // What was refused is on offer all the same.
  expect(ben.board?.refused.groups.flatMap(({ edits }) => edits.map(({ text }) => text))).toEqual([1, 2, 3].map((number) => `Against the lock, ${number}`))
})

it('DOC-5 a person who is taken out is told so, and nothing is tried again', async () => {
  const ana = await host(server)
  await visit(ana)
  const visitor = await guest(server, ana.code, { name: 'Ben', role: 'participant' })
  const ben = await visit(visitor)
  await command(server, ana, 'remove-person', { personId: visitor.personId })
  await until('ended', () => ben.facts.state === 'ended', () => ben.facts)
  expect(ben.facts.message).toMatch(/workshop/)
  expect(setTitle(ben, 'Too late')).toMatchObject({ ok: false, reason: 'gone' })
  const again = page(server, visitor)
  opened.push(again)
  await again.start()
  expect(again.opening).toMatchObject({ status: 'trouble', id: 'removed' })
})

it('DOC-6 a burst of edits leaves as few frames, at most one in 250 ms', async () => {
  const ana = await host(server)
  // The page's clock stands still, so that nothing but the timer lets the second frame go.
  const session = await visit(ana, { now: () => 0 })
  const ben = await visit(await guest(server, ana.code, { name: 'Ben', role: 'participant' }))
  for (let step = 1; step <= 50; step += 1) setCost(session, step / 100)
  expect(cardOf(session).numbers.cost).toBe(0.5)
  await until('Ben has the last', () => cardOf(ben).numbers.cost === 0.5)
  await until('saved', () => session.facts.state === 'saved')
  // The step 2, the first edit at once, and the other 49 as one frame.
  expect(session.board?.link?.caughtUpFrame).toBe(3)
})

it('DOC-13 others at the board are seen once each, with what they edit, also after a reconnect; oneself and observers are not', async () => {
  const ana = await host(server)
  const lead = await visit(ana)
  const visitor = await guest(server, ana.code, { name: 'Ben', role: 'participant' })
  const ben = await visit(visitor)
  const second = await visit(visitor)
  await visit(await guest(server, ana.code, { name: 'Olga', role: 'observer' }))
  const others = () => lead.presence?.others ?? []
  ben.presence?.setEditing({ card: first, field: 'title' })
  await until('Ben edits', () => others()[0]?.editing?.field === 'title', others)
  expect(others()).toEqual([{ personId: visitor.personId, name: 'Ben', editing: { card: first, field: 'title' }, away: false }])
  await until('Ben sees Ana alone', () => ben.presence?.others.length === 1 && second.presence?.others.length === 1, () => ben.presence?.others)
  ben.suspect()
  await until('Ben is cut off', () => ben.facts.state === 'offline')
  await until('Ben is back', () => ben.facts.state === 'saved' && others()[0]?.editing?.field === 'title', others)
  await ben.stop()
  await until('one device is left', () => others()[0]?.editing === null, others)
})

it('DOC-18 a projector reads the stage and the board and opens nothing else', async () => {
  const ana = await host(server)
  const wall = page(server, ana, { isProjector: true })
  opened.push(wall)
  await wall.start()
  await until('stage and board', () => wall.stage?.isReady === true && wall.board?.isReady === true)
  expect(wall.stage?.snapshot.code).not.toBe('')
  expect([wall.own, wall.desk, wall.me, wall.presence]).toEqual([null, null, null, null])
})

it("DOC-19 a new role opens and closes the facilitators' desk while the page is open", async () => {
  const ana = await host(server)
  const lead = await visit(ana)
  const visitor = await guest(server, ana.code, { name: 'Ben', role: 'participant' })
  const ben = await visit(visitor)
  await until("Ana's desk", () => lead.desk?.isReady === true)
  expect(ben.desk).toBeNull()
  await command(server, ana, 'make-facilitator', { personId: visitor.personId })
  await until("Ben's desk", () => ben.desk?.isReady === true && ben.me?.role === 'facilitator')
})
