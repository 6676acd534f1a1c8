import * as Y from 'yjs'
import { contentHash } from '../support/content-hash'
import { actAtBoard } from '../fuzz/fuzz-edits'
import { seededChance } from '@/lib/workshop/seeded-chance'
import type { Chance } from '@/lib/workshop/position'
import { plainDialect } from '../load/dialect'
import { LoadClient } from '../load/load-client'
import type { FromWriter, ToWriter, WriterSeat } from './writer-messages'

// A process of clients: each socket is a person at the board who writes at a steady rate and keeps everything it was shown.

type Page = { readonly seat: WriterSeat; readonly doc: Y.Doc; readonly chance: Chance; client: LoadClient; readonly shown: Uint8Array[]; readonly written: Uint8Array[]; serial: number; frames: number }

let pages: Page[] = []
let writing: ReturnType<typeof setInterval> | null = null

const say = (message: FromWriter): void => void process.send?.(message)

function connect(origin: string, page: { readonly seat: WriterSeat; readonly doc: Y.Doc; readonly shown: Uint8Array[] }): LoadClient {
  const { seat, doc, shown } = page
  const url = `${origin.replace('http', 'ws')}/sync/${seat.workshopId}/board`
  return new LoadClient({ url, headers: { origin, cookie: seat.cookie }, dialect: plainDialect, doc, keepsUp: true, heard: (update) => shown.push(update.slice()) })
}

async function open({ origin, seats, seed }: Extract<ToWriter, { kind: 'open' }>): Promise<void> {
  for (const { client, doc } of pages) {
    client.end()
    doc.destroy()
  }
  pages = seats.map((seat) => {
    const doc = new Y.Doc()
    const shown: Uint8Array[] = []
    return { seat, doc, shown, written: [], chance: seededChance(`${seed} ${seat.personId}`), client: connect(origin, { seat, doc, shown }), serial: 0, frames: 0 }
  })
  for (const page of pages) {
    await page.client.synced()
    page.shown.push(page.client.firstAnswer)
    // The first frame of a socket is its step 2; the nth update is frame n + 1.
    page.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== page.client) page.written.push(update)
    })
  }
  say({ kind: 'opened' })
}

/** Each page does something that changes the document `rate` times a second. */
function write(rate: number): void {
  const periodMs = 1000 / rate
  const start = performance.now()
  const offsets = pages.map(({ chance }) => chance() * periodMs)
  writing = setInterval(() => {
    const now = performance.now() - start
    for (const [index, page] of pages.entries()) {
      while ((offsets[index] ?? 0) + page.frames * periodMs < now) {
        page.frames += 1
        for (const before = page.written.length; page.written.length === before && page.serial < 1e6; ) {
          page.serial += 1
          actAtBoard(page.doc, { personId: page.seat.personId, isFacilitator: false, isResultPhase: false, chance: page.chance }, `${page.seat.personId}-${page.serial}`)
        }
      }
    }
  }, 2)
}

/** What was shown here is known for certain only when nothing more can come: after the socket is gone. */
async function stop(): Promise<void> {
  if (writing !== null) clearInterval(writing)
  writing = null
  while (pages.some(({ client }) => client.problem === null)) await new Promise((resolve) => setTimeout(resolve, 5))
  say({
    kind: 'stopped',
    written: pages.reduce((sum, { written }) => sum + written.length, 0),
    shown: pages.flatMap(({ shown }) => shown),
    saved: pages.flatMap(({ written, client }) => written.slice(0, Math.max(0, client.acked - 1))),
  })
}

async function comeBack(origin: string): Promise<void> {
  for (const page of pages) {
    page.client.end()
    page.client = connect(origin, page)
    await page.client.synced()
  }
  while (pages.some(({ client }) => client.sent === 0 || client.acked < client.sent)) await new Promise((resolve) => setTimeout(resolve, 5))
  say({ kind: 'back' })
}

process.on('message', (message: ToWriter) => {
  if (message.kind === 'open') void open(message)
  else if (message.kind === 'write') write(message.rate)
  else if (message.kind === 'stop') void stop()
  else if (message.kind === 'comeBack') void comeBack(message.origin)
  else say({ kind: 'contents', hashes: pages.map(({ doc }) => contentHash(doc)) })
})
process.on('disconnect', () => process.exit(0))
// A broken promise above must not leave the run waiting for an answer.
process.on('unhandledRejection', (error) => {
  process.stderr.write(`${String(error)}\n`)
  process.exit(1)
})
