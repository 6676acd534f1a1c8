import '../protocol/zod-config'
import * as z from 'zod'
import { dropParts, planMinutes, practiceIds, scriptSteps } from '../protocol/lead-commands'
import type { ScriptState } from './script'
import type { PracticeCount } from './types'

const scriptSchema = z.object({
  plan: z.literal(planMinutes),
  startedAt: z.number().nullable(),
  step: z.enum(scriptSteps),
  stepStartedAt: z.number().nullable(),
  dropped: z.array(z.enum(dropParts)),
})

const practiceSchema = z.array(z.object({ question: z.enum(practiceIds), inside: z.number().int().min(0), of: z.number().int().min(1) }))

/** What the stage says of the script; null when none was chosen. */
export function isScript(value: unknown): value is ScriptState | null {
  return value === null || scriptSchema.safeParse(value).success
}

export function isPractice(value: unknown): value is readonly PracticeCount[] {
  return practiceSchema.safeParse(value).success
}
