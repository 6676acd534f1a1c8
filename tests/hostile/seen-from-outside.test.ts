import { describe, expect, it } from 'vitest'
import { applyBoardEdit } from '@/lib/workshop/board-doc'
import { applyOwnEdit } from '@/lib/workshop/own-doc'
import { faultOf } from '@/server/fault'
import { createLog } from '@/server/log'
import { updateFrame } from '@/server/sync/messages'
import { fillDisk } from '../support/full-disk'
import { startTestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, give, joinWorkshop } from '../support/workshop'

/** Words that stand nowhere else, one for each kind of content. */
const planted = {
  title: 'Zitronenfalter',
  facilitator: 'Wolkenkratzer',
  participant: 'Apfelstrudel',
  stakeholder: 'Gurkenhobel',
  card: 'Nebelhorn',
  summary: 'Schubkarre',
  comment: 'Fernrohr',
  why: 'Eichenlaub',
  group: 'Teekessel',
  note: 'Sonnenuhr',
  broken: 'Bratpfanne',
}
const number = 0.123456789

describe('seen from outside', () => {
  it('HOST-40 the log of a whole workshop, at its most talkative, holds no content, name, code or token', async () => {
    const lines: string[] = []
    const server = await startTestServer({ log: createLog('debug', (line) => lines.push(line)) })
    const workshop = await createWorkshop(server, { title: planted.title, name: planted.facilitator })
    const ana = await joinWorkshop(server, workshop, { name: planted.participant, stakeholder: planted.stakeholder })
    const board = await ana.browser.open(workshop.id, 'board').synced()
    applyBoardEdit(board.doc, { kind: 'addCard', card: 'c1', title: planted.card, after: null, numbers: { summary: planted.summary } })
    applyBoardEdit(board.doc, { kind: 'addComment', comment: 'k1', card: 'c1', person: ana.personId, text: planted.comment, at: 1 })
    await board.saved()
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'estimate' } })
    const own = await ana.browser.open(workshop.id, `own/${ana.personId}`).synced()
    applyOwnEdit(own.doc, { kind: 'setWhy', key: 'belief/pScheming', value: planted.why })
    await own.saved()
    const view = { beliefs: { pScheming: number, pCatastropheIfScheming: 0.3, pCatastropheIfNotScheming: 0.02, pCatastropheFromOthers: 0.1, delaySensitivity: 0.5 }, why: { pScheming: planted.why } }
    await give(ana, workshop, { name: 'submit-view', args: { round: 1, view } })
    await give(workshop.facilitator, workshop, { name: 'reveal' })
    await give(workshop.facilitator, workshop, { name: 'note-crux', args: { crux: 'scheming', text: planted.note } })
    // Everything that goes wrong is said too: bad bodies, wrong codes, refused updates, a store that fails, unreadable bytes.
    await ana.browser.post('/api/join', `{"code": "${planted.broken}`)
    await ana.browser.post('/api/join', { code: planted.broken, name: planted.broken, role: 'participant' })
    await ana.browser.command(workshop.id, 'set-phase', { phase: planted.broken })
    board.doc.getMap('attic').set('a', planted.broken)
    await board.closed()
    const watching = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    const empty = await fillDisk(server)
    for (let index = 0; index < 20; index += 1) applyBoardEdit(watching.doc, { kind: 'addCard', card: `full-${index}`, title: planted.group, after: null, numbers: { summary: `${planted.summary} `.repeat(150) } })
    await until('the store is known to fail', () => !server.store.isHealthy())
    await ana.browser.post('/api/workshops', { title: planted.broken, sample: true })
    await empty()
    await watching.saved()
    watching.send(updateFrame(new TextEncoder().encode(planted.broken)))
    await watching.closed()
    await server.store.write((db) => db.updateTable('updates').set({ bytes: new TextEncoder().encode(planted.broken) }).execute())
    await server.close()

    const log = lines.join('\n')
    expect(lines.length).toBeGreaterThan(0)
    expect(log).toMatch(/SQLITE_FULL|PostgresError/)
    const tokens = [workshop.facilitator, ana].map(({ browser }) => browser.cookie.split('=')[1] ?? '')
    for (const word of [...Object.values(planted), String(number), workshop.code, workshop.code.replace('-', ''), workshop.recoveryCode, ...tokens]) {
      expect(word.length).toBeGreaterThan(3)
      expect(log.includes(word), word).toBe(false)
    }
  })

  it('HOST-41 of an error the log says kind, code and place, and not the message, which may quote somebody', () => {
    const quoting = (): unknown => {
      try {
        return JSON.parse(`{"name": ${planted.participant}`)
      } catch (error) {
        return error
      }
    }
    expect(String(quoting())).toContain('Apfel')
    expect(JSON.stringify(faultOf(quoting()))).not.toContain('Apfel')
    expect(faultOf(quoting())).toMatchObject({ kind: 'SyntaxError', at: expect.arrayContaining([expect.stringContaining('seen-from-outside')]) })
    expect(faultOf(`TypeError: ${planted.participant} is no function`)).toEqual({ kind: 'TypeError' })
    expect(faultOf(`${planted.participant} and more`)).toEqual({ kind: 'text' })
  })

  it('HOST-42 the figures count sockets, documents, commits, refusals and what waits, and say nothing about which workshop', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { title: planted.title })
    const board = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    applyBoardEdit(board.doc, { kind: 'addCard', card: 'c1', title: planted.card, after: null })
    await board.saved()
    const stranger = server.browser().open(workshop.id, 'board')
    await stranger.closed()
    const ana = await joinWorkshop(server, workshop, { role: 'observer' })
    const observer = await ana.browser.open(workshop.id, 'board').synced()
    applyBoardEdit(observer.doc, { kind: 'addCard', card: 'c2', title: 'Not for observers', after: null })
    await observer.closed()
    const { text, status } = await server.browser().get('/metrics')
    expect(status).toBe(200)
    for (const line of [/^parley_sockets 1$/m, /^parley_documents [1-9]/m, /^parley_committed_updates_total 1$/m, /^parley_commit_seconds_count 1$/m, /^parley_refusals_total\{code="4401",reason="no-session"\} 1$/m, /^parley_refusals_total\{code="4409",reason="rights"\} 1$/m, /^parley_waiting_messages 0$/m, /^parley_unsent_bytes \d+$/m, /^parley_pending_updates 0$/m, /^parley_pending_bytes 0$/m, /^parley_store_healthy 1$/m]) expect(text).toMatch(line)
    expect(text.includes(workshop.id) || text.includes(workshop.facilitator.personId) || text.includes(planted.title)).toBe(false)
    expect([...text.matchAll(/\{([^}]*)\}/g)].every(([, labels]) => (labels ?? '').split(',').every((label) => /^(code|reason|status|le)="[^"]*"$/.test(label)))).toBe(true)
  })

  it('HOST-43 the figures are for this machine directly, or for whoever has the token', async () => {
    const open = await startTestServer()
    const status = async (server: typeof open, headers: Record<string, string> = {}): Promise<number> => (await server.browser().get('/metrics', headers)).status
    expect(await status(open)).toBe(200)
    expect(await status(open, { 'x-forwarded-for': '203.0.113.7' })).toBe(404)
    expect(await status(open, { forwarded: 'for=203.0.113.7' })).toBe(404)
    const guarded = await startTestServer({ metricsToken: 'sixteen-characters' })
    expect(await status(guarded)).toBe(404)
    expect(await status(guarded, { authorization: 'Bearer sixteen-character' })).toBe(404)
    expect(await status(guarded, { authorization: 'Bearer sixteen-characters' })).toBe(200)
  })

  it('HOST-44 healthz is false while the store fails, and true again when it does not', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const board = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    const health = async (): Promise<readonly unknown[]> => {
      const { status, body } = await server.browser().get('/healthz')
      return [status, body]
    }
    expect(await health()).toEqual([200, { ok: true }])
    const empty = await fillDisk(server)
    for (let index = 0; index < 20; index += 1) applyBoardEdit(board.doc, { kind: 'addCard', card: `c${index}`, title: 'x', after: null, numbers: { summary: 'x'.repeat(1900) } })
    await until('it is told', async () => (await health())[0] === 503)
    expect((await server.browser().get('/metrics')).text).toMatch(/^parley_store_healthy 0$/m)
    await empty()
    await board.saved()
    expect(await health()).toEqual([200, { ok: true }])
  })
})
