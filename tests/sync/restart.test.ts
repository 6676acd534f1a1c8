import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { seededChance } from '@/lib/workshop/seeded-chance'
import { readStage } from '@/lib/workshop/stage-doc'
import { Browser } from '../support/browser'
import { startChildServer } from '../support/child-server'
import { contentHash } from '../support/content-hash'
import { startTestServer, temporaryFolder } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, give, joinWorkshop, type Workshop } from '../support/workshop'

describe('restart', () => {
  it('SYNC-50 a restart serves exactly what was there: documents, people, phase and sessions', async () => {
    const dataDir = temporaryFolder()
    const first = await startTestServer({ dataDir })
    const workshop = await createWorkshop(first, { sample: true })
    const ana = await joinWorkshop(first, workshop)
    await give(workshop.facilitator, workshop, { name: 'set-phase', args: { phase: 'board' } })
    const board = await ana.browser.open(workshop.id, 'board').synced()
    applyBoardEdit(board.doc, { kind: 'addCard', card: 'c1', title: 'One', after: null })
    await board.saved()
    const stage = await ana.browser.open(workshop.id, 'stage').synced()
    const before = { board: contentHash(board.doc), stage: contentHash(stage.doc) }
    await first.close()
    expect(await board.closed()).toBe(1012)

    const second = await startTestServer({ dataDir, port: first.port })
    const boardAgain = await ana.browser.open(workshop.id, 'board').synced()
    const stageAgain = await ana.browser.open(workshop.id, 'stage').synced()
    expect({ board: contentHash(boardAgain.doc), stage: contentHash(stageAgain.doc) }).toEqual(before)
    expect(readStage(stageAgain.doc).phase).toBe('board')
    expect(second.port).toBe(first.port)
  })

  it('SYNC-51 a client id keeps belonging to its person over a restart', async () => {
    const dataDir = temporaryFolder()
    const first = await startTestServer({ dataDir })
    const workshop = await createWorkshop(first)
    const ana = await joinWorkshop(first, workshop)
    const board = await ana.browser.open(workshop.id, 'board').synced()
    applyBoardEdit(board.doc, { kind: 'addCard', card: 'c1', title: 'One', after: null })
    await board.saved()
    await first.close()
    await startTestServer({ dataDir, port: first.port })
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(board.doc))
    forged.clientID = board.doc.clientID
    applyBoardEdit(forged, { kind: 'addCard', card: 'c2', title: 'Two', after: null })
    expect(await workshop.facilitator.browser.open(workshop.id, 'board', { doc: forged }).closed()).toBe(4409)
    const honest = await ana.browser.open(workshop.id, 'board', { doc: board.doc }).synced()
    applyBoardEdit(honest.doc, { kind: 'addCard', card: 'c3', title: 'Three', after: null })
    await honest.saved()
  })

  it('SYNC-52 an empty document leaves memory, is compacted to one row, and comes back the same', async () => {
    const server = await startTestServer({ unloadAfterMs: 0 })
    const workshop = await createWorkshop(server)
    const board = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    for (let index = 0; index < 30; index += 1) applyBoardEdit(board.doc, { kind: 'addCard', card: `c${index}`, title: `Card ${index}`, after: null })
    await board.saved()
    const before = contentHash(board.doc)
    board.end()
    const rows = async (): Promise<number> => (await server.store.read((db) => db.selectFrom('updates').innerJoin('documents', 'documents.id', 'updates.document_id').select('seq').where('name', '=', 'board').execute())).length
    await until('the board is one row', async () => (await rows()) === 1)
    const again = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    expect(contentHash(again.doc)).toBe(before)
    applyBoardEdit(again.doc, { kind: 'addCard', card: 'later', title: 'Later', after: null })
    await again.saved()
  })

  it('SYNC-54 a document that cannot be read is refused with 4503 and never served empty', async () => {
    const dataDir = temporaryFolder()
    const first = await startTestServer({ dataDir })
    const workshop = await createWorkshop(first, { sample: true })
    await first.close()
    const second = await startTestServer({ dataDir, port: first.port })
    await second.store.write((db) => db.updateTable('updates').set({ bytes: Uint8Array.of(1, 2, 3) }).execute())
    const board = workshop.facilitator.browser.open(workshop.id, 'board')
    expect(await board.closed()).toBe(4503)
    expect(board.provider.synced).toBe(false)
  })

  it('SYNC-55 SIGTERM commits and acknowledges what was read, says 1012 and ends within 10 s with exit code 0', async () => {
    const dataDir = temporaryFolder()
    const child = await startChildServer(dataDir)
    const server = { browser: () => new Browser(`http://127.0.0.1:${child.port}`) }
    const workshop = await createWorkshop(server)
    const board = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    for (let index = 0; index < 30; index += 1) applyBoardEdit(board.doc, { kind: 'addCard', card: `c${index}`, title: `Card ${index}`, after: '' })
    await until('something is acknowledged', () => (board.acks.at(-1) ?? 0) > 1)
    expect(await child.kill('SIGTERM')).toBe(0)
    expect(await board.closed()).toBe(1012)
    const acknowledged = (board.acks.at(-1) ?? 0) - 1
    await startChildServer(dataDir, child.port)
    const again = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    expect(readBoard(again.doc).cards.length).toBeGreaterThanOrEqual(acknowledged)
  })

  it('SYNC-53 SIGKILL at a random moment loses no update that another client had seen', async () => {
    const dataDir = temporaryFolder()
    const child = await startChildServer(dataDir)
    const origin = `http://127.0.0.1:${child.port}`
    const server = { browser: () => new Browser(origin) }
    const workshop: Workshop = await createWorkshop(server)
    const members = await Promise.all(Array.from({ length: 5 }, (_, index) => joinWorkshop(server, workshop, { name: `P${index}` })))
    const devices = await Promise.all(members.map(async (member) => member.browser.open(workshop.id, 'board').synced()))
    const chance = seededChance('kill 1')
    const killAfter = 60 + Math.floor(chance() * 60)
    let written = 0
    const writing = setInterval(() => {
      const device = devices[Math.floor(chance() * devices.length)]
      written += 1
      if (device !== undefined) applyBoardEdit(device.doc, { kind: 'addCard', card: `c${written}`, title: `Card ${written}`, after: '' })
    }, 5)
    await until('enough has been written', () => written >= killAfter)
    await child.kill('SIGKILL')
    clearInterval(writing)
    // A card in the document of a device that did not write it was shown to somebody.
    const count = new Map<string, number>()
    for (const device of devices) for (const { id } of readBoard(device.doc).cards) count.set(id, (count.get(id) ?? 0) + 1)
    const seen = [...count].filter(([, holders]) => holders > 1).map(([id]) => id)
    expect(seen.length).toBeGreaterThan(20)

    const again = await startChildServer(dataDir, child.port)
    const fresh = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    const kept = new Set(readBoard(fresh.doc).cards.map(({ id }) => id))
    expect(seen.filter((id) => !kept.has(id))).toEqual([])
    // What only its writer had is sent again by state vector.
    const back = await Promise.all(members.map(async (member, index) => member.browser.open(workshop.id, 'board', { doc: devices[index]?.doc ?? new Y.Doc() }).synced()))
    await Promise.all(back.map(async (device) => device.saved()))
    await until('all say the same', () => new Set([...back, fresh].map(({ doc }) => contentHash(doc))).size === 1)
    expect(readBoard(fresh.doc).cards).toHaveLength(written)
    await again.kill('SIGTERM')
  })
})
