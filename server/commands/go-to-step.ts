import { stepMinutes, stepPhase } from '@/lib/workshop/script'
import { ApiError } from '../api-error'
import { scriptOf } from '../script'
import { updateWorkshop } from '../store/workshop-queries'
import type { Command } from './command'
import { moveTo } from './set-phase'

const minuteMs = 60_000

/** Moves the room to a step of the script, with its time on everybody's screen. The plan's clock starts with the first one. */
export const goToStep: Command<'go-to-step'> = async (context, { step }) => {
  const { db, workshop, now } = context
  const script = scriptOf(workshop)
  if (script === null) throw new ApiError('no-plan', 'Choose how long you have first: 60, 90 or 150 minutes.')
  const phase = stepPhase(step)
  if (phase !== workshop.phase) await moveTo(context, phase)
  const minutes = stepMinutes(script, step)
  await updateWorkshop(db, workshop.id, {
    step,
    step_started_at: now,
    plan_started_at: script.startedAt ?? now,
    timer_ends_at: minutes === 0 ? null : now + Math.round(minutes * minuteMs),
  })
  return {}
}
