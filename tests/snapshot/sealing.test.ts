import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { MODEL_VERSION } from '@/lib/model/version'
import { readStage } from '@/lib/workshop/stage-doc'
import { openSnapshot } from '@/lib/workshop/snapshot/open-snapshot'
import { readSnapshot, signatureProblem } from '@/lib/workshop/snapshot/read-snapshot'
import type { SnapshotFile, SnapshotMark } from '@/lib/workshop/snapshot/types'
import { verifySnapshots } from '@/lib/workshop/snapshot/verify-snapshots'
import { findSnapshot } from '@/server/store/snapshot-queries'
import { smallWorkshop } from '../support/sealed'
import { startTestServer, temporaryFolder, type TestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, errorOf, give, joinWorkshop, type Member, type Workshop } from '../support/workshop'

const reply = z.object({ id: z.string(), number: z.number(), hash: z.string() })
const view = { beliefs: { pScheming: 0.2, pCatastropheIfScheming: 0.3, pCatastropheIfNotScheming: 0.02, pCatastropheFromOthers: 0.1, delaySensitivity: 0.5 } }
const cards = ['a', 'b', 'c'].map((id) => ({ id, title: `Ask ${id}`, cost: 0.01, reductionIfScheming: 0.2, reductionIfNotScheming: 0.1, legibility: 0.5, verifiability: 0.5, robustness: 0.5 }))

async function seal(workshop: Workshop): Promise<z.output<typeof reply>> {
  return reply.parse(await give(workshop.facilitator, workshop, { name: 'seal-snapshot' }))
}

async function fetched(member: Member, id: string): Promise<{ readonly text: string; readonly file: SnapshotFile }> {
  const { status, text } = await member.browser.get(`/api/snapshots/${id}`)
  expect(status).toBe(200)
  const read = readSnapshot(text)
  if (!read.ok) throw new Error(read.problem)
  return { text, file: read.file }
}

/** The file once its results are there. */
async function complete(server: TestServer, workshop: Workshop, id: string): Promise<{ readonly text: string; readonly file: SnapshotFile }> {
  const stage = workshop.facilitator.browser.open(workshop.id, 'stage')
  await until('the results are there', () => readStage(stage.doc).snapshots.some((mark) => mark.id === id && mark.resultsReady))
  stage.end()
  return fetched({ browser: server.browser(), personId: 'nobody' }, id)
}

const marks = (member: Member, workshop: Workshop): (() => readonly SnapshotMark[]) => {
  const device = member.browser.open(workshop.id, 'stage')
  return () => readStage(device.doc).snapshots
}

describe('sealing', () => {
  it('SNAP-10 freezes and signs what everybody sees, names the snapshot before, and computes the results afterwards', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    await give(workshop.facilitator, workshop, { name: 'add-cards', args: { cards } })
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'estimate' } })
    for (const member of [workshop.facilitator, ana]) await give(member, workshop, { name: 'submit-view', args: { round: 1, view } })
    const seen = marks(ana, workshop)
    const first = await seal(workshop)
    await give(workshop.facilitator, workshop, { name: 'reveal' })
    const second = await seal(workshop)
    await until('both are on the stage of everybody', () => seen().length === 2 && seen().every(({ resultsReady }) => resultsReady))
    expect(seen().map(({ number, hash, id }) => ({ number, hash, id }))).toEqual([first, second].map(({ number, hash, id }) => ({ number, hash, id })))
    const files = [await complete(server, workshop, first.id), await complete(server, workshop, second.id)]
    const key = z.object({ publicKey: z.string() }).parse((await server.browser().get('/api/key')).body).publicKey
    const verdict = verifySnapshots(files.map(({ text }, at) => ({ name: String(at), text })), { publicKey: key, newest: second.hash })
    expect(verdict.ok ? verdict.hash : verdict.problem).toBe(second.hash)
    expect(files.map(({ file }) => file.state.views.length)).toEqual([0, 2])
    expect(files[1]?.file.state.previous).toBe(first.hash)
    expect(files[1]?.file.results?.results?.views[0]?.interventions[0]?.draws).toBeDefined()
    const state = files[1] === undefined ? null : openSnapshot(files[1].file)
    expect(state?.people.map(({ name }) => name).sort()).toEqual(['Ana', 'Facilitator'])
    expect(state?.workshop.interventions.map(({ title }) => title)).toEqual(cards.map(({ title }) => title))
  })

  it('SNAP-11 what is sealed until its reveal or close is in no byte of a snapshot', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    await give(workshop.facilitator, workshop, { name: 'add-cards', args: { cards } })
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'estimate' } })
    const planted = { ...view, beliefs: { ...view.beliefs, pScheming: 0.271828 }, why: { pScheming: 'PLANTED-WHY' } }
    await give(ana, workshop, { name: 'submit-view', args: { round: 1, view: planted } })
    const { vote } = z.object({ vote: z.string() }).parse(
      await give(workshop.facilitator, workshop, { name: 'open-vote', args: { sheet: { title: 'PLANTED-SHEET', method: 'score', asks: ['a', 'b'], maxScore: 97, secret: false } } }),
    )
    await give(ana, workshop, { name: 'cast-ballot', args: { vote, ballot: { scores: { a: 89, b: 3 } }, turn: 1, key: 'k1' } })
    const open = await complete(server, workshop, (await seal(workshop)).id)
    for (const secret of ['0.271828', 'PLANTED-WHY', 'PLANTED-SHEET', vote, '89', 'submitted']) expect(open.text.replaceAll(/[0-9a-f]{32,}/g, ''), secret).not.toContain(secret)
    expect(open.file.state.votes).toEqual([])
    await give(workshop.facilitator, workshop, { name: 'close-vote', args: { vote } })
    await give(workshop.facilitator, workshop, { name: 'reveal' })
    const after = await complete(server, workshop, (await seal(workshop)).id)
    for (const shown of ['0.271828', 'PLANTED-WHY', 'PLANTED-SHEET', vote]) expect(after.text).toContain(shown)
  })

  it('SNAP-12 sealing is allowed in every phase, ends nothing, and is for facilitators', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    const stage = ana.browser.open(workshop.id, 'stage')
    for (const phase of ['lobby', 'frame', 'board', 'estimate', 'priorities', 'vote', 'result']) {
      await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase } })
      const { number } = await seal(workshop)
      await until(`snapshot ${number} is on the stage`, () => readStage(stage.doc).snapshots.length === number)
      expect(readStage(stage.doc).phase).toBe(phase)
    }
    expect(readStage(stage.doc).roundOpen).toBe(true)
    expect(errorOf(await ana.browser.command(workshop.id, 'seal-snapshot', {})).id).toBe('no-right')
  })

  it('SNAP-13 results that a stop interrupts are computed at the next start, under the same key', async () => {
    const dataDir = temporaryFolder()
    const server = await startTestServer({ dataDir })
    const workshop = await createWorkshop(server, { file: smallWorkshop() })
    const { id, hash } = await seal(workshop)
    const before = await fetched({ browser: server.browser(), personId: 'nobody' }, id)
    expect(before.file.results).toBeNull()
    expect(signatureProblem(before.file)).toBeNull()
    await server.close()
    const key = path.join(dataDir, 'host-key.pem')
    expect(statSync(key).mode & 0o777).toBe(0o600)
    const bytes = readFileSync(key)
    const again = await startTestServer({ dataDir, port: server.port })
    expect(readFileSync(key)).toEqual(bytes)
    const stage = workshop.facilitator.browser.open(workshop.id, 'stage')
    await until('the results are there', () => readStage(stage.doc).snapshots.some((mark) => mark.id === id && mark.resultsReady), 120_000)
    const after = await fetched({ browser: again.browser(), personId: 'nobody' }, id)
    expect(after.file.stateHash).toBe(hash)
    expect(after.file.publicKey).toBe(before.file.publicKey)
    expect(signatureProblem(after.file)).toBeNull()
  }, 180_000)

  it('SNAP-17 results that another model version would have computed are marked as failed, and not computed by this one', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { file: smallWorkshop() })
    const { id } = await seal(workshop)
    await complete(server, workshop, id)
    // As a release of before left it, between the seal and its results.
    const before = await server.store.read((db) => findSnapshot(db, id))
    await server.store.write((db) => db.updateTable('snapshots').set({ state: (before?.state ?? '').replace(MODEL_VERSION, 'model/0'), results: null, results_hash: null, progress: 0 }).where('id', '=', id).execute())
    await server.close()
    await startTestServer({ dataDir: server.dataDir, port: server.port })
    const seen = marks(workshop.facilitator, workshop)
    await until('it is marked', () => seen().some((mark) => mark.id === id && mark.failed), 60_000)
    expect(seen().map(({ resultsReady }) => resultsReady)).toEqual([false])
  }, 90_000)

  it('SNAP-16 a revoked snapshot opens for nobody, and its hash stays in the chain', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const elsewhere = await createWorkshop(server)
    const first = await seal(workshop)
    const seen = marks(workshop.facilitator, workshop)
    const foreign = await elsewhere.facilitator.browser.command(elsewhere.id, 'revoke-snapshot', { snapshot: first.id })
    expect(errorOf(foreign).message).toBe(`This workshop has no snapshot "${first.id}".`)
    await give(workshop.facilitator, workshop, { name: 'revoke-snapshot', args: { snapshot: first.id } })
    const answer = await server.browser().get(`/api/snapshots/${first.id}`)
    expect(answer.status).toBe(410)
    expect(errorOf(answer)).toEqual({ id: 'revoked', message: 'The facilitator has closed this snapshot. Who keeps its file can still verify it.' })
    const second = await seal(workshop)
    expect((await fetched({ browser: server.browser(), personId: 'nobody' }, second.id)).file.state.previous).toBe(first.hash)
    await until('the list says so', () => seen().map(({ revoked }) => revoked).join() === 'true,false')
  })

  it('SNAP-15 a workshop has at most 200 snapshots', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const { id } = await seal(workshop)
    await server.store.write(async (db) => {
      const row = await db.selectFrom('snapshots').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      await db.insertInto('snapshots').values(Array.from({ length: 199 }, (_, at) => ({ ...row, id: `other-${at}`, number: at + 2, failed: 1 }))).execute()
    })
    const refused = errorOf(await workshop.facilitator.browser.command(workshop.id, 'seal-snapshot', {}))
    expect(refused).toEqual({ id: 'snapshots-full', message: 'The workshop has 200 snapshots, which is the most that are kept.' })
  })

  it('SNAP-14 a snapshot there is not answers 404', async () => {
    const server = await startTestServer()
    const answer = await server.browser().get('/api/snapshots/AAAAAAAAAAAAAAAAAAAAAA')
    expect(answer.status).toBe(404)
    expect(errorOf(answer).message).toBe('There is no snapshot "AAAAAAAAAAAAAAAAAAAAAA" on this server.')
  })
})
