import { ApiError } from '../api-error'
import { findPerson, type PersonRow } from '../store/people-queries'
import type { CommandContext } from './command'

/** Whose answers these are: the giver's own, or those of a person without a device, for whom only a facilitator speaks. */
export async function speaker({ db, workshop, actor }: Pick<CommandContext, 'db' | 'workshop' | 'actor'>, personId: string | undefined): Promise<PersonRow> {
  if (personId === undefined || personId === actor.id) return actor
  if (actor.role !== 'facilitator') throw new ApiError('no-right', 'Only a facilitator can enter answers for somebody else.')
  const person = await findPerson(db, workshop.id, personId)
  if (person === undefined) throw new ApiError('no-such-person', `Nobody here has the id "${personId}".`)
  if (person.origin !== 'entered') throw new ApiError('no-right', `"${person.name}" ${person.origin === 'joined' ? 'has a device here and answers there' : 'came with the file'}; answers are entered for people who were added without a device.`)
  return person
}
