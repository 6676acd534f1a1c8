import { newId } from '../ids'
import { insertPerson } from '../store/people-queries'
import type { Command } from './command'

/** Somebody without a device takes part: a facilitator enters what they say, and everyone sees that it was entered. */
export const addPerson: Command<'add-person'> = async ({ db, workshop, now, random }, { name, stakeholder }) => {
  const personId = newId(random)
  await insertPerson(db, {
    workshop_id: workshop.id,
    id: personId,
    name,
    role: 'participant',
    stakeholder: stakeholder === undefined || stakeholder === '' ? null : stakeholder,
    origin: 'entered',
    pseudonym_id: null,
    pseudonym_name: null,
    joined_at: now,
    removed_at: null,
  })
  return { personId }
}
