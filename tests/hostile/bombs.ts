import { connect } from 'node:net'
import { randomBytes } from 'node:crypto'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createWorkshopReply } from '@/lib/protocol/commands'
import { frameTypes } from '@/lib/protocol/frames'
import { limits } from '@/lib/protocol/limits'
import { starterWorkshop } from '@/lib/workshop/shipped-workshops'
import { awarenessFrame, step1Frame, updateFrame } from '@/server/sync/messages'
import { until } from '../support/until'
import { claimedLength, crowd, onlyDeletions } from './crafted'
import { post, readBoardDoc, socketOf, type Seat } from './raw-page'

// The bombs of THREAT_MODEL.md: small for who throws them, and meant to be large for who catches them.

export type Site = { readonly mallory: Seat; readonly code: string; readonly board: Y.Doc; readonly holder: Y.ID }
export type Bomb = {
  readonly name: string
  /** Not refused: it is somebody's work, as large as it may be. */
  readonly isHonest?: true
  /** Fulfilled when the server has answered what it will; call the result to let go of what is held open. */
  readonly throwAt: (site: Site) => Promise<() => void>
}

/** A workshop whose board has so many cards of 4,000 characters, and a participant who means ill. 450 make it 1.9 MB. */
export async function bombSite(origin: string, cards: number): Promise<Site> {
  const file = {
    ...starterWorkshop('Bomb site'),
    interventions: Array.from({ length: cards }, (_, index) => ({ id: `c${index}`, title: `Card ${index}`, summary: 'x'.repeat(4000), cost: 0.1, reductionIfScheming: 0.1, reductionIfNotScheming: 0.1, legibility: 0.5, verifiability: 0.5, robustness: 0.5 })),
  }
  const made = createWorkshopReply.parse(JSON.parse((await post({ origin }, '/api/workshops', JSON.stringify({ title: 'Bomb site', file }))).text))
  const joined = await post({ origin }, '/api/join', JSON.stringify({ code: made.code, name: 'Mallory', role: 'participant' }))
  const mallory = { origin, workshopId: made.id, cookie: joined.cookie }
  const board = await readBoardDoc(mallory)
  const record = board.getMap('cards').get('c0')
  const text = record instanceof Y.Map ? record.get('summary') : null
  if (!(text instanceof Y.Text) || text._item === null) throw new Error('The card has no summary.')
  return { mallory, code: made.code, board, holder: text._item.id }
}

/** Opens a socket on the board and sends at once; done when the socket is closed or the server has been quiet for a moment. */
async function send({ mallory }: Site, frames: readonly Uint8Array[], { reads = true }: { readonly reads?: boolean } = {}): Promise<() => void> {
  const socket = socketOf(mallory)
  let closed = false
  let lastAt = Date.now()
  socket.on('message', () => (lastAt = Date.now()))
  socket.on('error', () => (closed = true))
  socket.on('close', () => (closed = true))
  await new Promise<void>((resolve) => {
    socket.once('open', resolve)
    socket.once('close', resolve)
  })
  if (!reads) socket.pause()
  lastAt = Date.now()
  for (const frame of frames) if (socket.readyState === WebSocket.OPEN) socket.send(frame)
  const end = Date.now() + 4000
  await until('the server has answered', () => closed || Date.now() - lastAt > 700 || Date.now() > end)
  return () => socket.terminate()
}

async function upload({ mallory }: Site, body: string): Promise<() => void> {
  await post(mallory, '/api/workshops', body).catch(() => undefined)
  return nothing
}

const nothing = (): void => undefined
const ask = step1Frame(Uint8Array.of(0))

function varUints(...values: readonly number[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value)
  })
}

export const bombs: readonly Bomb[] = [
  { name: 'fifty questions for the whole document', throwAt: (site) => send(site, Array.from({ length: 50 }, () => ask)) },
  {
    name: 'five sockets that ask and never read',
    throwAt: async (site) => {
      const ends = await Promise.all(Array.from({ length: 5 }, () => send(site, [ask, ask, ...Array.from({ length: 40 }, () => varUints(frameTypes.queryAwareness))], { reads: false })))
      return () => ends.forEach((end) => end())
    },
  },
  {
    name: 'a state vector of twelve thousand devices',
    throwAt: (site) => send(site, [step1Frame(varUints(12_000, ...Array.from({ length: 12_000 }, (_, index) => [index + 1_000_000, 1]).flat()))]),
  },
  {
    name: 'ten thousand deletions of the same thousand clocks',
    throwAt: (site) => {
      const [client = 0] = [...site.board.store.clients.keys()]
      const len = Y.getState(site.board.store, client)
      return send(site, [updateFrame(onlyDeletions(Array.from({ length: 10_000 }, () => ({ client, clock: 0, len }))))])
    },
  },
  {
    name: 'a value nested thirty thousand deep',
    throwAt: (site) =>
      send(site, [
        updateFrame(
          encoding.encode((encoder) => {
            for (const part of [1, 1, 7, 0]) encoding.writeVarUint(encoder, part)
            // Any (8) with a key, in the root `cards`, one value.
            encoding.writeUint8(encoder, 8 | 32)
            encoding.writeVarUint(encoder, 1)
            encoding.writeVarString(encoder, 'cards')
            encoding.writeVarString(encoder, 'c')
            encoding.writeVarUint(encoder, 1)
            for (let depth = 0; depth < 30_000; depth += 1) {
              encoding.writeUint8(encoder, 117)
              encoding.writeVarUint(encoder, 1)
            }
            encoding.writeUint8(encoder, 126)
            encoding.writeVarUint(encoder, 0)
          }),
        ),
      ]),
  },
  {
    name: 'lengths that are lies',
    throwAt: async (site) => {
      for (const lie of [claimedLength(7, 2 ** 50), varUints(2 ** 50, 2 ** 50, 7, 0), varUints(0, 2 ** 50), varUints(1, 2 ** 40, 7, 0, 0, 1)]) (await send(site, [updateFrame(lie)]))()
      return nothing
    },
  },
  { name: 'two thousand insertions at one place', throwAt: (site) => send(site, [1, 2, 3].map((round) => updateFrame(crowd(site.holder, { clients: 60, each: 10, from: round * 1000 })))) },
  {
    name: 'two thousand changes, each hanging on the next',
    throwAt: (site) =>
      send(site, [
        updateFrame(
          encoding.encode((encoder) => {
            encoding.writeVarUint(encoder, 1)
            encoding.writeVarUint(encoder, 1999)
            encoding.writeVarUint(encoder, 77)
            encoding.writeVarUint(encoder, 0)
            for (let clock = 0; clock < 1999; clock += 1) {
              // A text (4) with a left neighbour (128): the one that comes after it, the last one itself.
              encoding.writeUint8(encoder, 4 | 128)
              encoding.writeVarUint(encoder, 77)
              encoding.writeVarUint(encoder, Math.min(clock + 1, 1998))
              encoding.writeVarString(encoder, 'x')
            }
            encoding.writeVarUint(encoder, 0)
          }),
        ),
      ]),
  },
  { name: 'five thousand devices in one update', throwAt: (site) => send(site, [updateFrame(crowd(site.holder, { clients: 5000, each: 1, from: 500_000 }))]) },
  {
    name: 'presence of five thousand strangers',
    throwAt: (site) =>
      send(site, [
        awarenessFrame(
          encoding.encode((encoder) => {
            encoding.writeVarUint(encoder, 5000)
            for (let index = 0; index < 5000; index += 1) {
              encoding.writeVarUint(encoder, index)
              encoding.writeVarUint(encoder, 2 ** 40)
              encoding.writeVarString(encoder, '{}')
            }
          }),
        ),
      ]),
  },
  { name: 'a frame of 95 MB', throwAt: (site) => rawFrames(site, [{ size: 95 * 1024 * 1024, isFinal: true }], 1024 * 1024) },
  { name: 'a hundred thousand fragments', throwAt: (site) => rawFrames(site, Array.from({ length: 100_000 }, () => ({ size: 1, isFinal: false })), 64 * 1024) },
  { name: 'ten thousand small messages in one breath', throwAt: (site) => send(site, Array.from({ length: 10_000 }, () => varUints(frameTypes.queryAwareness))) },
  {
    name: 'a full document that is asked to grow',
    throwAt: (site) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(site.board))
      const updates: Uint8Array[] = []
      doc.on('update', (update: Uint8Array) => updates.push(update))
      const record = doc.getMap('cards').get('c1')
      for (let index = 0; index < 55 && record instanceof Y.Map; index += 1) record.set('title', `${index} `.repeat(20))
      return send(site, updates.map(updateFrame))
    },
  },
  {
    name: 'a board in fifty thousand pieces, and a question for all of them',
    throwAt: (site) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(site.board))
      const updates: Uint8Array[] = []
      doc.on('update', (update: Uint8Array) => updates.push(update))
      const record = doc.getMap('cards').get('c1')
      // Two keys by turns, so that what is overwritten never joins with its neighbour.
      for (let round = 0; round < 50 && record instanceof Y.Map; round += 1) {
        doc.transact(() => {
          for (let step = 0; step < 980; step += 1) record.set(step % 2 === 0 ? 'cost' : 'evidence', 0.5)
        })
      }
      const [client = 0] = [...doc.store.clients.keys()]
      return send(site, [...updates.map(updateFrame), step1Frame(varUints(1, client, 1)), step1Frame(varUints(1, client, 1))])
    },
  },
  { name: 'a body of 2 MB nested as deep as it goes', throwAt: (site) => upload(site, `{"title":"x","file":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`) },
  { name: 'a body of a million numbers', throwAt: (site) => upload(site, `{"title":"x","file":[${'1,'.repeat(1_000_000)}1]}`) },
  {
    name: 'a file of twenty thousand cards',
    throwAt: (site) => upload(site, JSON.stringify({ title: 'x', file: { ...starterWorkshop('x'), interventions: Array.from({ length: 20_000 }, (_, index) => ({ id: `c${index}`, title: 'x', cost: 0.1 })) } })),
  },
  {
    name: 'the largest file that is accepted',
    isHonest: true,
    throwAt: (site) => {
      const views = Array.from({ length: 100 }, (_, index) => ({ id: `v${index}`, name: `View ${index}`, kind: 'participant', beliefs: { pScheming: 0.1, pCatastropheIfScheming: 0.1, pCatastropheIfNotScheming: 0.1, pCatastropheFromOthers: 0.1, delaySensitivity: 0.5 }, overrides: Object.fromEntries(Array.from({ length: 40 }, (__, card) => [`c${card}`, { cost: 0.2, robustness: 0.4 }])) }))
      return upload(site, JSON.stringify({ title: 'x', file: { ...starterWorkshop('x'), interventions: Array.from({ length: 400 }, (_, index) => ({ id: `c${index}`, title: `Card ${index}`, summary: 'x'.repeat(3500), cost: 0.1, reductionIfScheming: 0.1, reductionIfNotScheming: 0.1, legibility: 0.5, verifiability: 0.5, robustness: 0.5 })), views } }))
    },
  },
  {
    name: 'fifty bodies of 2 MB at once, never finished',
    throwAt: async (site) => {
      const { hostname, port } = new URL(site.mallory.origin)
      const sockets = Array.from({ length: 50 }, () => {
        const socket = connect(Number(port), hostname)
        socket.on('error', nothing)
        socket.write(`POST /api/workshops HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: ${limits.apiBodyBytes}\r\n\r\n`)
        socket.write(Buffer.alloc(limits.apiBodyBytes - 1000, 0x20))
        return socket
      })
      await until('everything was sent or refused', () => sockets.every((socket) => socket.destroyed || socket.writableLength === 0 || socket.readableEnded || socket.bytesRead > 0))
      return () => sockets.forEach((socket) => socket.destroy())
    },
  },
  {
    name: 'twenty megabytes of rubbish where a handshake belongs',
    throwAt: async (site) => {
      const { hostname, port } = new URL(site.mallory.origin)
      const socket = connect(Number(port), hostname)
      let gone = false
      socket.on('error', () => (gone = true))
      socket.on('close', () => (gone = true))
      socket.write('GET /sync/x/board HTTP/1.1\r\nX-Long: ')
      const rubbish = Buffer.from(randomBytes(1024 * 1024).toString('hex'))
      for (let index = 0; index < 10; index += 1) socket.write(rubbish)
      await until('the server hung up', () => gone)
      return nothing
    },
  },
]

/** Frames that no library would send: a length or a number of fragments that is too large, written by hand, until the server hangs up. */
async function rawFrames({ mallory: { origin, workshopId, cookie } }: Site, frames: readonly { readonly size: number; readonly isFinal: boolean }[], chunk: number): Promise<() => void> {
  const { hostname, port } = new URL(origin)
  const socket = connect(Number(port), hostname)
  let gone = false
  socket.on('error', () => (gone = true))
  socket.on('close', () => (gone = true))
  const opened = new Promise<void>((resolve) => socket.once('data', () => resolve()))
  socket.on('data', nothing)
  socket.write(`GET /sync/${workshopId}/board HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`)
  await opened
  const piece = Buffer.alloc(chunk)
  for (const [index, { size, isFinal }] of frames.entries()) {
    if (gone) break
    socket.write(frameHead(size, { isFinal, isFirst: index === 0 }))
    for (let left = size; left > 0 && !gone; left -= chunk) {
      const mayGoOn = socket.write(left >= chunk ? piece : piece.subarray(0, left))
      if (!mayGoOn) await new Promise((resolve) => (socket.once('drain', resolve), socket.once('close', resolve)))
    }
  }
  await until('the server hung up', () => gone)
  return nothing
}

/** A masked binary frame; the mask is 0. */
function frameHead(size: number, { isFinal, isFirst }: { readonly isFinal: boolean; readonly isFirst: boolean }): Buffer {
  const first = (isFinal ? 0x80 : 0) | (isFirst ? 2 : 0)
  if (size < 126) return Buffer.from([first, 0x80 | size, 0, 0, 0, 0])
  const head = Buffer.alloc(14)
  head[0] = first
  head[1] = 0x80 | 127
  head.writeBigUInt64BE(BigInt(size), 2)
  return head
}
