import { ApiError } from '../api-error'
import { findPerson, updatePerson } from '../store/people-queries'
import type { Command } from './command'

/** Shares the chair with somebody who has a device here. */
export const makeFacilitator: Command<'make-facilitator'> = async ({ db, workshop }, { personId }) => {
  const person = await findPerson(db, workshop.id, personId)
  if (person === undefined) throw new ApiError('no-such-person', `Nobody here has the id "${personId}".`)
  if (person.origin !== 'joined') throw new ApiError('no-such-person', `"${person.name}" has no device here; only somebody who joined can facilitate.`)
  await updatePerson(db, person, { role: 'facilitator' })
  return {}
}
