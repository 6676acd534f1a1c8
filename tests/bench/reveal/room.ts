import { request, type APIRequestContext } from '@playwright/test'
import * as z from 'zod'
import { createWorkshopReply } from '@/lib/protocol/commands'
import { sampleWorkshop } from '@/lib/workshop/shipped-workshops'
import type { Estimate, View } from '@/lib/model/workshop'

export type SealedRoom = { readonly workshopId: string; /** The first participant's session, for a browser. */ readonly session: Awaited<ReturnType<APIRequestContext['storageState']>>; readonly reveal: () => Promise<void> }

/** A workshop on the sample's board in which so many people have submitted; only the reveal is left to do. */
export async function sealedRoom(origin: string, count: number): Promise<SealedRoom> {
  const sample = sampleWorkshop()
  const facilitator = await newBrowser(origin)
  const { id, code } = createWorkshopReply.parse(await post(facilitator, '/api/workshops', { title: 'A reveal', file: { ...sample, views: [] } }))
  const lead = (name: string, args: object = {}) => post(facilitator, `/api/workshops/${id}/${name}`, args)
  await lead('set-phase', { phase: 'estimate' })
  const sessions: SealedRoom['session'][] = []
  for (let at = 0; at < count; at += 1) {
    const view = sample.views[at % sample.views.length]
    if (view === undefined) throw new Error('The sample has views.')
    const person = await newBrowser(origin)
    await post(person, '/api/join', { code, name: `Person ${at + 1}`, role: 'participant', stakeholder: view.stakeholder })
    await post(person, `/api/workshops/${id}/submit-view`, { round: 1, view: answersOf(view, at < sample.views.length ? 1 : 1.3) })
    sessions.push(await person.storageState())
    await person.dispose()
  }
  await lead('set-phase', { phase: 'reveal' })
  const [session] = sessions
  if (session === undefined) throw new Error('Nobody is in the room.')
  return { workshopId: id, session, reveal: async () => void (await lead('reveal')) }
}

const newBrowser = (origin: string): Promise<APIRequestContext> => request.newContext({ baseURL: origin, extraHTTPHeaders: { origin } })

async function post(browser: APIRequestContext, path: string, data: object): Promise<unknown> {
  const answer = await browser.post(path, { data })
  if (!answer.ok()) throw new Error(`${path} was refused: ${await answer.text()}`)
  return z.unknown().parse(await answer.json())
}

/** The answers of a view, its chances of catastrophe made larger by a factor, so that nobody says quite the same. */
function answersOf(view: View, factor: number) {
  const { id: _, name: __, kind: ___, stakeholder: ____, note: _____, beliefs, ...rest } = view
  const chance = beliefs?.pCatastropheIfScheming
  return { ...rest, beliefs: { ...beliefs, ...(chance === undefined ? {} : { pCatastropheIfScheming: scaled(chance, factor) }) } }
}

function scaled(estimate: Estimate, factor: number): Estimate {
  const times = (value: number) => Math.min(0.98, value * factor)
  return typeof estimate === 'number' ? times(estimate) : { low: times(estimate.low), mid: times(estimate.mid), high: times(estimate.high) }
}
