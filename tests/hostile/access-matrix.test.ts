import { describe, expect, it } from 'vitest'
import { workshopCommands, type WorkshopCommand } from '@/lib/protocol/commands'
import { applyBoardEdit } from '@/lib/workshop/board-doc'
import { policyProblem } from '@/server/policy'
import type { ServerContext } from '@/server/context'
import { createApi } from '@/server/http/api'
import { startTestServer, type TestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, errorOf, give, joinWorkshop, type Member, type Workshop } from '../support/workshop'
import { actors, openings, readings, rows, type Actor, type Stage } from './access-rows'
import { doors } from './door-rows'

type Cast = { readonly workshop: Workshop; readonly members: { readonly [A in Actor]: Member }; as(actor: Actor): Stage }

/** A new workshop with everyone of the matrix in or around it. */
async function castOf(server: TestServer, pass: Stage['pass']): Promise<Cast> {
  const workshop = await createWorkshop(server, { name: 'Fay' })
  const removed = await joinWorkshop(server, workshop, { name: 'Rex' })
  await give(workshop.facilitator, workshop, { name: 'remove-person', args: { personId: removed.personId } })
  const members = {
    nobody: { browser: server.browser(), personId: 'nobody' },
    observer: await joinWorkshop(server, workshop, { name: 'Obs', role: 'observer' }),
    participant: await joinWorkshop(server, workshop, { name: 'Ana' }),
    removed,
    otherFacilitator: (await createWorkshop(server, { title: 'Elsewhere' })).facilitator,
    facilitator: workshop.facilitator,
  }
  return { workshop, members, as: (actor) => ({ workshop, pass, participant: members.participant, actor: members[actor] }) }
}

/** The clock moves on between workshops, so that nobody is told to slow down. */
async function matrix() {
  let now = Date.now()
  const server = await startTestServer({ now: () => now })
  return { cast: () => ((now += 61_000), castOf(server, (ms) => void (now += ms))) }
}

const commands = Object.keys(workshopCommands).filter((name): name is WorkshopCommand => name in workshopCommands)

describe('access matrix', () => {
  it('HOST-30 every command has a row, and the policy says the same as the row', () => {
    expect(Object.keys(rows).sort()).toEqual([...commands].sort())
    for (const name of commands) {
      for (const role of ['facilitator', 'participant', 'observer'] as const) expect(policyProblem(name, role) === null, `${name} as ${role}`).toBe(rows[name].may.includes(role))
      expect(policyProblem(name, null) === null, `${name} as nobody`).toBe(rows[name].may.includes('nobody'))
    }
  })

  it('HOST-31 every command succeeds for exactly those who may give it', async () => {
    const { cast } = await matrix()
    for (const name of commands) {
      const { may, prepare } = rows[name]
      let refusedAre = actors.filter((as) => !may.includes(as))
      for (const as of may) {
        const given = await cast()
        const args = await prepare(given.as(as))
        // In the state in which the command succeeds, it is refused to all others first.
        for (const other of refusedAre) {
          const answer = await given.members[other].browser.command(given.workshop.id, name, args)
          const expected = other === 'nobody' || other === 'otherFacilitator' ? [401, 'no-session'] : other === 'removed' ? [403, 'removed'] : [403, 'no-right']
          expect([answer.status, errorOf(answer).id], `${name} as ${other}`).toEqual(expected)
        }
        refusedAre = []
        const answer = await given.members[as].browser.command(given.workshop.id, name, args)
        expect([answer.status, answer.text], `${name} as ${as}`).toEqual([200, answer.text])
      }
    }
  }, 120_000)

  it('HOST-32 what is read over HTTP is read by exactly those who may', async () => {
    const { cast } = await matrix()
    const everyone = await cast()
    for (const [name, { may, path }] of Object.entries(readings)) {
      for (const as of actors) {
        const given = everyone.as(as)
        const { status } = await given.actor.browser.get(await path(given))
        expect(status === 200, `${name} as ${as}: ${status}`).toBe(may.includes(as))
      }
    }
  }, 60_000)

  it('HOST-33 every document opens for exactly those who may read it, and keeps the changes of exactly those who may write it', async () => {
    const { cast } = await matrix()
    for (const [name, { read, write, document, params }] of Object.entries(openings)) {
      const everyone = await cast()
      for (const as of actors) {
        const given = everyone.as(as)
        const device = given.actor.browser.open(given.workshop.id, document(given), params === undefined ? {} : { params })
        await until('the document is open or closed', () => device.provider.synced || device.closeCode !== null)
        expect(device.closeCode === null, `${name} read as ${as}: ${device.closeCode} ${device.refusal?.reason ?? ''}`).toBe(read.includes(as))
        if (device.closeCode !== null) {
          expect([4401, 4403, 4404], `${name} as ${as}`).toContain(device.closeCode)
          continue
        }
        await device.saved()
        const before = device.sent
        if (document(given).startsWith('own/')) device.doc.getMap('answers').set('belief/pScheming', { state: 'open' })
        else if (document(given) === 'board') applyBoardEdit(device.doc, { kind: 'addCard', card: `by-${as}`, title: as, after: null })
        else device.doc.getMap('stage').set('phase', 'result')
        await until('the change is kept or refused', () => device.closeCode !== null || (device.acks.at(-1) ?? 0) > before)
        expect(device.closeCode === null, `${name} written as ${as}: ${device.refusal?.reason ?? ''}`).toBe(write.includes(as))
      }
    }
  }, 120_000)

  it('HOST-34 every route is a row of the matrix, and what is posted at the door succeeds for exactly those who may', async () => {
    const { cast } = await matrix()
    const everyone = (await cast()).as('facilitator')
    const asked = [
      ...(await Promise.all(Object.values(readings).map(async ({ path }) => `GET ${await path(everyone)}`))),
      ...commands.map((name) => `POST /api/workshops/${everyone.workshop.id}/${name}`),
      ...Object.keys(doors).map((path) => `POST ${path.replace(':id', everyone.workshop.id)}`),
    ]
    // reason: routes are declared before anything of the server is used.
    const api = createApi({} as ServerContext, { publicOrigin: undefined, trustProxy: false, port: () => 0, metricsToken: undefined, origins: () => [], isLeaving: () => false })
    const routes = api.routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*') && path !== '/api/workshops/:id/:command')
    expect(routes.length).toBeGreaterThan(commands.length)
    for (const { method, path } of routes) {
      const pattern = new RegExp(`^${method} ${path.replace(/:[a-z]+/g, '[^/]+')}$`)
      expect(asked.some((one) => pattern.test(one)), `${method} ${path} has a row`).toBe(true)
    }

    for (const [path, { may, body }] of Object.entries(doors)) {
      for (const as of actors) {
        const given = (await cast()).as(as)
        const answer = await given.actor.browser.post(path.replace(':id', given.workshop.id), await body(given))
        expect(answer.status < 300, `${path} as ${as}: ${answer.status} ${answer.text}`).toBe(may.includes(as))
        if (!may.includes(as)) expect([403, 409], `${path} as ${as}`).toContain(answer.status)
      }
    }
  }, 120_000)
})
