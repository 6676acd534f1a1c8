import { limits } from '@/lib/protocol/limits'
import { hashSecret, newDeviceCode, normalCode } from '../codes'
import { putDeviceCode } from '../store/lead-queries'
import type { Command } from './command'

/** Makes the code that brings its person to another device, once and for a few minutes. */
export const deviceCode: Command<'device-code'> = async ({ db, workshop, actor, now, random }) => {
  const code = newDeviceCode(random)
  const expiresAt = now + limits.deviceCodeMs
  await putDeviceCode(db, { workshop_id: workshop.id, person_id: actor.id, code_hash: hashSecret(normalCode(code)), expires_at: expiresAt }, now)
  return { code, expiresAt }
}
