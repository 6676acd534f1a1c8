import { ApiError } from '../api-error'
import { hashSecret, normalCode } from '../codes'
import { deleteDeviceCode, findDeviceCode, type DeviceCodeRow } from '../store/lead-queries'
import { findPerson } from '../store/people-queries'
import { findMember, insertMembership } from '../store/session-queries'
import type { Db } from '../store/tables'

/** The code as it is known now. Refused in words when it is none, or over. */
export async function deviceCodeOrRefuse(db: Db, { code, now }: { readonly code: string; readonly now: number }): Promise<DeviceCodeRow> {
  const found = normalCode(code) === '' ? undefined : await findDeviceCode(db, hashSecret(normalCode(code)))
  if (found === undefined || found.expires_at <= now) {
    throw new ApiError('wrong-code', `"${code}" brings nobody to this device. A code for another device has eight letters and digits, like 7KM4-QD9X, works once and for ten minutes; make a new one on your first device.`)
  }
  return found
}

export type Continuation = { readonly db: Db; readonly tokenHash: string; readonly code: string; readonly now: number }

/** The same person on this device too, also behind a locked door. The code is spent. */
export async function continueHere({ db, tokenHash, code, now }: Continuation): Promise<{ workshopId: string; personId: string }> {
  const { workshop_id: workshopId, person_id: personId } = await deviceCodeOrRefuse(db, { code, now })
  const person = await findPerson(db, workshopId, personId)
  if (person === undefined) throw new ApiError('removed', 'The facilitator took this person out of the workshop; ask them if this was a mistake.')
  const member = await findMember(db, tokenHash, workshopId)
  if (member !== undefined && member.removed_at === null && member.id !== personId) {
    throw new ApiError('somebody-else', `This browser is in the workshop as "${member.name}" already. Leave there first, or use another browser.`)
  }
  await deleteDeviceCode(db, person)
  await insertMembership(db, { tokenHash, workshopId, personId })
  return { workshopId, personId }
}
