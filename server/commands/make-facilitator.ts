import { ApiError } from '../api-error'
import { findPerson, updatePerson, type PersonRow } from '../store/people-queries'
import type { Command, CommandContext } from './command'

/** Shares the chair with somebody who has a device here. */
export const makeFacilitator: Command<'make-facilitator'> = async (context, { personId }) => {
  const person = await newFacilitator(context, personId)
  await updatePerson(context.db, person, { role: 'facilitator' })
  return {}
}

/** Whoever may sit in the chair: somebody who is here with a device of their own. */
export async function newFacilitator({ db, workshop }: Pick<CommandContext, 'db' | 'workshop'>, personId: string): Promise<PersonRow> {
  const person = await findPerson(db, workshop.id, personId)
  if (person === undefined) throw new ApiError('no-such-person', `Nobody here has the id "${personId}".`)
  if (person.origin !== 'joined') throw new ApiError('no-such-person', `"${person.name}" has no device here; only somebody who joined can facilitate.`)
  return person
}
