import * as z from 'zod'
import { actors, type Actor, type Stage } from './access-rows'
import { give } from '../support/workshop'

export type DoorRow = { readonly may: readonly Actor[]; readonly body: (stage: Stage) => unknown }

const joining: DoorRow = { may: actors.filter((actor) => actor !== 'removed'), body: ({ workshop }) => ({ code: workshop.code, name: 'Anybody', role: 'participant' }) }
// A second device of the participant: whoever is in the workshop as somebody else stays who they are.
const continuing: DoorRow = {
  may: ['nobody', 'participant', 'removed', 'otherFacilitator'],
  body: async ({ workshop, participant }) => z.object({ code: z.string() }).parse(await give(participant, workshop, { name: 'device-code', args: {} })),
}

/** What is posted without a seat in a workshop, by its path. A code is what proves the right here. */
export const doors: { readonly [path: string]: DoorRow } = {
  '/api/workshops': { may: actors, body: () => ({ title: 'Another one' }) },
  '/api/door': { may: actors, body: ({ workshop }) => ({ code: workshop.code }) },
  '/api/join': joining,
  '/api/workshops/:id/join': joining,
  '/api/continue': continuing,
  '/api/workshops/:id/continue': continuing,
  '/api/recover': { may: actors, body: ({ workshop }) => ({ recoveryCode: workshop.recoveryCode }) },
}
