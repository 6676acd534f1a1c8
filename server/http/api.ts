import { Hono } from 'hono'
import { createWorkshop as createSchema, join as joinSchema, workshopCommands } from '@/lib/protocol/commands'
import { ApiError } from '../api-error'
import { commands, type MemberCommand } from '../commands/all'
import { createWorkshop } from '../commands/create-workshop'
import { join, workshopForCode } from '../commands/join'
import { recover } from '../commands/recover'
import type { ServerContext } from '../context'
import { mayPost } from '../doors'
import type { HeaderReader } from '../header-reader'
import { actorFor, changeWorkshop, workshopOrRefuse } from '../run-command'
import { ensureSession, sessionCookie, tokenHashOf, type SessionOptions } from '../sessions'
import type { PersonRow } from '../store/people-queries'
import type { Db } from '../store/tables'
import { hasSession } from '../store/session-queries'
import { errorAnswer } from './error-answer'
import { readFile } from './read-file'
import { readMe } from './read-me'
import { readBody } from './read-body'

export type ApiOptions = SessionOptions & { readonly origins: () => readonly string[] }
export type ApiEnvironment = { Bindings: { readonly address: string } }

/** Wrong codes a minute: for a browser that has a session, and for all others of an address (a whole room may share one). */
const wrongCodesPerMinute = { session: 10, address: 60 }

/** The routes others may script against. Every rule that protects something is checked here or below, none only in a page. */
export function createApi(server: ServerContext, options: ApiOptions): Hono<ApiEnvironment> {
  const api = new Hono<ApiEnvironment>()
  const { store, now, random, log } = server
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

  api.get('/healthz', (c) => (store.isHealthy() && !server.commits.isHolding() ? c.json({ ok: true }) : c.json({ ok: false, reason: 'The store does not accept writes.' }, 503)))

  api.post('/api/workshops', async (c) => {
    const args = await readBody(c.req.raw, createSchema)
    const headers = readerOf(c.req.raw)
    const made = await store.write(async (db) => {
      const session = await ensureSession(db, { tokenHash: tokenHashOf(headers, options), now: now(), random })
      return { session, reply: await createWorkshop({ db, tokenHash: session.tokenHash, args, now: now(), random }) }
    })
    if (made.session.freshToken !== null) c.header('set-cookie', sessionCookie(made.session.freshToken, headers, options))
    return c.json(made.reply, 201)
  })

  api.post('/api/join', async (c) => {
    const args = await readBody(c.req.raw, joinSchema)
    const headers = readerOf(c.req.raw)
    const found = await limited(c.env.address, tokenHashOf(headers, options), () => store.read((db) => workshopForCode(db, args.code)))
    const session = await sessionFor(headers)
    const reply = await changeWorkshop(server, {
      workshopId: found.id,
      tokenHash: session.tokenHash,
      run: async ({ db, workshop }) => join({ db, workshop, tokenHash: session.tokenHash, args, now: now(), random }),
    })
    if (session.freshToken !== null) c.header('set-cookie', sessionCookie(session.freshToken, headers, options))
    return c.json(reply)
  })

  api.get('/api/workshops/:id/me', async (c) => c.json(await readMe(server, { workshopId: c.req.param('id'), tokenHash: tokenHashOf(readerOf(c.req.raw), options), origins: options.origins() })))
  api.get('/api/workshops/:id/file', async (c) => c.json(await readFile(server, { workshopId: c.req.param('id'), tokenHash: tokenHashOf(readerOf(c.req.raw), options) })))

  api.post('/api/workshops/:id/recover', async (c) => {
    const { recoveryCode } = await readBody(c.req.raw, workshopCommands.recover.args)
    const headers = readerOf(c.req.raw)
    const workshopId = c.req.param('id')
    await store.read((db) => workshopOrRefuse(db, workshopId))
    const session = await sessionFor(headers)
    const reply = await limited(c.env.address, tokenHashOf(headers, options), () =>
      changeWorkshop(server, { workshopId, tokenHash: session.tokenHash, run: ({ db, workshop, tokenHash }) => recover({ db, workshop, tokenHash, recoveryCode }) }),
    )
    if (session.freshToken !== null) c.header('set-cookie', sessionCookie(session.freshToken, headers, options))
    return c.json(reply)
  })

  for (const name of memberCommands) {
    api.post(`/api/workshops/:id/${name}`, async (c) => c.json(await give(name, c.req.param('id') ?? '', c.req.raw)))
  }
  api.post('/api/workshops/:id/:command', (c) => {
    throw new ApiError('unknown-command', `There is no command "${c.req.param('command')}". Accepted: ${Object.keys(workshopCommands).join(', ')}.`)
  })

  async function give(name: MemberCommand, workshopId: string, request: Request): Promise<object> {
    const tokenHash = tokenHashOf(readerOf(request), options) ?? ''
    const actor = (db: Db): Promise<PersonRow> => actorFor(db, { command: name, workshopId, tokenHash })
    await store.read(async (db) => {
      await workshopOrRefuse(db, workshopId)
      await actor(db)
    })
    const run = await commands[name]((schema) => readBody(request, schema))
    // Asked again inside the transaction: a removal may have come in between.
    return changeWorkshop(server, { workshopId, tokenHash, run: async (context) => run({ ...context, actor: await actor(context.db) }) })
  }

  /** Sessions are made outside the workshop's change, so that a refused join costs no second transaction later. */
  async function sessionFor(headers: HeaderReader): Promise<{ tokenHash: string; freshToken: string | null }> {
    return store.write((db) => ensureSession(db, { tokenHash: tokenHashOf(headers, options), now: now(), random }))
  }

  /** Guessing codes is counted by session where there is one: a room behind one address is not locked out by one phone. */
  async function limited<T>(address: string, tokenHash: string | null, work: () => Promise<T>): Promise<T> {
    const isKnown = tokenHash !== null && (await store.read((db) => hasSession(db, tokenHash)))
    const [key, most] = isKnown ? [`session ${tokenHash}`, wrongCodesPerMinute.session] : [`address ${address}`, wrongCodesPerMinute.address]
    if (server.wrongCodes.isSpent(key, most)) throw new ApiError('too-many-tries', 'Too many wrong codes in the last minute. Wait a minute, then type the code from the wall.')
    try {
      return await work()
    } catch (error) {
      if (error instanceof ApiError && error.id === 'wrong-code') server.wrongCodes.count(key)
      throw error
    }
  }

  return api
}

const memberCommands = Object.keys(workshopCommands).filter(isMemberCommand)

function isMemberCommand(name: string): name is MemberCommand {
  return name in commands && name !== 'recover'
}
