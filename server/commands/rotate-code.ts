import { displayCode } from '../codes'
import { updateWorkshop } from '../store/workshop-queries'
import type { Command } from './command'
import { freeJoinCode } from './free-join-code'

/** A new join code; the old one stops working, the people inside stay. */
export const rotateCode: Command<'rotate-code'> = async ({ db, workshop, random }) => {
  const code = await freeJoinCode(db, random)
  await updateWorkshop(db, workshop.id, { code })
  return { code: displayCode(code) }
}
