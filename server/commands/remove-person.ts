import { ApiError } from '../api-error'
import { deleteDeviceCode } from '../store/lead-queries'
import { findPerson, listPeople, updatePerson } from '../store/people-queries'
import type { Command } from './command'

/** Takes somebody out of the workshop; their sockets close at once. What they wrote on the board and had revealed stays. */
export const removePerson: Command<'remove-person'> = async ({ db, workshop, now, afterCommit }, { personId }) => {
  const person = await findPerson(db, workshop.id, personId)
  if (person === undefined) throw new ApiError('no-such-person', `Nobody here has the id "${personId}".`)
  const facilitators = (await listPeople(db, workshop.id)).filter(({ role }) => role === 'facilitator')
  if (person.role === 'facilitator' && facilitators.length === 1) {
    throw new ApiError('last-facilitator', 'The only facilitator cannot be removed; make somebody else a facilitator first.')
  }
  await updatePerson(db, person, { removed_at: now })
  await deleteDeviceCode(db, person)
  afterCommit((effects) => effects.closePerson(personId))
  return {}
}
