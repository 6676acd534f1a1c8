import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { WebSocket as NodeSocket } from 'ws'
import * as Y from 'yjs'
import { SocketLink } from '@/components/doc/socket-link'
import { seededChance } from '@/lib/workshop/seeded-chance'
import { bundled, root } from '../load/bundle'
import { percentile } from '../load/percentile'
import { takeSeats, type Seat } from '../load/seats'
import { startServerProcess } from '../load/server-process'

export type StormPlan = { readonly clients: number; readonly signal: 'SIGTERM' | 'SIGKILL' }

export type StormResult = StormPlan & {
  /** Clients that have the document again. */
  readonly back: number
  /** From the moment the old server was gone. The new one listens after `listeningMs`. */
  readonly listeningMs: number
  readonly firstMs: number
  readonly p50Ms: number
  readonly lastMs: number
  /** The largest share of the clients that came back within one half second: all at once would be 1. */
  readonly busiest: number
}

const backMs = 40_000
const busiestMs = 500

/** Restarts the server under pages that come back the way the product's do: with SocketLink, its backoff and its jitter. */
export async function runStorm({ clients: count, signal }: StormPlan): Promise<StormResult> {
  const program = await bundled('tests/load/serve.ts')
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'parley-storm-'))
  const start = (port: number) => startServerProcess({ file: program, args: [dataDir, String(port), 'full'], cwd: root })
  let server = await start(0)
  const pages: Page[] = []
  try {
    const origin = `http://127.0.0.1:${server.port}`
    const { people } = await takeSeats(origin, count)
    pages.push(...people.map((seat) => new Page(origin, seat)))
    await until(() => pages.every(({ isSynced }) => isSynced))
    await server.end(signal)
    const gone = performance.now()
    await until(() => pages.every(({ isSynced }) => !isSynced))
    server = await start(server.port)
    const listeningMs = performance.now() - gone
    await until(() => pages.every(({ isSynced }) => isSynced))
    const times = pages.filter(({ isSynced }) => isSynced).map(({ syncedAt }) => syncedAt - gone).sort((a, b) => a - b)
    const at = (p: number): number => Math.round(percentile(times, p) ?? Number.POSITIVE_INFINITY)
    const busiest = Math.max(...times.map((time) => times.filter((other) => other >= time && other < time + busiestMs).length)) / count
    return { clients: count, signal, back: times.length, listeningMs: Math.round(listeningMs), firstMs: Math.round(times[0] ?? Number.POSITIVE_INFINITY), p50Ms: at(0.5), lastMs: at(1), busiest: Math.round(busiest * 100) / 100 }
  } finally {
    for (const page of pages) page.stop()
    await server.end('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
    rmSync(program, { force: true })
  }
}

class Page {
  readonly #link: SocketLink
  readonly #doc = new Y.Doc()
  syncedAt = 0

  constructor(origin: string, { workshopId, personId, cookie }: Seat) {
    class Socket extends NodeSocket {
      constructor(address: string | URL) {
        super(address, { headers: { origin, cookie } })
        this.on('error', () => undefined)
      }
    }
    // The link takes the page's WebSocket when it is made; each page here has its own cookie.
    Object.defineProperty(globalThis, 'WebSocket', { value: Socket, configurable: true, writable: true })
    this.#link = new SocketLink(
      { url: `${origin.replace('http', 'ws')}/sync/${workshopId}`, document: 'board', params: {}, doc: this.#doc, chance: seededChance(personId), now: () => performance.now() },
      { changed: () => this.#note(), sent: () => undefined, acked: () => undefined, lost: () => (this.syncedAt = 0), ended: () => undefined },
    )
    this.#link.connect()
  }

  get isSynced(): boolean {
    return this.#link.status === 'synced'
  }

  stop(): void {
    this.#link.stop()
    this.#doc.destroy()
  }

  #note(): void {
    if (this.isSynced && this.syncedAt === 0) this.syncedAt = performance.now()
  }
}

/** Waits until it holds, or until it will not: the result says how many are back. */
async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + backMs
  while (!holds() && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10))
}
