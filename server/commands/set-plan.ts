import { updateWorkshop } from '../store/workshop-queries'
import { scriptOf } from '../script'
import type { Command } from './command'

/** Chooses the script by its length. A running one keeps its place and its clock; what was dropped by another plan stays dropped. */
export const setPlan: Command<'set-plan'> = async ({ db, workshop }, { minutes }) => {
  if (minutes === null) {
    await updateWorkshop(db, workshop.id, { plan: null, plan_started_at: null, step: null, step_started_at: null, dropped: '[]' })
    return {}
  }
  await updateWorkshop(db, workshop.id, { plan: minutes, ...(scriptOf(workshop) === null ? { step: 'join' as const } : {}) })
  return {}
}
