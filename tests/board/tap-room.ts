import * as z from 'zod'
import { readBoard } from '@/lib/workshop/board-doc'
import { readStage } from '@/lib/workshop/stage-doc'
import type { TapRound } from '@/lib/workshop/tap-types'
import { startTestServer, type TestServer } from '../support/server'
import { until } from '../support/until'
import { createWorkshop, give, joinWorkshop, type Member, type Workshop } from '../support/workshop'

export type Taps = readonly [cost: string | null, scheming: string | null, notScheming: string | null]

export type TapRoom = {
  readonly server: TestServer
  readonly workshop: Workshop
  readonly facilitator: Member
  readonly people: readonly Member[]
  readonly lead: (name: string, args?: unknown) => Promise<unknown>
  readonly open: (card?: string) => Promise<string>
  readonly tap: (member: Member, taps: string, answers: Taps, person?: string) => ReturnType<Member['browser']['command']>
  /** The last card opened for taps as a newcomer sees it. */
  readonly shown: (holds: (round: TapRound) => boolean) => Promise<TapRound>
  readonly card: (id?: string) => Promise<ReturnType<typeof readBoard>['cards'][number]>
}

/** A room in the board phase with two cards, of which the first has figures. */
export async function tapRoom(names: readonly string[]): Promise<TapRoom> {
  const server = await startTestServer()
  const workshop = await createWorkshop(server, { title: 'Taps' })
  const { facilitator } = workshop
  const people: Member[] = []
  for (const name of names) people.push(await joinWorkshop(server, workshop, { name }))
  const lead = (name: string, args?: unknown) => give(facilitator, workshop, { name, args })
  await lead('set-phase', { phase: 'board' })
  const figures = { cost: { low: 0.006, mid: 0.012, high: 0.03 }, reductionIfScheming: { low: 0.1, mid: 0.18, high: 0.33 } }
  await lead('add-cards', { cards: [{ id: 'drill', title: 'Shutdown drill', ask: 'Runs an observed drill', who: 'The lab', byWhen: 'March', ...figures }, { id: 'logs', title: 'Logs kept' }] })
  return {
    server,
    workshop,
    facilitator,
    people,
    lead,
    open: async (card = 'drill') => z.object({ taps: z.string() }).parse(await lead('open-taps', { card })).taps,
    tap: (member, taps, [cost, reductionIfScheming, reductionIfNotScheming], person) =>
      member.browser.command(workshop.id, 'cast-taps', { taps, answers: { cost, reductionIfScheming, reductionIfNotScheming }, ...(person === undefined ? {} : { for: person }) }),
    shown: async (holds) => {
      const { doc } = await facilitator.browser.open(workshop.id, 'stage').synced()
      const last = () => readStage(doc).taps.at(-1)
      await until('the stage shows it', () => {
        const round = last()
        return round !== undefined && holds(round)
      })
      const round = last()
      if (round === undefined) throw new Error('No card was opened.')
      return round
    },
    card: async (id = 'drill') => {
      const { doc } = await facilitator.browser.open(workshop.id, 'board').synced()
      const card = readBoard(doc).cards.find((entry) => entry.id === id)
      if (card === undefined) throw new Error(`No card ${id}.`)
      return card
    },
  }
}
