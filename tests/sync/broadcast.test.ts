import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { applyBoardEdit, readBoard } from '@/lib/workshop/board-doc'
import { frameTypes } from '@/lib/protocol/frames'
import { syncTypes } from '@/server/sync/messages'
import { wireBatch } from '@/server/sync/wire-batch'
import { afterTest } from '../support/cleanup'
import type { Device } from '../support/device'
import { startTestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, joinWorkshop } from '../support/workshop'

const updatesOf = (device: Device): number => device.frames.filter(([type, sync]) => type === frameTypes.sync && sync === syncTypes.update).length

describe('broadcast', () => {
  it('SYNC-15 messages that go out together arrive whole and in order, between those that ws sends, whatever their length', async () => {
    const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 70_000]
    const messages = lengths.map((length, index) => new Uint8Array(length).fill(index + 1))
    const http = createServer()
    const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
    sockets.on('connection', (socket, request) => {
      socket.send('before')
      request.socket.write(wireBatch(messages).framed)
      socket.send('after')
    })
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    // reason: a server that listens on a port has an address of this kind.
    const { port } = http.address() as AddressInfo
    const client = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false })
    afterTest(() => {
      client.terminate()
      sockets.close()
      http.close()
    })
    const arrived: Buffer[] = []
    client.on('message', (data) => data instanceof Buffer && arrived.push(data))
    await until('all have arrived', () => arrived.length === lengths.length + 2)
    expect(arrived.map(({ length }) => length)).toEqual(['before'.length, ...lengths, 'after'.length])
    expect(arrived.slice(1, -1).every((message, index) => message.equals(messages[index] ?? new Uint8Array()))).toBe(true)
  })

  it('SYNC-16 what became durable together reaches everybody once, and nobody gets back what they sent', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    const ben = await joinWorkshop(server, workshop, { name: 'Ben' })
    const reader = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    const writers = [await ana.browser.open(workshop.id, 'board').synced(), await ben.browser.open(workshop.id, 'board').synced()]
    for (const writer of writers) await writer.saved()
    const before = [reader, ...writers].map(updatesOf)
    const rounds = 20
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, { doc }] of writers.entries()) applyBoardEdit(doc, { kind: 'addCard', card: `w${index}-${round}`, title: 'One', after: null })
    }
    await until('everyone has all cards', () => [reader, ...writers].every(({ doc }) => readBoard(doc).cards.length === 2 * rounds))
    expect([reader, ...writers].map((device, index) => updatesOf(device) - (before[index] ?? 0))).toEqual([2 * rounds, rounds, rounds])
  })
})
