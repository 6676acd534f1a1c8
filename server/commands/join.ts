import type * as z from 'zod'
import type { join as joinSchema } from '@/lib/protocol/commands'
import { ApiError } from '../api-error'
import { normalCode } from '../codes'
import { newId } from '../ids'
import { insertPerson, updatePerson } from '../store/people-queries'
import { findMember, insertMembership } from '../store/session-queries'
import type { Db } from '../store/tables'
import { findWorkshopByCode, type WorkshopRow } from '../store/workshop-queries'
import type { RandomBytes } from '../codes'

export type Joining = {
  readonly db: Db
  readonly workshop: WorkshopRow
  readonly tokenHash: string
  readonly args: z.output<typeof joinSchema>
  readonly now: number
  readonly random: RandomBytes
}

/** The workshop a code leads to. Refused in words when there is none. */
export async function workshopForCode(db: Db, typed: string): Promise<WorkshopRow> {
  const code = normalCode(typed)
  const workshop = code === '' ? undefined : await findWorkshopByCode(db, code)
  if (workshop === undefined) {
    throw new ApiError('wrong-code', `No workshop has the code "${typed}". A code has six letters and digits, like 7KM-4QD; ask the facilitator for the one on the wall.`)
  }
  return workshop
}

/** Takes a seat. A browser that is in the workshop already stays the same person, with the name and role it gives now. */
export async function join({ db, workshop, tokenHash, args, now, random }: Joining): Promise<{ workshopId: string; personId: string }> {
  const member = await findMember(db, tokenHash, workshop.id)
  if (member !== undefined && member.removed_at !== null) {
    throw new ApiError('removed', 'The facilitator took this device out of the workshop; ask them if this was a mistake.')
  }
  if (member === undefined && workshop.closed === 1) {
    throw new ApiError('workshop-closed', `"${workshop.title}" is closed: nobody can join any more. The facilitator can open it again.`)
  }
  if (member === undefined && workshop.door_locked === 1) {
    throw new ApiError('door-locked', `The door of "${workshop.title}" is locked: nobody new comes in at the moment. Ask the facilitator to unlock it, then join again. If you are in it on another device, choose "Continue on another device" there.`)
  }
  const stakeholder = args.stakeholder === undefined || args.stakeholder === '' ? null : args.stakeholder
  if (member !== undefined) {
    await updatePerson(db, member, { name: args.name, stakeholder: stakeholder ?? member.stakeholder, ...(member.role === 'facilitator' ? {} : { role: args.role }) })
    return { workshopId: workshop.id, personId: member.id }
  }
  const personId = newId(random)
  await insertPerson(db, {
    workshop_id: workshop.id,
    id: personId,
    name: args.name,
    role: args.role,
    stakeholder,
    origin: 'joined',
    pseudonym_id: null,
    pseudonym_name: null,
    joined_at: now,
    removed_at: null,
  })
  await insertMembership(db, { tokenHash, workshopId: workshop.id, personId })
  return { workshopId: workshop.id, personId }
}
