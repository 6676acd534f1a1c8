import type { View } from '@/lib/model/workshop'
import { sampleWorkshop } from '@/lib/workshop/shipped-workshops'
import { startTestServer, type TestServer } from '../support/server'
import { createWorkshop, give, joinWorkshop, type Member, type Workshop } from '../support/workshop'

/** Answers as a page submits them: a view without who it is. */
export type Answers = Pick<View, 'beliefs' | 'regimeWeights' | 'regimes' | 'overrides' | 'open' | 'why' | 'asked' | 'checked'>

export const beliefs = { pScheming: 0.1, pCatastropheIfScheming: 0.3, pCatastropheIfNotScheming: 0.02, pCatastropheFromOthers: 0.1, delaySensitivity: 0.5 }

/** The views of the sample as answers that different people give. */
export function sampleAnswers(): readonly Answers[] {
  return sampleWorkshop().views.map(({ id: _, name: __, kind: ___, stakeholder: ____, note: _____, ...answers }) => answers)
}

export type Room = {
  readonly server: TestServer
  readonly workshop: Workshop
  readonly people: readonly Member[]
  readonly lead: (name: string, args?: unknown) => Promise<unknown>
  readonly submit: (member: Member, view: unknown, round?: number) => Promise<unknown>
}

/** A room with the sample's board and nobody's views, in its first round. */
export async function roomOf(names: readonly string[], options: { readonly naming?: string; readonly server?: TestServer; readonly stakeholders?: readonly string[] } = {}): Promise<Room> {
  const server = options.server ?? (await startTestServer())
  const workshop = await createWorkshop(server, { file: { ...sampleWorkshop(), views: [] } })
  const people: Member[] = []
  for (const [at, name] of names.entries()) people.push(await joinWorkshop(server, workshop, { name, stakeholder: options.stakeholders?.[at] }))
  const lead = (name: string, args?: unknown) => give(workshop.facilitator, workshop, { name, args })
  if (options.naming !== undefined && options.naming !== 'named') await lead('set-naming', { naming: options.naming })
  await lead('set-phase', { phase: 'estimate' })
  return { server, workshop, people, lead, submit: (member, view, round = 1) => give(member, workshop, { name: 'submit-view', args: { round, view } }) }
}
