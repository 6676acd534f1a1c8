import { dayMs } from '../keeping'
import { updateWorkshop } from '../store/workshop-queries'
import type { Command } from './command'

/** How long the workshop is kept from now on; everybody sees the date. */
export const setRetention: Command<'set-retention'> = async ({ db, workshop, now }, { days }) => {
  const keepUntil = now + days * dayMs
  await updateWorkshop(db, workshop.id, { keep_until: keepUntil })
  return { keepUntil }
}
