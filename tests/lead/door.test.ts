import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { doorReply, enteredReply } from '@/lib/protocol/lead-commands'
import { readStage } from '@/lib/workshop/stage-doc'
import { startTestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, errorOf, give, joinWorkshop, readMe } from '../support/workshop'
import { roomOf } from '../rounds/people'
import { storeBytes } from '../vote/store-bytes'

const deviceCode = (reply: unknown): string => z.object({ code: z.string() }).parse(reply).code

describe('the door', () => {
  it('LEAD-1 behind a locked door nobody new comes in and is told what to do; who is in comes back and goes on, and unlocking lets people in again', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { title: 'Behind the door' })
    const ana = await joinWorkshop(server, workshop)
    await give(workshop.facilitator, workshop, { name: 'lock-door', args: { locked: true } })
    const refused = await server.browser().post('/api/join', { code: workshop.code, name: 'Late', role: 'participant' })
    expect(refused.status).toBe(403)
    expect(errorOf(refused)).toMatchObject({ id: 'door-locked' })
    expect(errorOf(refused).message).toMatch(/"Behind the door" is locked.*Ask the facilitator to unlock it/)
    expect((await ana.browser.post('/api/join', { code: workshop.code, name: 'Ana', role: 'participant' })).status).toBe(200)
    expect((await readMe(ana, workshop)).personId).toBe(ana.personId)
    await give(workshop.facilitator, workshop, { name: 'lock-door', args: { locked: false } })
    await joinWorkshop(server, workshop, { name: 'Late' })
  })

  it('LEAD-2 whoever has the code is told what is decided, who leads, how answers will be shown and whether the door is open; a wrong code is told nothing', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { title: 'The ask', name: 'Fay' })
    const look = async (code: string) => server.browser().post('/api/door', { code })
    expect(doorReply.parse((await look(workshop.code)).body)).toMatchObject({ title: 'The ask', leads: ['Fay'], naming: 'named', door: 'open' })
    await give(workshop.facilitator, workshop, { name: 'lock-door', args: { locked: true } })
    await give(workshop.facilitator, workshop, { name: 'set-naming', args: { naming: 'aggregate' } })
    expect(doorReply.parse((await look(workshop.code.toLowerCase())).body)).toMatchObject({ door: 'locked', naming: 'aggregate' })
    await give(workshop.facilitator, workshop, { name: 'close-workshop', args: { closed: true } })
    expect(doorReply.parse((await look(workshop.code)).body).door).toBe('closed')
    const wrong = await look('AAA-AAA')
    expect(errorOf(wrong).id).toBe('wrong-code')
    expect(wrong.text).not.toContain('The ask')
  })

  it('LEAD-3 a code for another device makes that browser the same person, once, for ten minutes, also behind a locked door', async () => {
    let now = Date.now()
    const server = await startTestServer({ now: () => now })
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    await give(workshop.facilitator, workshop, { name: 'lock-door', args: { locked: true } })
    const code = deviceCode(await give(ana, workshop, { name: 'device-code' }))
    expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    const phone = server.browser()
    const answer = await phone.post('/api/continue', { code: code.toLowerCase().replace('-', ' ') })
    expect(enteredReply.parse(answer.body)).toEqual({ workshopId: workshop.id, personId: ana.personId })
    // Both devices are one person: one seat, one set of answers.
    expect((await readMe({ browser: phone, personId: ana.personId }, workshop)).personId).toBe(ana.personId)
    const own = await phone.open(workshop.id, `own/${ana.personId}`).synced()
    expect(own.closeCode).toBeNull()
    expect(errorOf(await server.browser().post('/api/continue', { code }))).toMatchObject({ id: 'wrong-code' })
    const late = deviceCode(await give(ana, workshop, { name: 'device-code' }))
    now += 600_000
    expect(errorOf(await server.browser().post('/api/continue', { code: late })).message).toContain('works once and for ten minutes')
  })

  it('LEAD-4 a new code for another device ends the one before; a removed person’s code ends with them', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    const first = deviceCode(await give(ana, workshop, { name: 'device-code' }))
    const second = deviceCode(await give(ana, workshop, { name: 'device-code' }))
    expect((await server.browser().post('/api/continue', { code: first })).status).toBe(404)
    await give(workshop.facilitator, workshop, { name: 'remove-person', args: { personId: ana.personId } })
    expect((await server.browser().post('/api/continue', { code: second })).status).toBe(404)
  })

  it('LEAD-5 a browser that is somebody else in the workshop does not become another person by a code', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    const ben = await joinWorkshop(server, workshop, { name: 'Ben' })
    const code = deviceCode(await give(ana, workshop, { name: 'device-code' }))
    const answer = await ben.browser.post('/api/continue', { code })
    expect([answer.status, errorOf(answer).id]).toEqual([409, 'somebody-else'])
    expect((await readMe(ben, workshop)).personId).toBe(ben.personId)
    // The code is not spent by that.
    expect((await server.browser().post('/api/continue', { code })).status).toBe(200)
  })

  it('LEAD-6 no code for another device is in the file: the store keeps hashes', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const code = deviceCode(await give(workshop.facilitator, workshop, { name: 'device-code' }))
    await server.close()
    const bytes = (await storeBytes(server.dataDir)).toString('latin1')
    expect(bytes).toContain(workshop.id)
    expect(bytes).not.toContain(code)
    expect(bytes).not.toContain(code.replace('-', ''))
  })

  it('LEAD-7 the recovery code alone finds its workshop and gives the chair back; wrong ones are counted like all codes', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { name: 'Fay' })
    const browser = server.browser()
    const answer = await browser.post('/api/recover', { recoveryCode: workshop.recoveryCode.toLowerCase() })
    expect(answer.body).toEqual({ workshopId: workshop.id, personId: workshop.facilitator.personId })
    expect((await readMe({ browser, personId: workshop.facilitator.personId }, workshop)).role).toBe('facilitator')
    for (let attempt = 0; attempt < 10; attempt += 1) expect((await browser.post('/api/recover', { recoveryCode: 'AAAA-AAAA-AAAA-AAAA' })).status).toBe(404)
    expect(errorOf(await browser.post('/api/continue', { code: 'AAAA-AAAA' })).id).toBe('too-many-tries')
  })

  it('LEAD-8 removed people’s sockets on every document close within a second', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    const devices = await Promise.all(['board', 'stage', `own/${ana.personId}`].map((document) => ana.browser.open(workshop.id, document).synced()))
    const from = Date.now()
    await give(workshop.facilitator, workshop, { name: 'remove-person', args: { personId: ana.personId } })
    await until('all are closed', () => devices.every(({ closeCode }) => closeCode === 4403))
    expect(Date.now() - from).toBeLessThan(1000)
  })

  it('LEAD-9 observers are in no denominator: not of answers, not of a vote', async () => {
    const { server, workshop, people, lead } = await roomOf(['Ana', 'Ben'])
    await joinWorkshop(server, workshop, { name: 'Olga', role: 'observer' })
    const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    await until('the stage counts', () => readStage(stage.doc).people.length === 4)
    expect(readStage(stage.doc).counts).toEqual({ submitted: 0, abstained: 0, of: people.length })
    const ask = z.object({ interventions: z.array(z.object({ id: z.string() })) }).parse((await workshop.facilitator.browser.get(`/api/workshops/${workshop.id}/file`)).body).interventions[0]?.id
    await lead('open-vote', { sheet: { title: 'Which?', method: 'approval', asks: [ask] } })
    await until('the vote is open', () => readStage(stage.doc).votes.length === 1)
    expect(readStage(stage.doc).votes[0]?.counts).toEqual({ cast: 0, of: people.length, abstained: null })
  })
})
