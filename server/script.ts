import '@/lib/protocol/zod-config'
import * as z from 'zod'
import type { Phase } from '@/lib/protocol/commands'
import { dropParts } from '@/lib/protocol/lead-commands'
import { stepAtPhase, type ScriptState } from '@/lib/workshop/script'
import type { WorkshopRow } from './store/workshop-queries'

const droppedSchema = z.array(z.enum(dropParts))

/** The script as the columns hold it; null when none was chosen. */
export function scriptOf({ plan, plan_started_at, step, step_started_at, dropped }: WorkshopRow): ScriptState | null {
  if (plan === null || step === null) return null
  return { plan, startedAt: plan_started_at, step, stepStartedAt: step_started_at, dropped: droppedSchema.parse(JSON.parse(dropped)) }
}

/** What changes in the script when the room is moved to a phase by another way than the script. */
export function scriptAt(workshop: WorkshopRow, { phase, now }: { readonly phase: Phase; readonly now: number }): Partial<WorkshopRow> {
  const script = scriptOf(workshop)
  if (script === null || script.startedAt === null) return {}
  const step = stepAtPhase(script.step, phase)
  return step === script.step ? {} : { step, step_started_at: now }
}
