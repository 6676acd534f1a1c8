import * as z from 'zod'
import type { VoteSheetArgs } from '@/lib/protocol/vote-commands'
import { workshopCommands } from '@/lib/protocol/commands'
import { readStage } from '@/lib/workshop/stage-doc'
import type { BallotChoice, VoteState } from '@/lib/workshop/vote-types'
import type { Device } from '../support/device'
import { startTestServer, type TestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, errorOf, give, joinWorkshop, type Member, type Workshop } from '../support/workshop'

/** Asks by the letters that tests speak of; the costs are shares of speed. */
export const askCosts = { a: 0.01, b: 0.02, c: 0.03, d: 0.05 } as const
export type Ask = keyof typeof askCosts
export const asks = ['a', 'b', 'c', 'd'] as const

export type Refusal = { readonly status: number; readonly id: string; readonly message: string }
export type CastOptions = { readonly turn?: number; readonly key?: string; readonly for?: string }

export type VoteRoom = {
  readonly server: TestServer
  readonly workshop: Workshop
  readonly facilitator: Member
  readonly voters: readonly Member[]
  readonly stage: Device
  lead(name: string, args?: unknown): Promise<unknown>
  open(sheet?: Partial<VoteSheetArgs>): Promise<VoteState>
  cast(member: Member, vote: VoteState, ballot: BallotChoice, options?: CastOptions): Promise<{ readonly receipt: string; readonly at: number; readonly turn: number }>
  refused(member: Member, name: string, args: unknown): Promise<Refusal>
  /** The vote as the stage shows it. */
  shown(vote: Pick<VoteState, 'id'>): VoteState
  /** Closes the vote and waits for its result. */
  close(vote: VoteState): Promise<VoteState>
  showing(what: string, vote: Pick<VoteState, 'id'>, holds: (shown: VoteState) => boolean): Promise<VoteState>
}

let keys = 0
export const freshKey = (): string => `key-${(keys += 1)}`

/** A workshop of four asks with a facilitator and some voters, all over HTTP. */
export async function voteRoom(count = 3, options: Parameters<typeof startTestServer>[0] = {}): Promise<VoteRoom> {
  const server = await startTestServer(options)
  const workshop = await createWorkshop(server, { name: 'Fay' })
  const { facilitator } = workshop
  const voters = await Promise.all(Array.from({ length: count }, (_, i) => joinWorkshop(server, workshop, { name: `Voter ${i}` })))
  await give(facilitator, workshop, { name: 'add-cards', args: { cards: asks.map((id) => ({ id, title: `Ask ${id}`, ask: `The developer does ${id}.`, cost: askCosts[id] })) } })
  const stage = await facilitator.browser.open(workshop.id, 'stage', { reconnect: true }).synced()
  const shown = (vote: Pick<VoteState, 'id'>): VoteState => {
    const found = readStage(stage.doc).votes.find(({ id }) => id === vote.id)
    if (found === undefined) throw new Error(`The stage shows no vote ${vote.id}.`)
    return found
  }
  const showing: VoteRoom['showing'] = async (what, vote, holds) => {
    await until(what, () => readStage(stage.doc).votes.some((found) => found.id === vote.id && holds(found)))
    return shown(vote)
  }
  const lead = (name: string, args: unknown = {}): Promise<unknown> => give(facilitator, workshop, { name, args })
  return {
    server,
    workshop,
    facilitator,
    voters,
    stage,
    lead,
    shown,
    showing,
    open: async (sheet = {}) => {
      const { vote } = workshopCommands['open-vote'].reply.parse(await lead('open-vote', { sheet: { title: 'Which?', method: 'approval', asks: [...asks], seats: 2, ...sheet } }))
      return showing('the vote is on the stage', { id: vote }, () => true)
    },
    cast: async (member, vote, ballot, { turn = 1, key = freshKey(), ...rest } = {}) =>
      workshopCommands['cast-ballot'].reply.parse(await give(member, workshop, { name: 'cast-ballot', args: { vote: vote.id, ballot, turn, key, ...rest } })),
    refused: async (member, name, args) => {
      const answer = await member.browser.command(workshop.id, name, args)
      return { status: answer.status, ...errorOf(answer) }
    },
    close: async (vote) => {
      await lead('close-vote', { vote: vote.id })
      return showing('the vote is closed', vote, ({ status }) => status === 'closed')
    },
  }
}

/** Rows of a table, past the queries of the server. */
export async function rowsOf(room: VoteRoom, table: 'ballots' | 'vote_choices' | 'vote_participation' | 'vote_receipts'): Promise<readonly { readonly [column: string]: unknown }[]> {
  const rows = await room.server.store.read((db) => db.selectFrom(table).selectAll().execute())
  return z.array(z.record(z.string(), z.unknown())).parse(rows)
}

export function voter(room: VoteRoom, place: number): Member {
  const member = room.voters[place]
  if (member === undefined) throw new Error(`There is no voter ${place}.`)
  return member
}
