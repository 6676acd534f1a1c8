import * as z from 'zod'
import { createWorkshopReply, workshopCommands } from '@/lib/protocol/commands'
import { startServer, type RunningServer } from '@/server/app'
import { hashSecret } from '@/server/codes'
import { insertPerson } from '@/server/store/people-queries'
import { insertMembership, insertSession } from '@/server/store/session-queries'
import type { Send } from './storm-plan'

export const stormAsks = ['a', 'b', 'c', 'd', 'e', 'f'] as const

export type Reply = { readonly ok: true; readonly receipt: string | null; readonly at: number } | { readonly ok: false; readonly id: string }

/** More than there are connections that can have gone stale. */
const attempts = 12

/** The clock of the storm: turned by whoever plays it. */
export type StormClock = { time: number }

const castReply = z.object({ receipt: z.string().optional(), at: z.number() })
const refusal = z.object({ error: z.object({ id: z.string() }) })

/** A server with many people, each with two devices. Joining is not what is tested, so they are written into the tables. */
export class StormRoom {
  readonly server: RunningServer
  readonly clock: StormClock
  readonly voters: number
  readonly #origin: string

  private constructor(server: RunningServer, clock: StormClock, voters: number) {
    this.server = server
    this.clock = clock
    this.voters = voters
    this.#origin = `http://127.0.0.1:${server.port}`
  }

  static async start(dataDir: string, voters: number): Promise<StormRoom> {
    const clock: StormClock = { time: 1_800_000_000_000 }
    const server = await startServer({ dataDir, port: 0, host: '127.0.0.1', durability: 'normal', now: () => clock.time })
    const room = new StormRoom(server, clock, voters)
    await server.store.write(async (db) => {
      await insertSession(db, hashSecret(token('facilitator', 0)), 0)
      for (let voter = 0; voter < voters; voter += 1) for (const device of [0, 1]) await insertSession(db, hashSecret(token(voter, device)), 0)
    })
    return room
  }

  /** A workshop with an open vote that closes by the clock in a minute. */
  async open(): Promise<{ readonly workshop: string; readonly vote: string; readonly closesAt: number }> {
    const { id: workshop } = createWorkshopReply.parse(await this.#post('/api/workshops', token('facilitator', 0), { title: 'Storm' }))
    await this.server.store.write(async (db) => {
      for (let voter = 0; voter < this.voters; voter += 1) {
        const person = { workshop_id: workshop, id: personId(voter), name: `Voter ${voter}`, role: 'participant', stakeholder: null, origin: 'joined', pseudonym_id: null, pseudonym_name: null, joined_at: voter, removed_at: null } as const
        await insertPerson(db, person)
        for (const device of [0, 1]) await insertMembership(db, { tokenHash: hashSecret(token(voter, device)), workshopId: workshop, personId: person.id })
      }
    })
    await this.lead(workshop, 'add-cards', { cards: stormAsks.map((id) => ({ id, title: id })) })
    const sheet = { title: 'Which?', method: 'approval', asks: [...stormAsks], seats: 2, minutes: 1 }
    const { vote } = workshopCommands['open-vote'].reply.parse(await this.lead(workshop, 'open-vote', { sheet }))
    return { workshop, vote, closesAt: this.clock.time + 60_000 }
  }

  async lead(workshop: string, command: string, args: object): Promise<unknown> {
    return this.#post(`/api/workshops/${workshop}/${command}`, token('facilitator', 0), args)
  }

  async send(workshop: string, vote: string, { voter, device, turn, key, choice }: Send): Promise<Reply> {
    const command = choice === null ? 'withdraw-ballot' : 'cast-ballot'
    const body = await this.#post(`/api/workshops/${workshop}/${command}`, token(voter, device), { vote, turn, key, ...(choice === null ? {} : { ballot: choice }) })
    const refused = refusal.safeParse(body)
    if (refused.success) return { ok: false, id: refused.data.error.id }
    const { receipt = null, at } = castReply.parse(body)
    return { ok: true, receipt, at }
  }

  async #post(path: string, cookie: string, body: object): Promise<unknown> {
    const headers = { cookie: `parley-${this.server.port}=${cookie}`, origin: this.#origin, 'content-type': 'application/json' }
    const request = { method: 'POST', headers, body: JSON.stringify(body) }
    // A process that got no turn for seconds finds its idle connections closed, one after the other; clients send the same act again.
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await (await fetch(this.#origin + path, request)).json()
      } catch (error) {
        if (attempt === attempts) throw error
      }
    }
  }
}

export function personId(voter: number): string {
  return `person-${voter}`
}

function token(who: number | 'facilitator', device: number): string {
  return `${who}-${device}-`.padEnd(43, 'x')
}
