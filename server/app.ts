import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { closeCodes } from '@/lib/protocol/close-codes'
import { originsFor } from './addresses'
import { Aggregates } from './aggregates/aggregates'
import { ApiError } from './api-error'
import { ChairWatch } from './chair/chair-watch'
import { Capacity } from './capacity'
import type { RandomBytes } from './codes'
import type { ServerContext } from './context'
import { Erasures } from './erasure/erasures'
import { createApi } from './http/api'
import { BodyBudget, bodyLimit } from './http/body-budget'
import { errorAnswer } from './http/error-answer'
import { BodyTooLarge, NoRoomForBody, sendResponse, toRequest } from './http/node-adapter'
import { KeepWatch } from './keep-watch'
import { Locks } from './locks'
import { createLog, type Log } from './log'
import { createMetrics } from './metrics'
import type { Pages } from './pages'
import { projectionOf } from './projections'
import { createRateLimits } from './rate-limit'
import { Sharing } from './sharing'
import { createGroupCommit } from './store/group-commit'
import { markSnapshotPage } from './snapshot-page-status'
import { openStore } from './store/kysely-store'
import { openPostgresStore } from './store/postgres-store'
import type { Durability, Store } from './store/store'
import { openHostKey } from './snapshots/host-key'
import { requireOneKey } from './snapshots/one-key'
import { SnapshotResults } from './snapshots/snapshot-results'
import { Rooms } from './sync/rooms'
import { attachUpgrades } from './upgrade'
import { VoteClock } from './votes/vote-clock'

export type ServerOptions = {
  readonly dataDir: string
  /** A `postgres://` address: everything is kept there, and nothing in `dataDir`. */
  readonly databaseUrl?: string
  readonly databaseConnections?: number
  /** Sockets this server takes; four for each person. */
  readonly maxSockets?: number
  /** 0 takes a free one. */
  readonly port: number
  readonly host: string
  readonly durability: Durability
  readonly publicOrigin?: string
  readonly trustProxy?: boolean
  /** With it `/metrics` is for whoever has it, without it for this machine. */
  readonly metricsToken?: string
  readonly log?: Log
  readonly now?: () => number
  readonly random?: RandomBytes
  /** Makes the pages once the port is known; without it the server answers `/api` and `/sync` only. */
  readonly pages?: (port: number) => Promise<Pages>
  /** How long an empty document stays in memory, and how long updates are held while the store fails. */
  readonly unloadAfterMs?: number
  readonly holdMs?: number
  /** How long no facilitator is there before somebody else may take over. */
  readonly chairAbsentMs?: number
  /** On a store that others share: how often work is looked for that nobody has taken up. */
  readonly overdueEveryMs?: number
}

export type RunningServer = {
  readonly port: number
  readonly store: Store
  /** Says at `/healthz` that nobody should be sent here any more, and goes on serving. */
  leave(): void
  /** Stops reading, commits, acknowledges, says 1012. */
  close(): Promise<void>
}

function openStoreOf({ dataDir, databaseUrl, databaseConnections, durability }: ServerOptions, log: Log): Promise<Store> {
  if (databaseUrl === undefined) return openStore({ dataDir, durability })
  const onTooLarge = (tables: readonly string[]): void => log.warn({ tables }, 'deleted words stay in the files of these tables until deploy/forget-postgres.sh is run')
  return openPostgresStore({ url: databaseUrl, onTooLarge, ...(databaseConnections === undefined ? {} : { connections: databaseConnections }) })
}

/** Who takes longer to say what they want holds a connection and up to 2 MiB for nothing. */
const patience = { headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5000 }
/** Together below the 10 s in which the process must be gone. */
const drainMs = 6000
const goodbyeMs = 2000

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { now = Date.now, random = (count) => randomBytes(count), log = createLog('silent') } = options
  const signer = openHostKey(options.dataDir)
  const store = await openStoreOf(options, log)
  if (store.isShared) {
    await requireOneKey(store, { publicKey: signer.publicKey, dataDir: options.dataDir }).catch(async (error: unknown) => {
      await store.close()
      throw error
    })
  }
  const commits = createGroupCommit({
    store,
    durability: options.durability,
    now,
    onError: (error) => log.error({ error }, 'updates could not be saved; holding them'),
    onCommit: (updates, waitedMs) => metrics.committed(updates, waitedMs),
    ...(options.holdMs === undefined ? {} : { holdMs: options.holdMs }),
  })
  const rooms = new Rooms({ store, commits, now, log, project: projectionOf, opened: (workshopId) => sharing?.opened(workshopId), left: (workshopId) => sharing?.left(workshopId), ...(options.unloadAfterMs === undefined ? {} : { unloadAfterMs: options.unloadAfterMs }) })
  const metrics = createMetrics(() => {
    const { updates, bytes } = commits.waiting()
    const sockets = [...rooms.connections()]
    const sum = (of: (socket: (typeof sockets)[number]) => number): number => sockets.reduce((total, socket) => total + of(socket), 0)
    return { sockets: sockets.length, documents: rooms.size, pendingUpdates: updates, pendingBytes: bytes, waitingMessages: sum(({ waitingMessages }) => waitingMessages), unsentBytes: sum(({ unsentBytes }) => unsentBytes), isHealthy: store.isHealthy() && !commits.isHolding() }
  })
  const server: ServerContext = { dataDir: options.dataDir, store, commits, rooms, log, metrics, now, random, wrongCodes: createRateLimits(now), capacity: new Capacity(options.maxSockets ?? 5000), refusals: createRateLimits(now), workshopLocks: new Locks(), beginAggregate: (workshopId, round) => aggregates.begin(workshopId, round), beginResults: (workshopId, id) => results.begin(workshopId, id), finishErasure: (workshopId, personId) => erasures.finish({ workshop_id: workshopId, person_id: personId }), signer, voteClock: { watch: (vote) => voteClock.watch(vote), truncateLog: () => voteClock.truncateLog() } }
  const aggregates = new Aggregates(server)
  const results = new SnapshotResults(server)
  const erasures = new Erasures(server)
  const voteClock = new VoteClock(server)
  const keepWatch = new KeepWatch(server)
  const chairWatch = new ChairWatch(server, options.chairAbsentMs)
  const sharing = store.isShared ? new Sharing(server, [erasures, aggregates, results, voteClock], options.overdueEveryMs) : null

  const budget = new BodyBudget()
  let port = options.port
  let pages: Pages | null = null
  let pagesReady: Promise<Pages> | null = null
  let isLeaving = false
  const session = { publicOrigin: options.publicOrigin, trustProxy: options.trustProxy ?? false, port: () => publicPort(options.publicOrigin) ?? port }
  const api = createApi(server, { ...session, metricsToken: options.metricsToken, origins: () => originsFor({ publicOrigin: options.publicOrigin, host: options.host, port }), isLeaving: () => isLeaving })

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const path = (incoming.url ?? '').split('?')[0] ?? ''
    if (pagesReady !== null && path !== '/api' && !path.startsWith('/api/') && path !== '/healthz' && path !== '/metrics') {
      await markSnapshotPage(store, path, outgoing)
      return (await pagesReady).handle(incoming, outgoing)
    }
    try {
      const request = await toRequest(incoming, { mostBytes: bodyLimit(path), budget, address: incoming.socket.remoteAddress ?? '' })
      const peer = incoming.socket.remoteAddress ?? 'unknown'
      const response = await api.fetch(request, { address: addressOf(incoming, session.trustProxy), peer })
      metrics.answered(response.status)
      await sendResponse(response, outgoing)
    } catch (error) {
      const refusal = bodyRefusal(error)
      if (refusal === null) throw error
      outgoing.setHeader('connection', 'close')
      await sendResponse(errorAnswer(refusal, log), outgoing)
    }
  }
  const http = createServer(patience, (incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      log.error({ error }, 'request failed')
      if (outgoing.headersSent) outgoing.destroy()
      else sendResponse(errorAnswer(error, log), outgoing).catch(() => outgoing.destroy())
    })
  })

  try {
    await new Promise<void>((resolve, reject) => {
      http.once('error', reject)
      http.listen(options.port, options.host, () => {
        http.off('error', reject)
        resolve()
      })
    })
    port = portOf(http.address())
    pagesReady = options.pages?.(port) ?? null
  } catch (error) {
    http.close()
    sharing?.stop()
    chairWatch.stop()
    keepWatch.stop()
    rooms.stop()
    await store.close()
    throw error
  }
  const upgrades = attachUpgrades(http, server, { ...session, pagesServer: () => pages?.server ?? null })

  const close = async (): Promise<void> => {
    upgrades.stop()
    aggregates.stop()
    results.stop()
    erasures.stop()
    voteClock.stop()
    chairWatch.stop()
    keepWatch.stop()
    sharing?.stop()
    http.close()
    for (const connection of rooms.connections()) connection.pause()
    await Promise.race([commits.drained(), new Promise((resolve) => setTimeout(resolve, drainMs).unref())])
    for (const connection of rooms.connections()) connection.refuse('The server restarts; this page comes back by itself.', closeCodes.restart)
    commits.stop()
    await upgrades.ended(goodbyeMs)
    http.closeAllConnections()
    await pages?.close()
    rooms.stop()
    await store.close()
  }
  try {
    await keepWatch.sweep()
    // On a shared store each workshop's work is taken up by the server that leads it.
    if (sharing === null) {
      await erasures.resume()
      await aggregates.resume()
      await results.resume()
      await voteClock.resume()
    }
    pages = await pagesReady
  } catch (error) {
    await close()
    throw error
  }
  return { port, store, leave: () => void (isLeaving = true), close }
}

function bodyRefusal(error: unknown): ApiError | null {
  if (error instanceof BodyTooLarge) return new ApiError('too-large', `The body is larger than ${error.mostBytes} bytes, which is the most that is accepted here.`)
  return error instanceof NoRoomForBody ? new ApiError('busy', 'The server is reading as much as it can at the moment. Try again in a few seconds.') : null
}

/** Of the address people type: all servers behind a proxy are one to a browser. */
function publicPort(publicOrigin: string | undefined): number | undefined {
  if (publicOrigin === undefined) return undefined
  const { port, protocol } = new URL(publicOrigin)
  return port !== '' ? Number(port) : protocol === 'https:' ? 443 : 80
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.')
  return address.port
}

function addressOf(incoming: IncomingMessage, trustProxy: boolean): string {
  const forwarded = incoming.headers['x-forwarded-for']
  const first = Array.isArray(forwarded) ? forwarded[0] : forwarded
  return (trustProxy ? first?.split(',').at(-1)?.trim() : undefined) ?? incoming.socket.remoteAddress ?? 'unknown'
}
