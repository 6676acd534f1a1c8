import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { applyBoardEdit } from '@/lib/workshop/board-doc'
import { databaseHash } from '@/server/backup/database-hash'
import { openGuarded } from '@/server/store/libsql-guard'
import { runScript } from '../cli/run-script'
import { Browser } from '../support/browser'
import { startChildServer } from '../support/child-server'
import { contentHash } from '../support/content-hash'
import { startTestServer, temporaryFolder } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, give, joinWorkshop, type Workshop } from '../support/workshop'

const note = z.object({ format: z.literal('backup/1'), hash: z.string(), hasKey: z.boolean() })
const view = { beliefs: { pScheming: 0.2, pCatastropheIfScheming: 0.3, pCatastropheIfNotScheming: 0.02, pCatastropheFromOthers: 0.1, delaySensitivity: 0.5 } }

const backup = (dataDir: string, to: string) => runScript('backup', [to], { env: { DATA_DIR: dataDir } })
const restore = (dataDir: string, from: string) => runScript('restore', [from], { env: { DATA_DIR: dataDir } })

function hashOf(dataDir: string): string {
  const database = openGuarded(path.join(dataDir, 'parley.db'))
  try {
    return databaseHash(database)
  } finally {
    database.close()
  }
}

async function boardHash(browser: Browser, workshop: Workshop): Promise<string> {
  const device = browser.open(workshop.id, 'board')
  await device.synced()
  const hash = contentHash(device.doc)
  device.end()
  return hash
}

const bytesIn = (folder: string) => Buffer.concat(readdirSync(folder).map((name) => readFileSync(path.join(folder, name)))).toString('latin1')

describe('backups', () => {
  it('KEEP-1 a backup taken and restored while the server runs ends in equal hashes', async () => {
    const dataDir = temporaryFolder()
    const to = path.join(temporaryFolder(), 'backup')
    const first = await startChildServer(dataDir)
    const origin = `http://127.0.0.1:${first.port}`
    const server = { browser: () => new Browser(origin) }
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'board' } })
    const board = ana.browser.open(workshop.id, 'board')
    await board.synced()
    applyBoardEdit(board.doc, { kind: 'addCard', card: 'kept', title: 'Kept', after: null })
    await board.saved()
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'estimate' } })
    await give(ana, workshop, { name: 'submit-view', args: { round: 1, view } })
    board.end()
    const before = await boardHash(ana.browser, workshop)
    await first.kill('SIGTERM')
    // The port stays the same from here on, as a host's does.
    const port = first.port
    await startChildServer(dataDir, port)
    const taken = backup(dataDir, to)
    expect(taken.stderr).toBe('')
    const written = note.parse(JSON.parse(taken.stdout))
    // Life goes on after the backup.
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'board' } })
    const later = ana.browser.open(workshop.id, 'board')
    await later.synced()
    applyBoardEdit(later.doc, { kind: 'addCard', card: 'lost', title: 'Lost', after: null })
    await later.saved()
    expect(await boardHash(ana.browser, workshop)).not.toBe(before)
    const restored = restore(dataDir, to)
    expect({ ...restored, stdout: z.object({ hash: z.string(), server: z.string() }).parse(JSON.parse(restored.stdout)) }).toEqual({ status: 0, stderr: '', stdout: { hash: written.hash, server: 'started again' } })
    await until('the server is back', async () => (await fetch(`${origin}/healthz`).catch(() => null))?.ok === true, 60_000)
    expect(await boardHash(ana.browser, workshop)).toBe(before)
    const me = z.object({ submitted: z.object({ round: z.number() }), epochs: z.object({ board: z.number() }) }).parse((await ana.browser.get(`/api/workshops/${workshop.id}/me`)).body)
    expect(me.submitted.round).toBe(1)
    expect(me.epochs.board).toBe(2)
    expect(hashOf(dataDir)).toBe(written.hash)
  }, 240_000)

  it('KEEP-2 neither an open vote nor a card open for taps is in a byte of a backup, and everything else is', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server, { title: 'KEPT-TITLE' })
    const ana = await joinWorkshop(server, workshop, { name: 'KEPT-NAME' })
    await give(workshop.facilitator, workshop, { name: 'add-cards', args: { cards: ['a1', 'a2'].map((id) => ({ id, title: `KEPT-${id}` })) } })
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'board' } })
    const { taps } = z.object({ taps: z.string() }).parse(await give(workshop.facilitator, workshop, { name: 'open-taps', args: { card: 'a2' } }))
    await give(ana, workshop, { name: 'cast-taps', args: { taps, answers: { cost: 'veryLarge', reductionIfScheming: null, reductionIfNotScheming: null } } })
    const { vote } = z.object({ vote: z.string() }).parse(await give(workshop.facilitator, workshop, { name: 'open-vote', args: { sheet: { title: 'PLANTED-SHEET', method: 'approval', asks: ['a1'] } } }))
    const cast = await give(ana, workshop, { name: 'cast-ballot', args: { vote, ballot: { approve: ['a1'] }, turn: 1, key: 'PLANTED-KEY' } })
    const to = path.join(temporaryFolder(), 'backup')
    const taken = backup(server.dataDir, to)
    expect(taken.stderr).toBe('')
    expect(readdirSync(to).sort()).toEqual(['backup.json', 'host-key.pem', 'parley.db'])
    const bytes = bytesIn(to)
    for (const secret of ['PLANTED-SHEET', 'PLANTED-KEY', vote, taps, '"cost":"veryLarge"', z.object({ receipt: z.string() }).parse(cast).receipt]) expect(bytes.includes(secret), secret).toBe(false)
    for (const kept of ['KEPT-TITLE', 'KEPT-NAME', 'KEPT-a1']) expect(bytes.includes(kept), kept).toBe(true)
    for (const name of ['host-key.pem', 'parley.db']) expect(statSync(path.join(to, name)).mode & 0o077, name).toBe(0)
    await server.close()
    // Without a server the files are put in place at once, and the next start shows the workshop without the vote.
    expect(restore(server.dataDir, to).status).toBe(0)
    const again = await startTestServer({ dataDir: server.dataDir, port: server.port })
    const device = ana.browser.open(workshop.id, 'stage')
    await device.synced()
    expect(JSON.stringify(device.doc.getMap('stage').toJSON())).toContain('KEPT-NAME')
    expect(JSON.stringify(device.doc.getMap('stage').toJSON())).not.toContain('PLANTED-SHEET')
    await again.close()
  }, 120_000)

  it('KEEP-3 what is no sound backup is refused in a sentence', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const to = path.join(temporaryFolder(), 'backup')
    expect(backup(server.dataDir, to).status).toBe(0)
    expect(backup(server.dataDir, to).stderr).toBe(`${to} holds a backup already. Name a new folder for each.\n`)
    await server.close()
    const before = hashOf(server.dataDir)
    const file = path.join(to, 'backup.json')
    const written: { [key: string]: unknown } = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ ...written, hash: 'ab'.repeat(32) }))
    expect(restore(server.dataDir, to)).toEqual({ status: 1, stdout: '', stderr: `The backup in ${to} is damaged: its content has the hash ${String(written['hash'])}, and ${'ab'.repeat(32)} was written down. Take another one.\n` })
    writeFileSync(file, JSON.stringify({ ...written, migrations: ['9999-later'] }))
    expect(restore(server.dataDir, to).stderr).toContain('The backup holds the migration "9999-later", which this release does not know.')
    expect(restore(server.dataDir, server.dataDir).stderr).toContain('holds no backup:')
    expect(hashOf(server.dataDir)).toBe(before)
    expect(workshop.id).not.toBe('')
  }, 120_000)
})
