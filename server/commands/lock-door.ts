import { updateWorkshop } from '../store/workshop-queries'
import type { Command } from './command'

/** Behind a locked door nobody new comes in; who is in comes back, on any device. */
export const lockDoor: Command<'lock-door'> = async ({ db, workshop }, { locked }) => {
  await updateWorkshop(db, workshop.id, { door_locked: locked ? 1 : 0 })
  return {}
}
