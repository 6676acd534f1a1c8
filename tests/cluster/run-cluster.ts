import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as Y from 'yjs'
import { seededChance } from '@/lib/workshop/seeded-chance'
import { contains } from '../crash/contains'
import { bundled, root } from '../load/bundle'
import { plainDialect } from '../load/dialect'
import { LoadClient } from '../load/load-client'
import { takeSeats, type Seat } from '../load/seats'
import { startServerProcess, type ServerProcess } from '../load/server-process'
import { contentHash } from '../support/content-hash'
import { freePort } from './free-port'
import { startProxy } from './haproxy'
import { PageVisits } from './page-visits'
import { startPostgres } from './postgres'
import { ReturningClient } from './returning-client'

export type ClusterPlan = {
  readonly clients: number
  readonly workshops: number
  readonly updatesPerSecond: number
  /** Of undisturbed writing before and after each disturbance. */
  readonly steadyMs: number
  readonly databaseAwayMs: number
}

export type ClusterResult = ClusterPlan & {
  readonly written: number
  readonly seen: number
  /** Updates that somebody had been shown and that the store lacks at the end. */
  readonly lost: number
  /** Workshops whose clients and store all hold one content at the end. */
  readonly converged: number
  readonly kill: { readonly cutOff: number; readonly lastBackMs: number }
  /** Clients of the workshop that two servers led in turn, whose socket the older one closed. */
  readonly split: { readonly fenced: number }
  readonly database: { readonly savedWhileAway: number; readonly readinessWasFalse: boolean; readonly socketsLost: number; readonly allSavedAfterMs: number }
  readonly restart: { readonly visits: number; readonly failedVisits: readonly string[]; readonly closes: readonly string[] }
}

type Node = { process: ServerProcess; readonly port: number; start(): Promise<void> }

const deadlineMs = 60_000

/** PostgreSQL, two servers and HAProxy on loopback: kills one, makes both lead one workshop, restarts the database, restarts both in turn. */
export async function runCluster(plan: ClusterPlan, say: (line: string) => void = () => undefined): Promise<ClusterResult> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'parley-cluster-'))
  const program = await bundled('tests/cluster/node.ts')
  const undo: (() => Promise<void> | void)[] = [() => rmSync(folder, { recursive: true, force: true }), () => rmSync(program, { force: true })]
  try {
    const postgres = await startPostgres()
    undo.push(() => postgres.end())
    const databaseUrl = await postgres.database('parley')
    const proxyPort = await freePort()
    const origin = `http://127.0.0.1:${proxyPort}`
    const nodes: Node[] = []
    for (let index = 0; index < 2; index += 1) {
      const port = await freePort()
      const launch = (): Promise<ServerProcess> => startServerProcess({ file: program, args: [folder, String(port), databaseUrl, origin, '2000'], cwd: root })
      const node: Node = { process: await launch(), port, start: async () => void (node.process = await launch()) }
      nodes.push(node)
      undo.push(() => node.process.end('SIGKILL'))
    }
    const [a, b] = nodes
    if (a === undefined || b === undefined) throw new Error('There are two servers.')
    const proxy = await startProxy(proxyPort, [a.port, b.port])
    undo.push(() => proxy.end())

    const seats: Seat[] = []
    for (let index = 0; index < plan.workshops; index += 1) seats.push(...(await takeSeats(origin, plan.clients / plan.workshops)).people)
    const clients = seats.map((seat) => new ReturningClient(origin, { seat, chance: seededChance(seat.personId) }))
    undo.push(() => clients.forEach((client) => client.end()))
    const closesSince = markCloses(clients)
    await reached('everybody is there', () => clients.every((client) => client.isThere))
    for (const client of clients) client.begin()
    const stopWriting = keepWriting(clients, plan.updatesPerSecond)
    undo.push(stopWriting)
    await pause(plan.steadyMs)

    say('one server is killed')
    closesSince()
    const killedAt = performance.now()
    await a.process.end('SIGKILL')
    // Sockets of a killed process end at once; a second is plenty to hear of it.
    await pause(1000)
    await reached('everybody is back', () => clients.every((client) => client.isThere))
    const kill = { cutOff: closesSince().filter(({ length }) => length > 0).length, lastBackMs: Math.round(performance.now() - killedAt) }
    await a.start()
    await pause(plan.steadyMs)

    say('both servers lead one workshop')
    closesSince()
    const wanderer = clients[0]
    for (const node of nodes) {
      wanderer?.goTo(`http://127.0.0.1:${node.port}`)
      await pause(1500)
      await reached('everybody is there', () => clients.every((client) => client.isThere))
    }
    wanderer?.goTo(origin)
    await pause(1500)
    await reached('everybody is there', () => clients.every((client) => client.isThere))
    const split = { fenced: closesSince().filter((closes) => closes.includes('closed with 4503')).length }
    await pause(plan.steadyMs)

    say('the database is restarted')
    closesSince()
    await postgres.stop('fast')
    await pause(500)
    const writtenThen = clients.map(({ written }) => written)
    await pause(plan.databaseAwayMs)
    const savedWhileAway = clients.filter((client, index) => client.isSaved && client.written > (writtenThen[index] ?? 0)).length
    const readinessWasFalse = (await Promise.all(nodes.map(({ port }) => fetch(`http://127.0.0.1:${port}/healthz`)))).every(({ status }) => status === 503)
    await postgres.start()
    const backAt = performance.now()
    const saved = new Set<ReturningClient>()
    await reached('everything is saved', () => {
      for (const client of clients) if (client.isSaved) saved.add(client)
      return saved.size === clients.length
    })
    const database = { savedWhileAway, readinessWasFalse, socketsLost: closesSince().flat().length, allSavedAfterMs: Math.round(performance.now() - backAt) }
    await pause(plan.steadyMs)

    say('the servers are restarted in turn')
    closesSince()
    const visits = new PageVisits(origin, seats)
    undo.push(() => visits.end())
    for (const node of nodes) {
      await node.process.end('SIGTERM')
      await node.start()
      await reached('the server is ready', async () => (await fetch(`http://127.0.0.1:${node.port}/healthz`)).ok)
      await pause(2000)
    }
    await pause(plan.steadyMs)
    await visits.end()
    const restart = { visits: visits.made, failedVisits: visits.failed, closes: [...new Set(closesSince().flat())].sort() }

    stopWriting()
    await reached('everything is saved', () => clients.every((client) => client.isSaved))
    return { ...plan, written: clients.reduce((sum, { written }) => sum + written, 0), ...(await compare(clients, origin)), kill, split, database, restart }
  } finally {
    for (const step of undo.reverse()) await step()
  }
}

/** Answers, for each client, how its sockets ended since it was asked before. */
function markCloses(clients: readonly ReturningClient[]): () => readonly (readonly string[])[] {
  let seen = clients.map(() => 0)
  return () => {
    const since = clients.map(({ closes }, index) => closes.slice(seen[index]))
    seen = clients.map(({ closes }) => closes.length)
    return since
  }
}

/** Everybody writes at one steady rate in all, whether connected or not. */
function keepWriting(clients: readonly ReturningClient[], updatesPerSecond: number): () => void {
  const start = performance.now()
  let made = 0
  const writing = setInterval(() => {
    const due = ((performance.now() - start) / 1000) * updatesPerSecond
    for (; made < due; made += 1) clients[made % clients.length]?.edit()
  }, 5)
  return () => clearInterval(writing)
}

/** What somebody had been shown, against what a newcomer gets from the store. */
async function compare(clients: readonly ReturningClient[], origin: string): Promise<Pick<ClusterResult, 'seen' | 'lost' | 'converged'>> {
  const workshops = [...new Set(clients.map(({ seat }) => seat.workshopId))]
  let [seen, lost, converged] = [0, 0, 0]
  for (const workshopId of workshops) {
    const here = clients.filter(({ seat }) => seat.workshopId === workshopId)
    const [first] = here
    if (first === undefined) continue
    const isOne = async (): Promise<boolean> => new Set([contentHash(await readBoardOf(origin, first.seat)), ...here.map(({ doc }) => contentHash(doc))]).size === 1
    converged += await reached('the workshop has one content', isOne).then(() => 1, () => 0)
    const kept = await readBoardOf(origin, first.seat)
    const shown = new Map(here.flatMap((client) => client.shown).map((update) => [Buffer.from(update).toString('base64'), update]))
    seen += shown.size
    for (const update of shown.values()) if (!contains(kept, update)) lost += 1
  }
  return { seen, lost, converged }
}

async function readBoardOf(origin: string, { workshopId, cookie }: Seat): Promise<Y.Doc> {
  const client = new LoadClient({ url: `${origin.replace('http', 'ws')}/sync/${workshopId}/board`, headers: { origin, cookie }, dialect: plainDialect })
  await client.synced()
  client.end()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, client.firstAnswer)
  return doc
}

async function reached(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + deadlineMs
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited ${deadlineMs} ms in vain until ${what}.`)
    await pause(20)
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
