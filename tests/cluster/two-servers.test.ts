import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { joinReply, workshopCommands } from '@/lib/protocol/commands'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import type { Device } from '../support/device'
import { contentHash } from '../support/content-hash'
import type { Answer } from '../support/browser'
import { startTestServer, type TestServer } from '../support/server'
import { until } from '../support/until'
import { roomOf, sampleAnswers } from '../rounds/people'
import { createWorkshop, errorOf, give, joinWorkshop, type Member } from '../support/workshop'
import { hasPostgres, postgresForFile } from './on-postgres'
import { ledTo, openAt, twoServers } from './two-servers'

const postgres = postgresForFile()
const database = (): Promise<string> => postgres().database(`t_${randomBytes(6).toString('hex')}`)

const addCard = (device: Device, card: string): void => void applyBoardEdit(device.doc, { kind: 'addCard', card, title: card, after: null })
const cards = (device: Device): readonly string[] => readBoard(device.doc).cards.map(({ id }) => id)

describe('the way to a workshop', () => {
  it('CLU-20 join answers 307 with an address that names the workshop, where the code is asked for again', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const other = await createWorkshop(server)
    const args = JSON.stringify({ code: workshop.code, name: 'Ana', role: 'participant' })
    const asked = await fetch(`${server.origin}/api/join`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/json' }, body: args })
    expect([asked.status, asked.headers.get('location'), asked.headers.getSetCookie()]).toEqual([307, `/api/workshops/${workshop.id}/join`, []])
    const browser = server.browser()
    const elsewhere = await browser.post(`/api/workshops/${other.id}/join`, args)
    expect([elsewhere.status, errorOf(elsewhere)]).toEqual([404, { id: 'wrong-code', message: expect.stringContaining('/api/join') }])
    const joined = await browser.post('/api/join', args)
    expect(joinReply.parse(joined.body).workshopId).toBe(workshop.id)
    expect((await browser.get(`/api/workshops/${workshop.id}/me`)).status).toBe(200)
  })

  it('CLU-21 a code for another device and the recovery code lead the same way', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const { code } = workshopCommands['device-code'].reply.parse(await give(workshop.facilitator, workshop, { name: 'device-code' }))
    for (const [act, body] of [['recover', { recoveryCode: workshop.recoveryCode }], ['continue', { code }]] as const) {
      const asked = await fetch(`${server.origin}/api/${act}`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
      expect([asked.status, asked.headers.get('location')]).toEqual([307, `/api/workshops/${workshop.id}/${act}`])
      expect((await server.browser().post(`/api/${act}`, body)).body).toEqual({ workshopId: workshop.id, personId: workshop.facilitator.personId })
    }
  })

  it('CLU-22 healthz turns false before the server stops, while it goes on serving', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    server.leave()
    const { status, body } = await server.browser().get('/healthz')
    expect([status, body]).toEqual([503, { ok: false, reason: 'The server is about to stop.' }])
    await joinWorkshop(server, workshop)
  })
})

describe('two servers over one PostgreSQL', () => {
  it.skipIf(!hasPostgres)('CLU-30 whoever joined at one server is the same person at the other, and commands work at both', async () => {
    const { first, second } = await twoServers(await database())
    const workshop = await createWorkshop(first, { title: 'Both' })
    const ana = await joinWorkshop(second, workshop)
    expect((await ledTo(second, workshop.facilitator.browser).get(`/api/workshops/${workshop.id}/me`)).body).toMatchObject({ personId: workshop.facilitator.personId })
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'board' } })
    expect((await ledTo(second, workshop.facilitator.browser).command(workshop.id, 'lock-board', { locked: true })).status).toBe(200)
    const stage = await openAt(first, ana.browser, { workshopId: workshop.id, document: 'stage' }).synced()
    expect(readStage(stage.doc)).toMatchObject({ phase: 'board', boardLocked: true, people: expect.arrayContaining([expect.objectContaining({ id: ana.personId })]) })
  })

  it.skipIf(!hasPostgres)('CLU-36 a server that has another key than the others does not start, and says what to do', async () => {
    const url = await database()
    const { dataDir } = await startTestServer({ databaseUrl: url })
    await expect(startTestServer({ databaseUrl: url })).rejects.toThrow(/host-key\.pem is another key \([0-9a-f]{16}…\) than the one .* Put the host-key\.pem of the other servers/)
    await startTestServer({ databaseUrl: url, dataDir })
  })

  it.skipIf(!hasPostgres)('CLU-31 the server that lost a workshop is refused at its next append, closes with 4503, and nothing is lost', async () => {
    const { first, second } = await twoServers(await database())
    const workshop = await createWorkshop(first)
    const ana = await joinWorkshop(first, workshop)
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'board' } })
    const old = await openAt(first, ana.browser, { workshopId: workshop.id, document: 'board' }).synced()
    addCard(old, 'before')
    await old.saved()
    const fresh = await openAt(second, workshop.facilitator.browser, { workshopId: workshop.id, document: 'board' }).synced()
    expect(cards(fresh)).toContain('before')
    const acked = old.acks.at(-1)
    addCard(old, 'late')
    addCard(fresh, 'there')
    expect(await old.closed()).toBe(4503)
    expect(old.refusal?.reason).toContain('moved to another server')
    expect(old.acks.at(-1)).toBe(acked)
    const back = await openAt(second, ana.browser, { workshopId: workshop.id, document: 'board', doc: old.doc }).synced()
    await back.saved()
    await until('both have all three', () => ['before', 'late', 'there'].every((card) => cards(back).includes(card) && cards(fresh).includes(card)))
    expect(contentHash(back.doc)).toBe(contentHash(fresh.doc))
  })

  it.skipIf(!hasPostgres)('CLU-32 who only reads at the server that lost the workshop is sent on within seconds, from every document', async () => {
    const { first, second } = await twoServers(await database())
    const workshop = await createWorkshop(first)
    const ana = await joinWorkshop(first, workshop)
    const open = (document: string): Promise<Device> => openAt(first, ana.browser, { workshopId: workshop.id, document }).synced()
    const devices = [await open('stage'), await open('board'), await open(`own/${ana.personId}`)]
    expect((await ledTo(second, workshop.facilitator.browser).command(workshop.id, 'set-phase', { phase: 'frame' })).status).toBe(200)
    expect(await Promise.all(devices.map((device) => device.closed()))).toEqual([4503, 4503, 4503])
    const stage = await openAt(second, ana.browser, { workshopId: workshop.id, document: 'stage' }).synced()
    expect(readStage(stage.doc).phase).toBe('frame')
  })

  it.skipIf(!hasPostgres)('CLU-33 a command at the server that lost the workshop happens once, wherever the way leads', async () => {
    const { first, second } = await twoServers(await database())
    const workshop = await createWorkshop(first)
    const [at, there] = [workshop.facilitator.browser, ledTo(second, workshop.facilitator.browser)]
    for (let time = 0; time < 6; time += 1) {
      const answers = await Promise.all([at.command(workshop.id, 'set-phase', { phase: 'frame' }), there.command(workshop.id, 'rename-person', { personId: workshop.facilitator.personId, name: `Name ${time}` })])
      for (const answer of answers) expect([200, 503]).toContain(answer.status)
    }
    expect((await at.command(workshop.id, 'set-phase', { phase: 'board' })).status).toBe(200)
    expect((await there.command(workshop.id, 'rename-person', { personId: workshop.facilitator.personId, name: 'Last' })).status).toBe(200)
    const stage = await openAt(first, at, { workshopId: workshop.id, document: 'stage' }).synced()
    expect(readStage(stage.doc)).toMatchObject({ phase: 'board', people: [{ name: 'Last' }] })
  })

  it.skipIf(!hasPostgres)('CLU-34 the clock of a vote goes on at the server that leads the workshop next', async () => {
    let time = Date.now()
    const { first, second } = await twoServers(await database(), { now: () => time })
    const workshop = await createWorkshop(first)
    const { browser } = workshop.facilitator
    await give(workshop.facilitator, workshop, { name: 'add-cards', args: { cards: [{ id: 'a', title: 'A', ask: 'Does A.', cost: 0.1 }, { id: 'b', title: 'B', ask: 'Does B.', cost: 0.1 }] } })
    const opened = await browser.command(workshop.id, 'open-vote', { sheet: { title: 'Which?', method: 'approval', asks: ['a', 'b'], seats: 1, minutes: 1 } })
    expect([opened.status, opened.text]).toEqual([200, expect.anything()])
    const stage = await openAt(second, browser, { workshopId: workshop.id, document: 'stage' }).synced()
    await first.close()
    time += 61_000
    await until('the second server closes it', () => readStage(stage.doc).votes[0]?.status === 'closed')
  })

  it.skipIf(!hasPostgres)('CLU-35 group figures that a stop interrupts are computed at the server that leads the workshop next', async () => {
    const { first, second } = await twoServers(await database())
    const { workshop, people, lead, submit } = await roomOf(['Ana', 'Ben', 'Cleo', 'Dora'], { naming: 'aggregate', server: first })
    for (const [at, member] of people.entries()) await submit(member, sampleAnswers()[at])
    await lead('reveal')
    await first.close()
    const stage = await openAt(second, workshop.facilitator.browser, { workshopId: workshop.id, document: 'stage' }).synced()
    await until('the figures are there', () => readStage(stage.doc).aggregates[0]?.state === 'ready')
  })

  it.skipIf(!hasPostgres)('CLU-41 a command with a key happens once, at whichever server and however often it arrives, and is answered as the first time', async () => {
    const { first, second } = await twoServers(await database())
    const workshop = await createWorkshop(first)
    const ana = await joinWorkshop(first, workshop)
    const send = (server: TestServer, { browser }: Member, command: { readonly name: string; readonly args?: unknown; readonly key: string }): Promise<Answer> =>
      ledTo(server, browser).post(`/api/workshops/${workshop.id}/${command.name}`, command.args ?? {}, { 'idempotency-key': command.key })
    const boss = workshop.facilitator

    const added = await Promise.all([first, first, second].map((server) => send(server, boss, { name: 'add-person', args: { name: 'Xenia' }, key: 'the-first-one' })))
    const late = await send(second, boss, { name: 'add-person', args: { name: 'Xenia' }, key: 'the-first-one' })
    // Who came while another server had the workshop, or at the same moment, may be sent to ask again.
    expect(new Set([...added, late].filter(({ status }) => status === 200).map(({ text }) => text)).size).toBe(1)
    for (const { status } of added) expect([200, 503]).toContain(status)
    expect(late.status).toBe(200)
    const another = await send(first, boss, { name: 'add-person', args: { name: 'Xenia' }, key: 'the-second-one' })
    expect(another.text).not.toBe(late.text)
    const stage = await openAt(first, boss.browser, { workshopId: workshop.id, document: 'stage' }).synced()
    expect(readStage(stage.doc).people.filter(({ name }) => name === 'Xenia')).toHaveLength(2)

    // What it did took the right to give it: the answer is the same all the same.
    const handed = await send(first, boss, { name: 'hand-over', args: { personId: ana.personId }, key: 'hands-over' })
    const again = await send(second, boss, { name: 'hand-over', args: { personId: ana.personId }, key: 'hands-over' })
    expect([handed.status, again.status, again.text]).toEqual([200, 200, handed.text])
    expect((await send(second, boss, { name: 'hand-over', args: { personId: ana.personId }, key: 'hands-over-2' })).status).toBe(403)

    // A person who had themselves erased has no seat to ask again from.
    const ben = await joinWorkshop(first, workshop, { name: 'Ben' })
    const erase = { name: 'erase-person', args: { personId: ben.personId }, key: 'forget-me' }
    const erased = await send(first, ben, erase)
    const asked = await send(second, ben, erase)
    expect([erased.status, asked.status, asked.text]).toEqual([200, 200, erased.text])

    expect(errorOf(await send(second, ana, { name: 'nudge', key: 'short' })).message).toContain('"short"; 8 to 64')
    await send(second, ana, { name: 'rotate-code', key: 'one-for-each' })
    expect(errorOf(await send(first, ana, { name: 'lock-board', args: { locked: true }, key: 'one-for-each' })).message).toContain('came with "rotate-code" before')
  })
})
