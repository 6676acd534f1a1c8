import { readFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseWorkshopFile } from '@/lib/workshop/file'
import { readBoard } from '@/lib/workshop/board-doc'
import { readOwn } from '@/lib/workshop/own-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import sample from '@/lib/workshop/sample-workshop.json'
import { startTestServer } from '../support/server'
import { createWorkshop, errorOf, joinWorkshop, readMe } from '../support/workshop'

describe('http', () => {
  it('SERVER-40 a new workshop answers 201 with id, codes and person, and sets the session cookie', async () => {
    const server = await startTestServer()
    const browser = server.browser()
    const answer = await browser.post('/api/workshops', { title: 'Q4 asks' })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ id: expect.any(String), code: expect.stringMatching(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/), recoveryCode: expect.stringMatching(/^([A-Z0-9]{4}-){3}[A-Z0-9]{4}$/), personId: expect.any(String) })
    expect(answer.headers.get('set-cookie')).toMatch(new RegExp(`^parley-${server.port}=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax`))
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('SERVER-41 no token and no recovery code is in the file: the store keeps hashes', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const token = workshop.facilitator.browser.cookie.split('=')[1] ?? ''
    await server.close()
    for (const name of ['parley.db', 'parley.db-wal']) {
      const bytes = readIfThere(path.join(server.dataDir, name))
      expect(token).toHaveLength(43)
      expect(bytes.includes(token)).toBe(false)
      expect(bytes.includes(workshop.recoveryCode) || bytes.includes(workshop.recoveryCode.replaceAll('-', ''))).toBe(false)
    }
  })

  it('SERVER-42 a code is read in any case, with spaces or dashes; one browser stays one person and can be in many workshops', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const other = await createWorkshop(server, { title: 'Other' })
    const browser = server.browser()
    const join = async (code: string) => (await browser.post('/api/join', { code, name: 'Ana', role: 'participant' })).body
    const first = await join(workshop.code.toLowerCase().replace('-', ' '))
    expect(await join(` ${workshop.code.replace('-', '')} `)).toEqual(first)
    expect(await join(other.code)).not.toEqual(first)
    expect((await browser.get(`/api/workshops/${workshop.id}/me`)).status).toBe(200)
    expect((await browser.get(`/api/workshops/${other.id}/me`)).status).toBe(200)
  })

  it('SERVER-43 a wrong code, a closed workshop and a bad body each say what would be accepted', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { title: 'Shut' })
    const browser = server.browser()
    const wrong = await browser.post('/api/join', { code: 'ABC-DEF', name: 'Ana', role: 'participant' })
    expect([wrong.status, errorOf(wrong).id]).toEqual([404, 'wrong-code'])
    expect(errorOf(wrong).message).toBe('No workshop has the code "ABC-DEF". A code has six letters and digits, like 7KM-4QD; ask the facilitator for the one on the wall.')
    await workshop.facilitator.browser.command(workshop.id, 'close-workshop', { closed: true })
    const closed = await browser.post('/api/join', { code: workshop.code, name: 'Ana', role: 'participant' })
    expect([closed.status, errorOf(closed).id]).toEqual([403, 'workshop-closed'])
    expect(errorOf(closed).message).toContain('"Shut" is closed')
    const role = await browser.post('/api/join', { code: workshop.code, name: 'Ana', role: 'king' })
    expect([role.status, errorOf(role).id]).toEqual([400, 'bad-body'])
    expect(errorOf(role).message).toMatch(/role is "king"\..*participant.*observer/)
    const missing = await browser.post('/api/join', { code: workshop.code, role: 'observer' })
    expect(errorOf(missing).message).toMatch(/^name is nothing\./)
    const json = await browser.post('/api/join', '{"code":')
    expect(errorOf(json).message).toContain('a JSON object is accepted')
    const type = await browser.post('/api/join', 'a=1', { 'content-type': 'text/plain' })
    expect([type.status, errorOf(type).message]).toEqual([415, 'The content type is "text/plain"; application/json is accepted.'])
  })

  it('SERVER-44 a post from a foreign page is refused, whatever cookie it brings', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const answer = await workshop.facilitator.browser.post(`/api/workshops/${workshop.id}/set-phase`, { phase: 'board' }, { origin: 'http://evil.example' })
    expect([answer.status, errorOf(answer).id]).toEqual([403, 'foreign-origin'])
  })

  it('SERVER-45 a body above the limit is refused with 413 and ends no process', async () => {
    const server = await startTestServer()
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = http.request(`${server.origin}/api/workshops`, { method: 'POST', headers: { 'content-type': 'application/json' } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      request.on('error', reject)
      request.end(JSON.stringify({ title: 'x'.repeat(2 * 1024 * 1024) }))
    })
    expect(status).toBe(413)
    expect((await server.browser().get('/healthz')).body).toEqual({ ok: true })
  })

  it('SERVER-46 an unknown address and an unknown command say so', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const fly = await workshop.facilitator.browser.command(workshop.id, 'fly')
    expect([fly.status, errorOf(fly).id]).toEqual([404, 'unknown-command'])
    expect(errorOf(fly).message).toContain('Accepted: set-phase')
    expect((await workshop.facilitator.browser.get('/api/nothing')).status).toBe(404)
    const nowhere = await workshop.facilitator.browser.command('nowhere', 'leave')
    expect([nowhere.status, errorOf(nowhere).id]).toEqual([404, 'not-found'])
  })

  it('SERVER-47 me says who one is and what the documents are called; strangers are told to join', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { name: 'Fay' })
    expect(await readMe(workshop.facilitator, workshop)).toMatchObject({ workshopId: workshop.id, personId: workshop.facilitator.personId, name: 'Fay', role: 'facilitator', epochs: { board: 1, own: 1, stage: 1, desk: 1 }, submitted: null, pseudonym: null })
    const stranger = await server.browser().get(`/api/workshops/${workshop.id}/me`)
    expect([stranger.status, errorOf(stranger).id]).toEqual([401, 'no-session'])
  })

  it('SERVER-48 the sample is playable at once: the asker sits in the policy staffer, with their answers in their own document', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { title: 'Sample', sample: true })
    expect(workshop.facilitator.personId).toBe('policy-staffer')
    const own = await workshop.facilitator.browser.open(workshop.id, 'own/policy-staffer').synced()
    const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    expect(Object.keys(readOwn(own.doc).answers)).not.toHaveLength(0)
    const snapshot = readStage(stage.doc)
    expect(snapshot).toMatchObject({ sample: true, phase: 'priorities', round: 1, roundOpen: false, problems: [] })
    expect(snapshot.people.map(({ id }) => id)).toEqual(sample.views.map(({ id }) => id))
    expect(snapshot.people.filter(({ origin }) => origin === 'imported')).toHaveLength(5)
    expect(snapshot.views.every(({ round }) => round === 1)).toBe(true)
  })

  it('SERVER-49 a workshop from a file has its cards and revealed views, and gives them back as a file that keeps its own rules', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { title: 'From a file', file: sample })
    const answer = await workshop.facilitator.browser.get(`/api/workshops/${workshop.id}/file`)
    const parsed = parseWorkshopFile(answer.body)
    if (!parsed.ok) throw new Error(`${parsed.path} ${parsed.rule}`)
    expect(parsed.workshop.title).toBe('From a file')
    expect(parsed.workshop.interventions.map(({ id }) => id)).toEqual(sample.interventions.map(({ id }) => id))
    expect(parsed.workshop.views.map(({ id }) => id)).toEqual(sample.views.map(({ id }) => id))
    const stage = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    expect(readStage(stage.doc)).toMatchObject({ phase: 'lobby', reveals: [{ round: 1 }] })
  })

  it('SERVER-50 a file that breaks a rule is refused with its place, and nothing is made', async () => {
    const server = await startTestServer()
    const browser = server.browser()
    const bad = { ...sample, interventions: [{ ...sample.interventions[0], cost: 3 }] }
    const answer = await browser.post('/api/workshops', { title: 'Bad', file: bad })
    expect([answer.status, errorOf(answer).id]).toEqual([400, 'bad-file'])
    expect(errorOf(answer).message).toMatch(/^file\.interventions\[0\]\.cost is 3/)
    const seat = await browser.post('/api/workshops', { title: 'Bad', sample: true, seat: 'nobody' })
    expect(errorOf(seat).message).toContain('Accepted: lab-safety-lead')
    expect(await server.store.read((db) => db.selectFrom('workshops').select('id').execute())).toEqual([])
  })

  it('SERVER-51 ids of a file that cannot stand in an address are replaced everywhere they are used', async () => {
    const server = await startTestServer()
    const [view] = sample.views
    const [card] = sample.interventions
    const file = {
      ...sample,
      interventions: [{ ...card, id: 'Überwachung / Modelle' }],
      views: [{ ...view, id: 'Ana Müller', regimeWeights: undefined, regimes: undefined, overrides: { 'Überwachung / Modelle': { cost: 0.1 } } }],
      regimes: [{ id: 'shared', name: 'Shared', kind: 'sharedValues', chooserView: 'Ana Müller' }],
    }
    const workshop = await createWorkshop(server, { file, seat: 'ana-mu-ller' })
    expect(workshop.facilitator.personId).toBe('ana-mu-ller')
    const answer = await workshop.facilitator.browser.get(`/api/workshops/${workshop.id}/file`)
    expect(answer.body).toMatchObject({ interventions: [{ id: 'u-berwachung-modelle' }], views: [{ id: 'ana-mu-ller', overrides: { 'u-berwachung-modelle': { cost: 0.1 } } }], regimes: [{ chooserView: 'ana-mu-ller' }] })
  })

  it('SERVER-52 after ten wrong codes in a minute a browser waits, while the rest of the room goes on', async () => {
    let now = Date.now()
    const server = await startTestServer({ now: () => now })
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    const guess = async () => ana.browser.post('/api/join', { code: 'ABC-DEF', name: 'Ana', role: 'participant' })
    for (let index = 0; index < 10; index += 1) expect((await guess()).status).toBe(404)
    const limited = await guess()
    expect([limited.status, errorOf(limited).id]).toEqual([429, 'too-many-tries'])
    await joinWorkshop(server, workshop, { name: 'Ben' })
    now += 61_000
    expect((await guess()).status).toBe(404)
  })

  it('SERVER-53 a new workshop starts with the stories, definitions and starting values of the library and no card', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { title: 'Empty' })
    const board = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    const { cards, settings, problems } = readBoard(board.doc)
    expect({ cards, title: settings.title, problems }).toEqual({ cards: [], title: 'Empty', problems: [] })
    expect(settings.regimes.length).toBeGreaterThan(2)
  })
})

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}
