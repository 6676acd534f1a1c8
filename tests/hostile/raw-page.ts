import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { frameTypes } from '@/lib/protocol/frames'
import { step1Frame } from '@/server/sync/messages'

// What a browser sends, without one: for scripts as well as tests.

export type Seat = { readonly origin: string; readonly workshopId: string; readonly cookie: string }

export async function post({ origin, cookie = '' }: { readonly origin: string; readonly cookie?: string }, path: string, body: string): Promise<{ readonly status: number; readonly text: string; readonly cookie: string }> {
  const answer = await fetch(origin + path, { method: 'POST', headers: { origin, cookie, 'content-type': 'application/json' }, body })
  return { status: answer.status, text: await answer.text(), cookie: answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '').join('; ') }
}

export function socketOf({ origin, workshopId, cookie }: Seat, document = 'board'): WebSocket {
  return new WebSocket(`${origin.replace('http', 'ws')}/sync/${workshopId}/${document}`, { headers: { origin, cookie }, perMessageDeflate: false })
}

/** The board as a newcomer gets it. */
export async function readBoardDoc(seat: Seat): Promise<Y.Doc> {
  const socket = socketOf(seat)
  const doc = new Y.Doc()
  await new Promise<void>((resolve, reject) => {
    socket.on('open', () => socket.send(step1Frame(Uint8Array.of(0))))
    socket.on('error', reject)
    socket.on('close', (code) => reject(new Error(`The board was closed with ${code}.`)))
    socket.on('message', (data) => {
      if (!(data instanceof Uint8Array)) return
      const decoder = decoding.createDecoder(new Uint8Array(data))
      if (decoding.readVarUint(decoder) !== frameTypes.sync || decoding.readVarUint(decoder) !== 1) return
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
      resolve()
    })
  })
  socket.terminate()
  return doc
}
