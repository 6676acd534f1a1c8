import { Hono } from 'hono'
import { createWorkshop as createSchema, workshopCommands } from '@/lib/protocol/commands'
import { ApiError } from '../api-error'
import { commands, type MemberCommand } from '../commands/all'
import { createWorkshop } from '../commands/create-workshop'
import type { ServerContext } from '../context'
import { erasePerson } from '../erasure/erase-person'
import { mayPost } from '../doors'
import type { HeaderReader } from '../header-reader'
import { actorFor, changeRouted, workshopOrRefuse } from '../run-command'
import { ensureSession, sessionCookie, tokenHashOf, type SessionOptions } from '../sessions'
import { createRateLimits } from '../rate-limit'
import type { PersonRow } from '../store/people-queries'
import type { Db } from '../store/tables'
import { mayReadMetrics } from '../metrics'
import { addDoorRoutes } from './door-routes'
import { errorAnswer } from './error-answer'
import { fileBoundsProblem } from './file-bounds'
import { GiveOnce, keyHeader } from './give-once'
import { offlineScript } from './offline-script'
import { readFile } from './read-file'
import { readMe } from './read-me'
import { readWall } from './read-wall'
import { readPerson } from './read-person'
import { addSnapshotRoutes } from './snapshot-routes'
import { readBody } from './read-body'

export type ApiOptions = SessionOptions & { readonly metricsToken: string | undefined; readonly origins: () => readonly string[]; readonly isLeaving: () => boolean }
export type ApiEnvironment = { Bindings: { readonly address: string; readonly peer: string } }

/** Far above what a room does, far below what would keep the server from serving others. */
const perMinute = { newWorkshops: 120, newFromFile: 20, commands: 300, files: 30, snapshots: 300, erasures: 30, looks: 300 }

/** The routes others may script against. Every rule that protects something is checked here or below, none only in a page. */
export function createApi(server: ServerContext, options: ApiOptions): Hono<ApiEnvironment> {
  const api = new Hono<ApiEnvironment>()
  const { store, now, random, log } = server
  const requests = createRateLimits(now)
  const readerOf = (request: Request): HeaderReader => (name) => request.headers.get(name) ?? undefined

  api.use(async (c, next) => {
    await next()
    c.res.headers.set('cache-control', 'no-store')
  })
  api.onError((error) => {
    const answer = errorAnswer(error, log)
    answer.headers.set('cache-control', 'no-store')
    return answer
  })
  api.notFound((c) => errorAnswer(new ApiError('not-found', `There is no ${c.req.method} ${c.req.path} here.`), log))

  api.post('*', async (c, next) => {
    const origin = c.req.header('origin')
    if (!mayPost(readerOf(c.req.raw), options)) {
      throw new ApiError('foreign-origin', `The request comes from "${origin ?? 'an unnamed page'}"; only pages of this server may send it.`)
    }
    await next()
  })

  api.get('/metrics', async (c) => {
    if (!mayReadMetrics(readerOf(c.req.raw), { peer: c.env.peer, token: options.metricsToken })) throw new ApiError('not-found', 'There is no GET /metrics here.')
    const { type, body } = await server.metrics.text()
    return c.body(body, 200, { 'content-type': type })
  })

  api.get('/api/offline.js', async (c) => {
    slowDown(`offline ${c.env.address}`, perMinute.files)
    return c.body(await offlineScript(), 200, { 'content-type': 'text/javascript; charset=utf-8' })
  })

  api.get('/healthz', (c) => {
    if (options.isLeaving()) return c.json({ ok: false, reason: 'The server is about to stop.' }, 503)
    return store.isHealthy() && !server.commits.isHolding() ? c.json({ ok: true }) : c.json({ ok: false, reason: 'The store does not accept writes.' }, 503)
  })

  api.post('/api/workshops', async (c) => {
    const headers = readerOf(c.req.raw)
    slowDown(`new ${tokenHashOf(headers, options) ?? c.env.address}`, perMinute.newWorkshops)
    const args = await readBody(c.req.raw, createSchema)
    if (args.file !== undefined) slowDown(`file in ${tokenHashOf(headers, options) ?? c.env.address}`, perMinute.newFromFile)
    const problem = fileBoundsProblem(args.file)
    if (problem !== null) throw new ApiError('bad-file', problem)
    const made = await store.write(async (db) => {
      const session = await ensureSession(db, { tokenHash: tokenHashOf(headers, options), now: now(), random })
      return { session, reply: await createWorkshop({ db, tokenHash: session.tokenHash, args, now: now(), random }) }
    })
    if (made.session.freshToken !== null) c.header('set-cookie', sessionCookie(made.session.freshToken, headers, options))
    return c.json(made.reply, 201)
  })

  addDoorRoutes(api, server, options)

  api.get('/api/workshops/:id/me', async (c) => {
    const tokenHash = tokenHashOf(readerOf(c.req.raw), options)
    slowDown(`look ${tokenHash ?? c.env.address}`, perMinute.looks)
    return c.json(await readMe(server, { workshopId: c.req.param('id'), tokenHash, origins: options.origins() }))
  })
  api.get('/api/workshops/:id/wall', async (c) => {
    const tokenHash = tokenHashOf(readerOf(c.req.raw), options)
    slowDown(`look ${tokenHash ?? c.env.address}`, perMinute.looks)
    return c.json(await readWall(server, { workshopId: c.req.param('id'), tokenHash, origins: options.origins() }))
  })
  api.get('/api/workshops/:id/file', async (c) => {
    const tokenHash = tokenHashOf(readerOf(c.req.raw), options)
    slowDown(`file ${tokenHash ?? c.env.address}`, perMinute.files)
    return c.json(await readFile(server, { workshopId: c.req.param('id'), tokenHash }))
  })

  api.get('/api/workshops/:id/person', async (c) => {
    const tokenHash = tokenHashOf(readerOf(c.req.raw), options)
    slowDown(`file ${tokenHash ?? c.env.address}`, perMinute.files)
    return c.json(await readPerson(server, { workshopId: c.req.param('id'), tokenHash }))
  })

  addSnapshotRoutes(api, server, (address) => slowDown(`snapshot ${address}`, perMinute.snapshots))

  api.post('/api/workshops/:id/erase-person', async (c) => {
    const tokenHash = tokenHashOf(readerOf(c.req.raw), options) ?? ''
    slowDown(`erase ${tokenHash === '' ? c.env.address : tokenHash}`, perMinute.erasures)
    const workshopId = c.req.param('id')
    const once = new GiveOnce({ workshopId, tokenHash, command: 'erase-person', key: c.req.header(keyHeader) })
    await store.read((db) => workshopOrRefuse(db, workshopId))
    const before = await store.read((db) => once.before(db))
    if (before !== null) return c.json(before)
    await store.read((db) => actorFor(db, { command: 'erase-person', workshopId, tokenHash }))
    const { personId } = await readBody(c.req.raw, workshopCommands['erase-person'].args)
    return c.json(await erasePerson(server, { workshopId, tokenHash, personId, once }))
  })

  for (const name of memberCommands) {
    api.post(`/api/workshops/:id/${name}`, async (c) => c.json(await give(name, c.req.param('id') ?? '', c.req.raw)))
  }
  api.post('/api/workshops/:id/:command', (c) => {
    throw new ApiError('unknown-command', `There is no command "${c.req.param('command')}". Accepted: ${Object.keys(workshopCommands).join(', ')}.`)
  })

  async function give(name: MemberCommand, workshopId: string, request: Request): Promise<object> {
    const tokenHash = tokenHashOf(readerOf(request), options) ?? ''
    if (tokenHash !== '') slowDown(`command ${tokenHash}`, perMinute.commands)
    const once = new GiveOnce({ workshopId, tokenHash, command: name, key: readerOf(request)(keyHeader) })
    const actor = (db: Db): Promise<PersonRow> => actorFor(db, { command: name, workshopId, tokenHash })
    const before = await store.read(async (db) => {
      await workshopOrRefuse(db, workshopId)
      // Asked first: what happened may have changed who one is here.
      const reply = await once.before(db)
      if (reply === null) await actor(db)
      return reply
    })
    if (before !== null) return before
    const run = await commands[name]((schema) => readBody(request, schema))
    return changeRouted(server, {
      workshopId,
      tokenHash,
      run: async (context) => {
        // Asked again inside the transaction: the same command or a removal may have come in between.
        const done = await once.before(context.db)
        if (done !== null) return done
        const reply = await run({ ...context, actor: await actor(context.db) })
        await once.keep(context.db, reply, context.now)
        return reply
      },
    })
  }

  function slowDown(key: string, most: number): void {
    if (requests.isSpent(key, most)) throw new ApiError('too-many-tries', 'Too many requests in the last minute. Wait a minute, then go on.')
    requests.count(key)
  }

  return api
}

const memberCommands = Object.keys(workshopCommands).filter(isMemberCommand)

function isMemberCommand(name: string): name is MemberCommand {
  return name in commands && name !== 'recover'
}
