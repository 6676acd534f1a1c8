import { updateWorkshop } from '../store/workshop-queries'
import type { Command } from './command'

const minuteMs = 60_000

/** Adds to the time that is left; a timer that has ended, or none, starts from now. */
export const addTime: Command<'add-time'> = async ({ db, workshop, now }, { minutes }) => {
  const from = Math.max(workshop.timer_ends_at ?? now, now)
  await updateWorkshop(db, workshop.id, { timer_ends_at: from + Math.round(minutes * minuteMs) })
  return {}
}
