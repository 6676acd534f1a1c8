import type { Phase } from '../protocol/commands'
import { planMinutes, scriptSteps, type Drop, type Plan, type ScriptStep } from '../protocol/lead-commands'

// The facilitator's script as a timetable (questions.md section 5). What is said at each step stands in lib/words.

/** Where a room stands in its script. Times are the server's, in ms. */
export type ScriptState = {
  readonly plan: Plan
  /** Null until the first step is begun: a plan can be chosen the day before. */
  readonly startedAt: number | null
  readonly step: ScriptStep
  readonly stepStartedAt: number | null
  readonly dropped: readonly Drop[]
}

/** Minutes of each step in the order of `planMinutes`; 0 where a plan has no such step. */
const minutes: { readonly [S in ScriptStep]: readonly [number, number, number] } = {
  join: [3, 5, 6],
  practice: [2, 3, 4],
  frame: [4, 6, 10],
  board: [8, 14, 25],
  answers: [8, 9, 20],
  break: [0, 0, 10],
  reveal: [2, 3, 5],
  talk: [12, 14, 25],
  round2: [4, 5, 8],
  lists: [4, 8, 10],
  vote: [5, 8, 10],
  result: [3, 8, 8],
  commitments: [3, 4, 6],
  seal: [2, 3, 3],
}

const phaseOf: { readonly [S in ScriptStep]: Phase } = {
  join: 'lobby',
  practice: 'lobby',
  frame: 'frame',
  board: 'board',
  answers: 'estimate',
  // Whoever is not done may go on meanwhile: the round stays open.
  break: 'estimate',
  reveal: 'reveal',
  talk: 'reveal',
  round2: 'revise',
  lists: 'priorities',
  vote: 'vote',
  result: 'result',
  commitments: 'result',
  seal: 'result',
}

/** What may be left out, the first first; `share` of the minutes of `step` is saved by it. Q8 is one of about six minutes of the form. */
export const drops: readonly { readonly drop: Drop; readonly step: ScriptStep; readonly share: number }[] = [
  { drop: 'secondPractice', step: 'practice', share: 1 / 2 },
  { drop: 'otherRules', step: 'result', share: 1 / 4 },
  { drop: 'cardQuestions', step: 'answers', share: 1 / 6 },
  { drop: 'round2', step: 'round2', share: 1 },
  { drop: 'lists', step: 'lists', share: 1 },
]

/** The phase whose screens a step uses. */
export function stepPhase(step: ScriptStep): Phase {
  return phaseOf[step]
}

/** Minutes a plan gives a step, less what is dropped of it; 0 when there is nothing of it left. */
export function stepMinutes({ plan, dropped }: Pick<ScriptState, 'plan' | 'dropped'>, step: ScriptStep): number {
  const planned = minutes[step][planMinutes.indexOf(plan)] ?? 0
  const saved = drops.filter((entry) => entry.step === step && dropped.includes(entry.drop)).reduce((sum, { share }) => sum + share, 0)
  return planned * Math.max(0, 1 - saved)
}

/** The steps that are left in a plan, in order. */
export function stepsOf(script: Pick<ScriptState, 'plan' | 'dropped'>): readonly ScriptStep[] {
  return scriptSteps.filter((step) => stepMinutes(script, step) > 0)
}

/** The neighbours that Next and Back go to; null at the ends. A dropped step is passed over. */
export function nextStep(script: Pick<ScriptState, 'plan' | 'dropped' | 'step'>): ScriptStep | null {
  const at = scriptSteps.indexOf(script.step)
  return stepsOf(script).find((step) => scriptSteps.indexOf(step) > at) ?? null
}

export function previousStep(script: Pick<ScriptState, 'plan' | 'dropped' | 'step'>): ScriptStep | null {
  const at = scriptSteps.indexOf(script.step)
  return stepsOf(script).filter((step) => scriptSteps.indexOf(step) < at).at(-1) ?? null
}

/** The step a room is at when it was moved to a phase without the script: the same one if its screens fit, else the first of that phase. */
export function stepAtPhase(step: ScriptStep, phase: Phase): ScriptStep {
  if (phaseOf[step] === phase) return step
  // The reveal of round 2 ends that step; what comes next is the lists, not a second talk.
  if (step === 'round2' && phase === 'reveal') return step
  return scriptSteps.find((candidate) => phaseOf[candidate] === phase) ?? step
}
