import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { frameTypes } from '@/lib/protocol/frames'
import { jsonShapeProblem } from '@/server/http/json-shape'
import { BodyBudget } from '@/server/http/body-budget'
import { fileBoundsProblem } from '@/server/http/file-bounds'
import { MessageRate } from '@/server/sync/message-rate'
import { Inbox } from '@/server/sync/inbox'
import { Connection } from '@/server/sync/connection'
import { step1Frame } from '@/server/sync/messages'
import { startTestServer, type TestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, errorOf, give, joinWorkshop } from '../support/workshop'

/** A handshake by hand; answers its status line and headers. */
async function handshake(server: TestServer, lines: readonly string[]): Promise<string> {
  const socket = connect(server.port, '127.0.0.1')
  let text = ''
  socket.on('data', (chunk) => (text += chunk.toString('latin1')))
  socket.on('error', () => undefined)
  socket.write(['GET /sync/w/board HTTP/1.1', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==', ...lines, '', ''].join('\r\n'))
  await until('the server answers', () => text.includes('\r\n\r\n'))
  socket.destroy()
  return text.slice(0, text.indexOf('\r\n\r\n'))
}

const closeCode = (socket: WebSocket): Promise<number> => new Promise((resolve) => socket.once('close', resolve))
const opened = (socket: WebSocket): Promise<void> => new Promise((resolve, reject) => (socket.once('open', () => resolve()), socket.once('error', reject)))

describe('doors', () => {
  it('DOOR-1 a handshake without an Origin, or with one that is not this server, gets no socket', async () => {
    const server = await startTestServer()
    const host = `127.0.0.1:${server.port}`
    expect(await handshake(server, [`Host: ${host}`])).toContain('403')
    for (const origin of ['null', 'http://evil.example', `https://${host}`, `http://${host}/`, `http://${host}.evil.example`, `http://127.0.0.1`, `http://localhost:${server.port}`]) {
      expect(await handshake(server, [`Host: ${host}`, `Origin: ${origin}`]), origin).toContain('403')
    }
    expect(await handshake(server, [`Host: ${host}`, `Origin: http://${host}`])).toContain('101')
    // A name that a stranger points at this machine.
    expect(await handshake(server, ['Host: rebound.example', 'Origin: http://rebound.example'])).toContain('403')
  })

  it('DOOR-2 with a public origin that one opens sockets and no other name does', async () => {
    const server = await startTestServer({ publicOrigin: 'https://parley.example.org' })
    expect(await handshake(server, ['Host: parley.example.org', 'Origin: https://parley.example.org'])).toContain('101')
    expect(await handshake(server, ['Host: parley.example.org', 'Origin: http://parley.example.org'])).toContain('403')
    expect(await handshake(server, ['Host: 192.168.1.7', 'Origin: http://192.168.1.7'])).toContain('403')
  })

  it('DOOR-3 nothing is compressed, whatever the client offers', async () => {
    const server = await startTestServer()
    const host = `127.0.0.1:${server.port}`
    const answer = await handshake(server, [`Host: ${host}`, `Origin: http://${host}`, 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits'])
    expect(answer).toContain('101')
    expect(answer.toLowerCase()).not.toContain('sec-websocket-extensions')
  })

  it('DOOR-4 more than a mebibyte in one message, or more than sixteen fragments, ends the socket', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const path = `/sync/${workshop.id}/board`
    const large = workshop.facilitator.browser.socket(path)
    await opened(large)
    large.on('error', () => undefined)
    large.send(new Uint8Array(1024 * 1024 + 1))
    expect([1006, 1009]).toContain(await closeCode(large))
    const fragments = workshop.facilitator.browser.socket(path)
    await opened(fragments)
    fragments.on('error', () => undefined)
    for (let index = 0; index < 18; index += 1) fragments.send(Uint8Array.of(0), { fin: index === 17 })
    expect([1006, 1008, 1009]).toContain(await closeCode(fragments))
  })

  it('DOOR-5 who asks for a document over and over is refused', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const socket = workshop.facilitator.browser.socket(`/sync/${workshop.id}/board`)
    await opened(socket)
    for (let index = 0; index < 3; index += 1) socket.send(step1Frame(Uint8Array.of(0)))
    expect(await closeCode(socket)).toBe(4409)
  })

  it('DOOR-6 a state vector with more devices than the document has known is refused', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const socket = workshop.facilitator.browser.socket(`/sync/${workshop.id}/board`)
    await opened(socket)
    socket.send(step1Frame(Uint8Array.of(200, 1, ...Array.from({ length: 400 }, (_, index) => 1 + (index % 100)))))
    expect(await closeCode(socket)).toBe(4409)
  })

  it('DOOR-7 a browser that opens sockets over and over waits a minute', async () => {
    let now = Date.now()
    const server = await startTestServer({ now: () => now })
    const workshop = await createWorkshop(server)
    const open = (): Promise<void> =>
      new Promise((resolve) => {
        const socket = workshop.facilitator.browser.socket(`/sync/${workshop.id}/stage`)
        socket.on('error', () => undefined)
        socket.once('message', () => {
          socket.terminate()
          resolve()
        })
      })
    for (let index = 0; index < 120; index += 1) await open()
    const limited = workshop.facilitator.browser.open(workshop.id, 'stage')
    expect(await limited.closed()).toBe(4503)
    now += 61_000
    await workshop.facilitator.browser.open(workshop.id, 'stage').synced()
  })

  it('DOOR-8 sixty messages at once and twenty a second are taken; who stays above it for thirty seconds is let go', () => {
    let now = 0
    const rate = new MessageRate(() => now)
    for (let index = 0; index < 60; index += 1) expect(rate.take()).toBe(true)
    expect(rate.take()).toBe(false)
    expect(rate.waitMs).toBeCloseTo(50, 0)
    let taken = 0
    for (; now < 10_000; now += 10) if (rate.take()) taken += 1
    expect(taken).toBeGreaterThanOrEqual(199)
    expect(taken).toBeLessThanOrEqual(201)
    expect(rate.isExcessive).toBe(false)
    for (; now <= 30_010; now += 10) rate.take()
    expect(rate.isExcessive).toBe(true)
    now += 10_000
    expect(rate.take()).toBe(true)
    expect(rate.isExcessive).toBe(false)
  })

  it('DOOR-9 a chunk of thousands of messages is worked off at the rate, in order, and the socket is read again afterwards', async () => {
    let now = 0
    const handled: number[] = []
    const socket = { bufferedAmount: 0, paused: 0, pause() { this.paused += 1 }, resume() { this.paused -= 1 } }
    const inbox = new Inbox<number>({ socket, now: () => now, turnNow: () => 0, handle: (message) => handled.push(message), tooFast: () => undefined })
    for (let index = 0; index < 100; index += 1) inbox.receive(index)
    expect([handled.length, socket.paused]).toEqual([60, 1])
    await until('all are handled', () => ((now += 100), handled.length === 100))
    expect(handled).toEqual(Array.from({ length: 100 }, (_, index) => index))
    expect(socket.paused).toBe(0)
    inbox.stop()
  })

  it('DOOR-21 one socket has a part of a turn of the loop, and goes on in the next', async () => {
    let spent = 0
    const handled: number[] = []
    const socket = { bufferedAmount: 0, pause: () => undefined, resume: () => undefined }
    const inbox = new Inbox<number>({ socket, now: Date.now, turnNow: () => spent, handle: (message) => (handled.push(message), (spent += 3)), tooFast: () => undefined })
    for (let index = 0; index < 6; index += 1) inbox.receive(index)
    expect(handled).toEqual([0, 1])
    await until('the rest has had its turns', () => handled.length === 6)
    expect(handled).toEqual([0, 1, 2, 3, 4, 5])
    inbox.stop()
  })

  it('DOOR-10 no work is done for a socket that does not read what it was sent', async () => {
    const handled: number[] = []
    const socket = { bufferedAmount: 2 * 1024 * 1024, pause: () => undefined, resume: () => undefined }
    const inbox = new Inbox<number>({ socket, now: Date.now, handle: (message) => handled.push(message), tooFast: () => undefined })
    inbox.receive(1)
    expect(handled).toEqual([])
    socket.bufferedAmount = 0
    await until('it is handled', () => handled.length === 1)
    inbox.stop()
  })

  it('DOOR-11 a reader with more than 4 MiB unread is let go when nothing drains for ten seconds, and not while something does', () => {
    let now = 0
    let terminated = 0
    const socket = { OPEN: 1, readyState: 1, bufferedAmount: 5 * 1024 * 1024, on: () => undefined, send: () => undefined, terminate: () => (terminated += 1) }
    const reader = { personId: 'p', role: 'participant', projector: false } as const
    // reason: a socket whose network stands still, of which the connection uses these parts only.
    const connection = new Connection({ socket: socket as never, room: {} as never, reader: () => reader, tokenHash: '', now: () => now, onRefusal: () => undefined }, reader)
    for (let step = 0; step < 12; step += 1) {
      connection.tick()
      now += 5000
      socket.bufferedAmount -= 1000
    }
    expect(terminated).toBe(0)
    connection.tick()
    now += 9000
    connection.tick()
    expect(terminated).toBe(0)
    now += 1000
    connection.tick()
    expect(terminated).toBe(1)
    socket.bufferedAmount = 17 * 1024 * 1024
    connection.send(Uint8Array.of(frameTypes.ack, 0))
    expect(terminated).toBe(2)
  })

  it('DOOR-12 codes are guessed at ten a minute by a browser with a session, and strangers of one address share sixty', async () => {
    let now = Date.now()
    const server = await startTestServer({ now: () => now })
    const workshop = await createWorkshop(server)
    const guess = async (browser = server.browser()): Promise<number> => (await browser.post('/api/join', { code: 'AAA-AAA', name: 'X', role: 'participant' })).status
    for (let index = 0; index < 60; index += 1) expect(await guess()).toBe(404)
    expect(await guess()).toBe(429)
    // Who is known is counted by itself, and the room goes on.
    const { browser } = workshop.facilitator
    for (let index = 0; index < 10; index += 1) expect(await guess(browser)).toBe(404)
    expect(await guess(browser)).toBe(429)
    now += 61_000
    await joinWorkshop(server, workshop)
  })

  it('DOOR-13 a rotated code lets nobody in any more, and whoever is inside stays', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    const stage = await ana.browser.open(workshop.id, 'stage').synced()
    await give(workshop.facilitator, workshop, { name: 'rotate-code' })
    expect((await server.browser().post('/api/join', { code: workshop.code, name: 'Ben', role: 'participant' })).status).toBe(404)
    expect(stage.closeCode).toBeNull()
  })

  it('DOOR-14 a role is asked on every message: who becomes an observer writes no more on the open socket', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    const board = await ana.browser.open(workshop.id, 'board').synced()
    expect((await ana.browser.post('/api/join', { code: workshop.code, name: 'Ana', role: 'observer' })).status).toBe(200)
    board.doc.getMap('cards').set('c1', 1)
    expect(await board.closed()).toBe(4409)
    expect(board.refusal?.reason).toContain('Observers')
  })

  it('DOOR-15 a token is 256 random bits, lives in a cookie that no script reads, and a made-up one is nobody', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const { cookie } = workshop.facilitator.browser
    expect(Buffer.from(cookie.split('=')[1] ?? '', 'base64url')).toHaveLength(32)
    const forged = `parley-${server.port}=${Buffer.alloc(32, 7).toString('base64url')}`
    const answer = await server.browser().get(`/api/workshops/${workshop.id}/me`, { cookie: forged })
    expect([answer.status, errorOf(answer).id]).toEqual([401, 'no-session'])
    // A hash that was read from the file opens nothing.
    const { token_hash: hash } = await server.store.read((db) => db.selectFrom('sessions').select('token_hash').executeTakeFirstOrThrow())
    expect((await server.browser().get(`/api/workshops/${workshop.id}/me`, { cookie: `parley-${server.port}=${hash}` })).status).toBe(401)
  })

  it('DOOR-16 a body is bounded before it is parsed: depth, parts and texts, with escapes and brackets inside texts left alone', () => {
    expect(jsonShapeProblem(JSON.stringify({ a: [{ b: 'x"]}{[\\' }] }))).toBeNull()
    expect(jsonShapeProblem(`${'['.repeat(13)}${']'.repeat(13)}`)).toContain('nested')
    expect(jsonShapeProblem(`"${'['.repeat(3000)}"`)).toBeNull()
    expect(jsonShapeProblem(`[${'1,'.repeat(100_001)}1]`)).toContain('parts')
    expect(jsonShapeProblem(`"${'x'.repeat(24_001)}"`)).toContain('characters')
    expect(jsonShapeProblem('"never closed \\"')).toBeNull()
  })

  it('DOOR-17 a file with more cards, views or stories than a room can use is refused by name, and nothing is made', async () => {
    const server = await startTestServer()
    for (const [list, count] of [['interventions', 501], ['views', 201], ['regimes', 51]] as const) {
      const answer = await server.browser().post('/api/workshops', { title: 'x', file: { [list]: Array.from({ length: count }, () => 1) } })
      expect([answer.status, errorOf(answer).id]).toEqual([400, 'bad-file'])
      expect(errorOf(answer).message).toContain(`file.${list} has ${count} entries`)
    }
    expect(fileBoundsProblem('no file')).toBeNull()
    expect(await server.store.read((db) => db.selectFrom('workshops').select('id').execute())).toEqual([])
  })

  it('DOOR-18 large bodies share a budget, and small ones never wait for it', async () => {
    const budget = new BodyBudget()
    expect(budget.take('a', 8 * 1024 * 1024)).toBe(true)
    expect(budget.take('a', 1)).toBe(false)
    expect(budget.take('b', 8 * 1024 * 1024)).toBe(true)
    expect(budget.take('c', 1)).toBe(false)
    budget.release('a', 8 * 1024 * 1024)
    expect(budget.take('c', 1)).toBe(true)
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const held = Array.from({ length: 5 }, () => {
      const socket = connect(server.port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.write(`POST /api/workshops HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\nContent-Length: 2097152\r\n\r\n{`)
      return socket
    })
    await until('the budget is used up', async () => (await server.browser().post('/api/workshops', { title: 'x', file: { note: 'y'.repeat(3000), list: Array.from({ length: 30 }, () => 'z'.repeat(3000)) } })).status === 503)
    await joinWorkshop(server, workshop)
    for (const socket of held) socket.destroy()
  })

  it('DOOR-19 commands and new workshops above what a room does are told to slow down', async () => {
    let now = Date.now()
    const server = await startTestServer({ now: () => now })
    const workshop = await createWorkshop(server)
    for (let index = 0; index < 30; index += 1) expect((await workshop.facilitator.browser.get(`/api/workshops/${workshop.id}/file`)).status).toBe(200)
    const answer = await workshop.facilitator.browser.get(`/api/workshops/${workshop.id}/file`)
    expect([answer.status, errorOf(answer).id]).toEqual([429, 'too-many-tries'])
    now += 61_000
    expect((await workshop.facilitator.browser.get(`/api/workshops/${workshop.id}/file`)).status).toBe(200)
  })

  it('DOOR-20 presence of fifty changes goes out as few frames, one in 200 ms', async () => {
    const server = await startTestServer()
    const workshop = await createWorkshop(server)
    const ana = await joinWorkshop(server, workshop)
    const watcher = await workshop.facilitator.browser.open(workshop.id, 'board').synced()
    const device = await ana.browser.open(workshop.id, 'board').synced()
    const before = watcher.frames.filter(([type]) => type === frameTypes.awareness).length
    for (let index = 0; index < 50; index += 1) device.provider.awareness.setLocalState({ editing: { card: `c${index}`, field: null }, away: false })
    await until('the last one is seen', () => JSON.stringify([...watcher.provider.awareness.getStates().values()]).includes('c49'))
    expect(watcher.frames.filter(([type]) => type === frameTypes.awareness).length - before).toBeLessThanOrEqual(3)
  })
})
