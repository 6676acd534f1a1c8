import type { Context, Hono } from 'hono'
import { join as joinSchema, workshopCommands } from '@/lib/protocol/commands'
import { continueHere as continueSchema, lookAtDoor as lookAtDoorSchema, recoverAnywhere as recoverSchema } from '@/lib/protocol/lead-commands'
import { ApiError } from '../api-error'
import { continueHere, deviceCodeOrRefuse } from '../commands/continue-here'
import { join, workshopForCode } from '../commands/join'
import { lookAtDoor } from '../commands/look-at-door'
import { recover, workshopForRecovery } from '../commands/recover'
import type { ServerContext } from '../context'
import type { HeaderReader } from '../header-reader'
import { changeRouted, workshopOrRefuse, type Change } from '../run-command'
import { ensureSession, sessionCookie, tokenHashOf, type SessionOptions } from '../sessions'
import { listPeople } from '../store/people-queries'
import { findMember, hasSession } from '../store/session-queries'
import type { ApiEnvironment } from './api'
import { readBody } from './read-body'

/** Wrong codes a minute: for a browser that has a session, and for all others of an address (a whole room may share one). */
const wrongCodesPerMinute = { session: 10, address: 60 }
/** A stage lists its people, and every screen reads it. */
const mostPeople = 1000

type Asked = Context<ApiEnvironment>

/**
 * The ways in by a code. Any server finds out which workshop a code leads to, and answers 307 with an address that names it:
 * there a proxy routes to the server that leads the workshop, and the code is asked for again.
 */
export function addDoorRoutes(api: Hono<ApiEnvironment>, server: ServerContext, options: SessionOptions): void {
  const { store, now, random } = server

  api.post('/api/join', async (c) => {
    const { code } = await readBody(c.req.raw, joinSchema)
    return leadOn(c, (await limited(c, () => store.read((db) => workshopForCode(db, code)))).id, 'join')
  })
  api.post('/api/workshops/:id/join', async (c) => {
    const args = await readBody(c.req.raw, joinSchema)
    const workshopId = c.req.param('id')
    await limited(c, () => store.read(async (db) => isHere((await workshopForCode(db, args.code)).id, workshopId)))
    return enter(c, workshopId, async ({ db, workshop, tokenHash }) => {
      // Whoever is in already comes back; a new person would crowd out those who are.
      const isNew = (await findMember(db, tokenHash, workshop.id)) === undefined
      if (isNew && server.capacity.isDoorFull) throw new ApiError('full', 'This server is full. Those who are in go on; try again in a few minutes, or ask whoever runs it for more room.')
      if ((await listPeople(db, workshop.id)).length >= mostPeople) throw new ApiError('workshop-full', `"${workshop.title}" has ${mostPeople} people, which is the most a workshop takes.`)
      return join({ db, workshop, tokenHash, args, now: now(), random })
    })
  })

  api.post('/api/door', async (c) => {
    const { code } = await readBody(c.req.raw, lookAtDoorSchema)
    return c.json(await limited(c, () => store.read(async (db) => lookAtDoor(db, await workshopForCode(db, code)))))
  })

  api.post('/api/continue', async (c) => {
    const { code } = await readBody(c.req.raw, continueSchema)
    return leadOn(c, (await limited(c, () => store.read((db) => deviceCodeOrRefuse(db, { code, now: now() })))).workshop_id, 'continue')
  })
  api.post('/api/workshops/:id/continue', async (c) => {
    const { code } = await readBody(c.req.raw, continueSchema)
    const workshopId = c.req.param('id')
    await limited(c, () => store.read(async (db) => isHere((await deviceCodeOrRefuse(db, { code, now: now() })).workshop_id, workshopId)))
    return enter(c, workshopId, ({ db, tokenHash }) => continueHere({ db, tokenHash, code, now: now() }))
  })

  api.post('/api/recover', async (c) => {
    const { recoveryCode } = await readBody(c.req.raw, recoverSchema)
    return leadOn(c, (await limited(c, () => store.read((db) => workshopForRecovery(db, recoveryCode)))).id, 'recover')
  })
  api.post('/api/workshops/:id/recover', async (c) => {
    const { recoveryCode } = await readBody(c.req.raw, workshopCommands.recover.args)
    const workshopId = c.req.param('id')
    await store.read((db) => workshopOrRefuse(db, workshopId))
    return limited(c, () => enter(c, workshopId, async ({ db, workshop, tokenHash }) => ({ workshopId, ...(await recover({ db, workshop, tokenHash, recoveryCode })) })))
  })

  /** Gives the browser a session, if it has none, and a seat. */
  async function enter<T extends object>(c: Asked, workshopId: string, seat: (context: Parameters<Change<T>['run']>[0]) => Promise<T>): Promise<Response> {
    const headers = readerOf(c)
    // Outside the workshop's change, so that a refused join costs no second transaction later.
    const session = await store.write((db) => ensureSession(db, { tokenHash: tokenHashOf(headers, options), now: now(), random }))
    const reply = await changeRouted(server, { workshopId, tokenHash: session.tokenHash, run: seat })
    if (session.freshToken !== null) c.header('set-cookie', sessionCookie(session.freshToken, headers, options))
    return c.json(reply)
  }

  /** Guessing codes is counted by session where there is one: a room behind one address is not locked out by one phone. */
  async function limited<T>(c: Asked, work: () => Promise<T>): Promise<T> {
    const tokenHash = tokenHashOf(readerOf(c), options)
    const isKnown = tokenHash !== null && (await store.read((db) => hasSession(db, tokenHash)))
    const [key, most] = isKnown ? [`session ${tokenHash}`, wrongCodesPerMinute.session] : [`address ${c.env.address}`, wrongCodesPerMinute.address]
    if (server.wrongCodes.isSpent(key, most)) throw new ApiError('too-many-tries', 'Too many wrong codes in the last minute. Wait a minute, then type the code from the wall.')
    try {
      return await work()
    } catch (error) {
      if (error instanceof ApiError && error.id === 'wrong-code') server.wrongCodes.count(key)
      throw error
    }
  }
}

/** 307 keeps method and body; a browser follows it without being told. */
function leadOn(c: Asked, workshopId: string, act: 'join' | 'continue' | 'recover'): Response {
  return c.redirect(`/api/workshops/${encodeURIComponent(workshopId)}/${act}`, 307)
}

function isHere(found: string, workshopId: string): void {
  if (found !== workshopId) throw new ApiError('wrong-code', 'The code belongs to another workshop. Send it to /api/join, which leads to the right one.')
}

function readerOf(c: Asked): HeaderReader {
  return (name) => c.req.raw.headers.get(name) ?? undefined
}
