import { tapsAbstain } from '@/lib/workshop/count-taps'
import { ApiError } from '../api-error'
import { findOpenTapRound, putTaps } from '../store/tap-queries'
import type { Command } from './command'
import { speaker } from './speaker'

/** A person's three taps, sealed until the card closes; the last ones hold. */
export const castTaps: Command<'cast-taps'> = async (context, { taps, answers, for: personId }) => {
  const { db, workshop, actor } = context
  const open = await findOpenTapRound(db, workshop.id)
  if (open === undefined || open.id !== taps || workshop.closed === 1) throw new ApiError('taps-closed', 'This card is closed for taps. Its figures can be typed on the card.')
  const person = await speaker(context, personId)
  await putTaps(db, { workshop_id: workshop.id, taps_id: open.id, person_id: person.id, entered_by: person.id === actor.id ? null : actor.id, answers: JSON.stringify(answers), abstains: tapsAbstain(answers) ? 1 : 0 })
  return {}
}
