import { updateWorkshop } from '../store/workshop-queries'
import type { Command } from './command'

const minuteMs = 60_000

/** Starts the soft timer of the present phase, or takes it away. */
export const setTimer: Command<'set-timer'> = async ({ db, workshop, now }, { minutes }) => {
  await updateWorkshop(db, workshop.id, { timer_ends_at: minutes === null ? null : now + Math.round(minutes * minuteMs) })
  return {}
}
