import { createViewModel } from '../model/view-model'
import type { Workshop } from '../model/workshop'
import { distanceOf, lossMatrix } from './loss'
import { sharedAsks } from './shared-asks'

/** How alike the participants' lists are. */
export type RoomAgreement = {
  readonly people: number
  readonly distance: number
  readonly sharedAsks: number
  /** By participant, the ids of their list in board order. */
  readonly lists: { readonly [viewId: string]: readonly string[] }
}

/** Distance and shared asks alone, without what they turn on: a fraction of a whole evaluation. Zeros for fewer than two. Source: model.md section 6. */
export function roomAgreement(workshop: Workshop): RoomAgreement {
  const participants = workshop.views.filter(({ kind }) => kind === 'participant')
  const models = participants.map((view) => createViewModel(workshop, view))
  const ids = workshop.interventions.map(({ id }) => id)
  return {
    people: participants.length,
    distance: distanceOf(lossMatrix(models)),
    sharedAsks: sharedAsks(models.map(({ best }) => best.members)),
    lists: Object.fromEntries(models.map(({ best }, at) => [participants[at]?.id ?? '', best.members.map((member) => ids[member] ?? '')])),
  }
}
