import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, it } from 'vitest'
import { WebSocketServer, WebSocket } from 'ws'
import * as Y from 'yjs'
import * as sync from 'y-protocols/sync'
import { closeCodes } from '@/lib/protocol/close-codes'
import { frameTypes } from '@/lib/protocol/frames'
import { DocumentConnection, type DocumentState } from '@/components/doc/document-connection'
import { boardKind } from '@/components/doc/document-kinds'
import { afterTest } from '../support/cleanup'
import { until } from './room'

/** How a server treats its next visitor: `serve` answers, and says goodbye with the code once it is told to. */
type Turn = { readonly serve: boolean; readonly code: number }

/** A server that goes through these turns, one a socket, and a page of the board at it that comes back after half a second. */
async function pageAt(turns: readonly Turn[]): Promise<{ readonly seen: DocumentState['state'][]; goodbye(): void }> {
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => sockets.once('listening', resolve))
  let visits = 0
  let goodbye = (): void => undefined
  sockets.on('connection', (socket) => {
    const turn = turns[Math.min(visits, turns.length - 1)] ?? { serve: true, code: closeCodes.restart }
    visits += 1
    if (!turn.serve) return socket.close(turn.code)
    goodbye = () => socket.close(turn.code)
    socket.on('message', (data: Buffer) => answerStep1(socket, data))
  })
  const address = sockets.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  Object.defineProperty(globalThis, 'WebSocket', { value: WebSocket, configurable: true, writable: true })
  const connection = new DocumentConnection(boardKind, { document: 'board', scope: 'w/board/p', epoch: 1, isProjector: false }, {
    tools: { url: `ws://127.0.0.1:${port}/sync/w`, local: null, chance: () => 0, now: Date.now, newId: () => 'id' },
    events: { edited: () => undefined, replaced: () => undefined, ended: () => undefined, freshEpoch: async () => 1 },
  })
  const seen: DocumentState['state'][] = []
  connection.subscribe(() => {
    if (seen.at(-1) !== connection.state.state) seen.push(connection.state.state)
  })
  await connection.start()
  afterTest(async () => {
    await connection.stop()
    for (const socket of sockets.clients) socket.terminate()
    sockets.close()
  })
  return { seen, goodbye: () => goodbye() }
}

function answerStep1(socket: WebSocket, data: Buffer): void {
  const decoder = decoding.createDecoder(new Uint8Array(data))
  if (decoding.readVarUint(decoder) !== frameTypes.sync || decoding.readVarUint(decoder) !== sync.messageYjsSyncStep1) return
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, frameTypes.sync)
  sync.writeSyncStep2(encoder, new Y.Doc())
  socket.send(encoding.toUint8Array(encoder))
}

for (const [why, code] of [['restarts', closeCodes.restart], ['moves', closeCodes.comeBack]] as const) {
  it(`CLU-43 a page whose server ${why} says that it connects and not that anything is wrong`, async () => {
    const { seen, goodbye } = await pageAt([{ serve: true, code }])
    await until('it is there', () => seen.at(-1) === 'saved')
    goodbye()
    await until('it is back', () => seen.length > 2 && seen.at(-1) === 'saved', () => seen)
    expect(seen).toEqual(['connecting', 'saved', 'connecting', 'saved'])
  })
}

it('CLU-43 a server that cannot store stays said', async () => {
  const { seen, goodbye } = await pageAt([{ serve: true, code: closeCodes.comeBack }, { serve: false, code: closeCodes.comeBack }, { serve: true, code: closeCodes.comeBack }])
  await until('it is there', () => seen.at(-1) === 'saved')
  goodbye()
  await until('it is back', () => seen.length > 3 && seen.at(-1) === 'saved', () => seen)
  expect(seen).toEqual(['connecting', 'saved', 'connecting', 'notSaved', 'saved'])
})

it('CLU-43 a server that does not come back stays said', async () => {
  const { seen, goodbye } = await pageAt([{ serve: true, code: closeCodes.restart }, { serve: false, code: closeCodes.restart }, { serve: true, code: closeCodes.restart }])
  await until('it is there', () => seen.at(-1) === 'saved')
  goodbye()
  await until('it is back', () => seen.length > 3 && seen.at(-1) === 'saved', () => seen)
  expect(seen).toEqual(['connecting', 'saved', 'connecting', 'offline', 'saved'])
})
