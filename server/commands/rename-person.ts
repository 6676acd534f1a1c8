import { ApiError } from '../api-error'
import { findPerson, updatePerson } from '../store/people-queries'
import type { Command } from './command'

/** One's own name, or anybody's for a facilitator. Views that are revealed keep the name they were revealed under. */
export const renamePerson: Command<'rename-person'> = async ({ db, workshop, actor }, { personId, name }) => {
  if (actor.role !== 'facilitator' && actor.id !== personId) throw new ApiError('no-right', 'You can change your own name; a facilitator can change the names of others.')
  const person = await findPerson(db, workshop.id, personId)
  if (person === undefined) throw new ApiError('no-such-person', `Nobody here has the id "${personId}".`)
  await updatePerson(db, person, { name })
  return {}
}
