import { ApiError } from '../api-error'
import { updatePerson } from '../store/people-queries'
import { updateWorkshop } from '../store/workshop-queries'
import type { Command } from './command'

/** The chair for a participant, once no facilitator has been there for two minutes. Whoever led keeps the role and finds a co-facilitator. */
export const takeOver: Command<'take-over'> = async ({ db, workshop, actor, now }) => {
  // The first to ask has it; a facilitator who came back since has it still.
  const isFree = workshop.chair_free_since !== null && (workshop.chair_seen_at ?? 0) < workshop.chair_free_since
  if (!isFree) throw new ApiError('chair-taken', 'A facilitator is here, so there is nothing to take over. They can make you a facilitator too.')
  await updatePerson(db, actor, { role: 'facilitator' })
  await updateWorkshop(db, workshop.id, { chair_free_since: null, chair_seen_at: now })
  return {}
}
