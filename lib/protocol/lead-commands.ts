import './zod-config'
import * as z from 'zod'

// Acts of who leads the room, and of who stands at its door.

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'An id has 1 to 64 letters, digits, - or _.')
const none = z.object({})
const ok = z.looseObject({})

export const planMinutes = [60, 90, 150] as const
/** The length of a workshop as its script knows it, in minutes. */
export type Plan = (typeof planMinutes)[number]

export const scriptSteps = ['join', 'practice', 'frame', 'board', 'answers', 'break', 'reveal', 'talk', 'round2', 'lists', 'vote', 'result', 'commitments', 'seal'] as const
export type ScriptStep = (typeof scriptSteps)[number]

/** What may be left out when it is late (questions.md section 5). */
export const dropParts = ['secondPractice', 'otherRules', 'cardQuestions', 'round2', 'lists'] as const
export type Drop = (typeof dropParts)[number]

export const practiceIds = ['moon', 'forest', 'water'] as const
export type PracticeId = (typeof practiceIds)[number]

const plan = z.literal(planMinutes, { error: 'A plan has 60, 90 or 150 minutes.' })

export const leadCommands = {
  /** Locked: nobody new comes in; who is in comes back, on any device. */
  'lock-door': { args: z.object({ locked: z.boolean() }), reply: ok },
  /** The other facilitates from now on, and the giver takes part. */
  'hand-over': { args: z.object({ personId: id }), reply: ok },
  /** By a participant, once no facilitator has been there for two minutes. */
  'take-over': { args: none, reply: ok },
  /** Continue on another device: a code that brings one there once, for a few minutes. A new one ends the one before. */
  'device-code': { args: none, reply: z.object({ code: z.string(), expiresAt: z.number() }) },
  /** The script to lead by; null for none. The clock of the plan starts with its first step. */
  'set-plan': { args: z.object({ minutes: plan.nullable() }), reply: ok },
  /** Moves the room to a step of the script: its phase, and a soft timer of its minutes. */
  'go-to-step': { args: z.object({ step: z.enum(scriptSteps) }), reply: ok },
  'drop-part': { args: z.object({ part: z.enum(dropParts), dropped: z.boolean() }), reply: ok },
  /** A gentle line on the screens of those who are still thinking; nobody learns who they are. */
  nudge: { args: none, reply: ok },
  /** Whether one's first range on a practice question held the answer; only how many did is kept, and only in the lobby. */
  practised: { args: z.object({ question: z.enum(practiceIds), inside: z.boolean() }), reply: ok },
} as const

/** POST /api/continue: the same person, on this device too. */
export const continueHere = z.object({ code: z.string().trim().min(1, 'Give the code from your other device.') })
/** POST /api/recover: the recovery code alone finds its workshop. */
export const recoverAnywhere = z.object({ recoveryCode: z.string().trim().min(1, 'Give the recovery code.') })
export const enteredReply = z.object({ workshopId: id, personId: id })

/** POST /api/door: what stands at the door of a workshop, for whoever has its code. */
export const lookAtDoor = z.object({ code: z.string().trim().min(1, 'Give the code.') })
export const doorReply = z.object({
  title: z.string(),
  leads: z.array(z.string()),
  naming: z.enum(['named', 'pseudonymous', 'aggregate']),
  /** Server time in ms after which the workshop is deleted. */
  keepUntil: z.number().nullable().default(null),
  door: z.enum(['open', 'locked', 'closed']),
})
export type Door = z.output<typeof doorReply>
