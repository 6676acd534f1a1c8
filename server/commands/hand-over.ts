import { ApiError } from '../api-error'
import { updatePerson } from '../store/people-queries'
import type { Command } from './command'
import { newFacilitator } from './make-facilitator'

/** The other facilitates from now on; the giver takes part like everybody else. */
export const handOver: Command<'hand-over'> = async (context, { personId }) => {
  const { db, actor } = context
  if (personId === actor.id) throw new ApiError('no-such-person', 'You lead already. Choose somebody else to hand over to.')
  const person = await newFacilitator(context, personId)
  await updatePerson(db, person, { role: 'facilitator' })
  await updatePerson(db, actor, { role: 'participant' })
  return {}
}
