import { scriptSteps, type Drop } from '../protocol/lead-commands'
import { drops, stepMinutes, stepsOf, type ScriptState } from './script'

/** How a room stands against its plan at one moment; all in minutes. */
export type Course = {
  /** Since the first step was begun. */
  readonly elapsed: number
  /** How much later than planned the room ends if every step from here on takes its minutes; negative when early. */
  readonly late: number
  /** Of the present step; negative once it takes longer than planned. */
  readonly stepLeft: number
  /** What to leave out to end in time, in the order of questions.md section 5, and no more than that. */
  readonly suggestions: readonly { readonly drop: Drop; readonly saves: number }[]
  /** Far behind at the reveal: talk about one question, vote by approval. */
  readonly oneCrux: boolean
}

const minuteMs = 60_000
/** Less is the noise of moving on. */
const worthSaying = 1
const farBehind = 10

/** Where the room stands at `now` (server ms); null while the plan has not been begun. */
export function courseOf(script: ScriptState, now: number): Course | null {
  const { startedAt, stepStartedAt, step, plan, dropped } = script
  if (startedAt === null || stepStartedAt === null) return null
  const elapsed = Math.max(0, now - startedAt) / minuteMs
  const stepLeft = stepMinutes(script, step) - Math.max(0, now - stepStartedAt) / minuteMs
  const at = scriptSteps.indexOf(step)
  const later = stepsOf(script).filter((candidate) => scriptSteps.indexOf(candidate) > at)
  const ahead = later.reduce((sum, candidate) => sum + stepMinutes(script, candidate), 0)
  const late = elapsed + Math.max(0, stepLeft) + ahead - plan
  const suggestions: { drop: Drop; saves: number }[] = []
  let open = late
  for (const entry of drops) {
    if (open < worthSaying) break
    const place = scriptSteps.indexOf(entry.step)
    // A part of the present step can still be left out, the whole of it cannot.
    const isAhead = place > at || (place === at && entry.share < 1)
    if (!isAhead || dropped.includes(entry.drop)) continue
    const saves = stepMinutes({ plan, dropped: [] }, entry.step) * entry.share
    suggestions.push({ drop: entry.drop, saves })
    open -= saves
  }
  return { elapsed, late, stepLeft, suggestions, oneCrux: (step === 'reveal' || step === 'talk') && late >= farBehind }
}
