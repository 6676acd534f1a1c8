import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import Database from 'libsql'
import WS from 'ws'
import * as z from 'zod'
import { createWorkshopReply, joinReply, meReply, type Me } from '@/lib/protocol/commands'
import { startServer, type RunningServer } from '@/server/app'
import { WorkshopSession } from '@/components/doc/workshop-session'
import type { ApiAnswer } from '@/components/doc/ask-server'
import type { LocalStore } from '@/components/doc/journal-store'
import { sampleWorkshop } from '@/lib/workshop/shipped-workshops'
import { seededChance } from '@/lib/workshop/seeded-chance'

/** A server with a folder of its own, which can be stopped and started again on the same port. */
export class TestServer {
  #running: RunningServer | null = null
  #folder: string | null = null
  #port = 0

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  async start(): Promise<void> {
    this.#folder ??= await mkdtemp(path.join(os.tmpdir(), 'parley-doc-'))
    this.#running = await startServer({ dataDir: this.#folder, port: this.#port, host: '127.0.0.1', durability: 'full' })
    this.#port = this.#running.port
  }

  async stop(): Promise<void> {
    await this.#running?.close()
    this.#running = null
  }

  /** What a restore does: every document gets a new epoch. The server must be stopped. */
  raiseEpochs(): void {
    if (this.#running !== null || this.#folder === null) throw new Error('Stop the server first.')
    const database = new Database(path.join(this.#folder, 'parley.db'))
    database.exec('update documents set epoch = epoch + 1')
    database.close()
  }

  async remove(): Promise<void> {
    await this.stop()
    if (this.#folder !== null) await rm(this.#folder, { recursive: true, force: true })
  }
}

export type Visitor = { readonly cookie: string; readonly workshopId: string; readonly personId: string; readonly code: string }

export async function send(server: TestServer, where: string, { body, cookie }: { readonly body: unknown; readonly cookie?: string }): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: server.origin, ...(cookie === undefined ? {} : { cookie }) }
  return fetch(`${server.origin}${where}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Whoever makes a workshop from the sample's board, without its views. */
export async function host(server: TestServer): Promise<Visitor> {
  const response = await send(server, '/api/workshops', { body: { title: 'Tuesday', name: 'Ana', file: { ...sampleWorkshop(), views: [] } } })
  const { id, code, personId } = createWorkshopReply.parse(await response.json())
  return { cookie: cookieOf(response), workshopId: id, personId, code }
}

export async function guest(server: TestServer, code: string, { name, role }: { readonly name: string; readonly role: 'participant' | 'observer' }): Promise<Visitor> {
  const response = await send(server, '/api/join', { body: { code, name, role } })
  const { workshopId, personId } = joinReply.parse(await response.json())
  return { cookie: cookieOf(response), workshopId, personId, code }
}

export async function command(server: TestServer, visitor: Visitor, name: string, body: unknown): Promise<unknown> {
  const response = await send(server, `/api/workshops/${visitor.workshopId}/${name}`, { body, cookie: visitor.cookie })
  const reply: unknown = await response.json()
  if (!response.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`)
  return reply
}

function cookieOf(response: Response): string {
  const set = response.headers.getSetCookie()
  return set.map((line) => line.split(';')[0] ?? '').join('; ')
}

const errorSchema = z.object({ error: z.object({ id: z.string(), message: z.string() }) })

export type PageOptions = { readonly store?: () => Promise<LocalStore | null>; readonly isProjector?: boolean; readonly now?: () => number }

// Every provider of y-websocket listens for the end of the process, and a test opens many.
process.setMaxListeners(0)

let pages = 0

/** A page of this visitor: the session a browser holds, over real sockets with the browser's headers. */
export function page(server: TestServer, visitor: Visitor, { store = async () => null, isProjector = false, now = Date.now }: PageOptions = {}): WorkshopSession {
  pages += 1
  const chance = seededChance(`page ${pages}`)
  useSocketsOf(server, visitor.cookie)
  const fetchMe = async (): Promise<ApiAnswer<Me>> => {
    try {
      const response = await fetch(`${server.origin}/api/workshops/${visitor.workshopId}/me`, { headers: { cookie: visitor.cookie } })
      const body: unknown = await response.json()
      return response.ok ? { ok: true, reply: meReply.parse(body) } : { ok: false, ...errorSchema.parse(body).error }
    } catch {
      return { ok: false, id: 'offline', message: 'The server does not answer.' }
    }
  }
  const session = new WorkshopSession({
    workshopId: visitor.workshopId,
    socketOrigin: server.origin.replace('http', 'ws'),
    isProjector,
    fetchMe,
    openStore: store,
    chance,
    now,
    newId: () => Array.from({ length: 12 }, () => Math.floor(chance() * 36).toString(36)).join(''),
  })
  return session
}

/** Between all pages and the server: while it is down, a page reaches nothing and the server serves everybody else. */
export const network = { isDown: false }
/** Nobody listens on the port for discarding. */
const nowhere = 'ws://127.0.0.1:9'

/**
 * Node 20 has no WebSocket of its own, and a browser sends cookie and origin by itself. A document that is begun anew
 * takes the sockets of the page that was opened last.
 */
function useSocketsOf(server: TestServer, cookie: string): void {
  class PageSocket extends WS {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(network.isDown ? nowhere : url, protocols, { headers: { cookie, origin: server.origin } })
    }
  }
  Object.defineProperty(globalThis, 'WebSocket', { value: PageSocket, configurable: true, writable: true })
}

/** Waits for a state with a deadline; says what was the case when it does not come. */
export async function until(what: string, holds: () => boolean, facts: () => unknown = () => ''): Promise<void> {
  // A page may wait 8 s before it comes back, and meet the server while that is still starting.
  const deadline = Date.now() + 40_000
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`Not within 40 s: ${what}. ${JSON.stringify(facts())}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export async function open(session: WorkshopSession): Promise<WorkshopSession> {
  await session.start()
  await until('open and saved', () => session.opening.status === 'open' && (session.board?.isReady ?? true) && session.stage?.isReady === true && session.facts.state === 'saved', () => [session.opening, session.facts])
  return session
}
