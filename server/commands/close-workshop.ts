import { updateWorkshop } from '../store/workshop-queries'
import type { Command } from './command'

export const closeWorkshop: Command<'close-workshop'> = async ({ db, workshop }, { closed }) => {
  await updateWorkshop(db, workshop.id, { closed: closed ? 1 : 0 })
  return {}
}
