import { ApiError } from '../api-error'
import { hashSecret, normalCode } from '../codes'
import { updatePerson, findPerson } from '../store/people-queries'
import { findMember, insertMembership } from '../store/session-queries'
import type { Db } from '../store/tables'
import { findWorkshopByRecovery, updateWorkshop, type WorkshopRow } from '../store/workshop-queries'

/** The workshop a recovery code belongs to. Refused in words when there is none. */
export async function workshopForRecovery(db: Db, typed: string): Promise<WorkshopRow> {
  const workshop = normalCode(typed) === '' ? undefined : await findWorkshopByRecovery(db, hashSecret(normalCode(typed)))
  if (workshop === undefined) throw new ApiError('wrong-code', `"${typed}" is the recovery code of no workshop here. It has sixteen letters and digits, like 7KM4-QD9X-…, and was shown when the workshop was made.`)
  return workshop
}

export type Recovery = { readonly db: Db; readonly workshop: WorkshopRow; readonly tokenHash: string; readonly recoveryCode: string }

/**
 * The chair for whoever holds the recovery code: somebody who is in the workshop becomes a facilitator, anybody else gets
 * the founder's seat on this device.
 */
export async function recover({ db, workshop, tokenHash, recoveryCode }: Recovery): Promise<{ personId: string }> {
  if (hashSecret(normalCode(recoveryCode)) !== workshop.recovery_hash) {
    throw new ApiError('wrong-code', `"${recoveryCode}" is not the recovery code of this workshop. It has sixteen letters and digits, like 7KM4-QD9X-…, and was shown when the workshop was made.`)
  }
  // Whoever holds it leads from here on, so the chair is free no more.
  await updateWorkshop(db, workshop.id, { chair_free_since: null })
  const member = await findMember(db, tokenHash, workshop.id)
  if (member !== undefined && member.removed_at === null) {
    await updatePerson(db, member, { role: 'facilitator' })
    return { personId: member.id }
  }
  const founder = await findPerson(db, workshop.id, workshop.founder_id)
  // The founder may have been removed by a co-facilitator who is now lost: the code brings them back.
  if (founder === undefined) await updatePerson(db, { workshop_id: workshop.id, id: workshop.founder_id }, { removed_at: null })
  await updatePerson(db, { workshop_id: workshop.id, id: workshop.founder_id }, { role: 'facilitator' })
  await insertMembership(db, { tokenHash, workshopId: workshop.id, personId: workshop.founder_id })
  return { personId: workshop.founder_id }
}
