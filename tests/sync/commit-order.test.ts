import { describe, expect, it } from 'vitest'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import type { Device } from '../support/device'
import { fillDisk } from '../support/full-disk'
import { startTestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, joinWorkshop } from '../support/workshop'

function addCard(device: Device, card: string, summary = ''): void {
  applyBoardEdit(device.doc, { kind: 'addCard', card, title: card, after: null, numbers: { summary } })
}

const hasCard = (device: Device, card: string): boolean => readBoard(device.doc).cards.some(({ id }) => id === card)

/** More than what is left on the last page of the file. */
const large = 'x'.repeat(1900)

describe('commit order', () => {
  it('SYNC-10 an update that is not on disk is neither broadcast nor acknowledged nor part of an answer to a newcomer', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    const writer = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    const reader = await ana.browser.open(workshop.id, 'board').synced()
    await writer.saved()
    const ackedBefore = writer.acks.at(-1)

    const empty = await fillDisk(server)
    for (let index = 0; index < 20; index += 1) addCard(writer, `full-${index}`, large)
    await until('the store is known to fail', () => !server.store.isHealthy())
    const newcomer = ana.browser.open(workshop.id, 'board')
    await until('the newcomer is connected', () => newcomer.frames.length > 0)
    // Large commands fail too, and say so: the server is up, and everything before this was tried.
    expect((await server.browser().post('/api/workshops', { title: 'Too much', sample: true })).status).toBe(503)
    expect(hasCard(reader, 'full-19')).toBe(false)
    expect(hasCard(newcomer, 'full-19')).toBe(false)
    expect(newcomer.provider.synced).toBe(false)
    expect(writer.acks.at(-1)).toBe(ackedBefore)

    await empty()
    await writer.saved()
    await newcomer.synced()
    await until('everyone has all cards', () => hasCard(reader, 'full-19') && hasCard(newcomer, 'full-19'))
  })

  it('SYNC-11 a document whose updates wait too long is closed with 4503, and clients send again what was lost', async () => {
    const server = await startTestServer({ holdMs: 300 })
    const workshop = await createWorkshop(server)
    const writer = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    await writer.saved()
    const empty = await fillDisk(server)
    for (let index = 0; index < 20; index += 1) addCard(writer, `full-${index}`, large)
    expect(await writer.closed()).toBe(4503)
    expect(writer.refusal?.code).toBe(4503)
    await empty()
    const again = await workshop.facilitator.browser.open(workshop.id, 'board', { doc: writer.doc }).synced()
    await again.saved()
    const other = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    expect(hasCard(other, 'full-19')).toBe(true)
  })

  it('SYNC-12 an ack counts the update and step-2 frames of its own socket, also those that brought nothing new', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const device = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    await device.saved()
    expect(device.acks.at(-1)).toBe(1)
    addCard(device, 'c1')
    addCard(device, 'c2')
    await device.saved()
    expect(device.acks.at(-1)).toBe(3)
    const second = await workshop.facilitator.browser.open(workshop.id, 'board', { doc: device.doc }).synced()
    await second.saved()
    expect(second.acks.at(-1)).toBe(1)
  })

  it('SYNC-13 an ack is sent at least every 15 s, since y-websocket closes after 30 s without a message', async () => {
    let now = Date.now()
    const server = await startTestServer({ now: () => now })
    const workshop = await createWorkshop(server)
    const device = await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
    await device.saved()
    const before = device.acks.length
    now += 15_000
    await until('another ack has come', () => device.acks.length > before)
  })

  it('SYNC-14 a full disk ends no process: the server answers, is not healthy, and accepts again when there is room', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const device = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    const empty = await fillDisk(server)
    for (let index = 0; index < 20; index += 1) addCard(device, `full-${index}`, large)
    await until('the store is known to fail', () => !server.store.isHealthy())
    expect((await server.browser().get('/healthz')).status).toBe(503)
    await empty()
    await device.saved()
    expect((await server.browser().get('/healthz')).status).toBe(200)
  })
})
