import './zod-config'
import * as z from 'zod'
import { leadCommands } from './lead-commands'
import { limits } from './limits'
import { ownTaps, tapCommands } from './tap-commands'
import { snapshotCommands } from './snapshot-commands'
import { ownBallot, voteCommands } from './vote-commands'

// Every act that needs authority: POST /api/workshops, POST /api/join, POST /api/workshops/{id}/{command}.
// Arguments are parsed here on both ends; replies are parsed by the page.

export const phases = ['lobby', 'frame', 'board', 'estimate', 'reveal', 'revise', 'priorities', 'vote', 'result'] as const
export type Phase = (typeof phases)[number]

export const namings = ['named', 'pseudonymous', 'aggregate'] as const
/** From open to strict; a workshop may only move to the right. */
export type Naming = (typeof namings)[number]

export const roles = ['facilitator', 'participant', 'observer'] as const
export type Role = (typeof roles)[number]

/** The questions a talk can be about, by input group (model.md section 6). */
export const inputGroups = ['scheming', 'severity', 'others', 'regimes', 'budgets', 'sincerity', 'costs', 'effects', 'feasibility'] as const

const name = z.string().trim().min(1, 'Give a name.').max(limits.nameChars, `A name has at most ${limits.nameChars} characters.`)
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'An id has 1 to 64 letters, digits, - or _.')

/** Answers as they are submitted: a `workshop/1` view without who it is, which the server adds. */
export const submittedView = z.looseObject({
  beliefs: z.record(z.string(), z.unknown()).optional(),
  regimeWeights: z.record(z.string(), z.number()).optional(),
  regimes: z.record(z.string(), z.unknown()).optional(),
  overrides: z.record(z.string(), z.unknown()).optional(),
  open: z.array(z.string()).optional(),
  checked: z.array(z.string()).optional(),
  asked: z.record(z.string(), z.unknown()).optional(),
  why: z.record(z.string(), z.string().max(limits.textServer)).optional(),
})

export const createWorkshop = z.object({
  title: z.string().trim().min(1, 'Give the workshop a title.').max(limits.titleClient),
  name: name.optional(),
  /** A `workshop/1` object to start from; its views become revealed, device-less people marked imported. */
  file: z.unknown().optional(),
  /** The shipped sample instead of a file: marked SAMPLE, and the asker sits in `seat`. */
  sample: z.boolean().optional(),
  /** Id of a view in the file whose person the asker becomes. */
  seat: id.optional(),
})
export const createWorkshopReply = z.object({ id, code: z.string(), recoveryCode: z.string(), personId: id })

export const join = z.object({
  code: z.string().trim().min(1, 'Give the code.'),
  name,
  role: z.enum(['participant', 'observer']),
  stakeholder: z.string().trim().max(limits.nameChars).optional(),
})
export const joinReply = z.object({ workshopId: id, personId: id })

const none = z.object({})
const ok = z.looseObject({})

/** Commands of a workshop: who may (server/policy decides), what they take, what they answer. */
export const workshopCommands = {
  'set-phase': { args: z.object({ phase: z.enum(phases) }), reply: ok },
  'set-timer': { args: z.object({ minutes: z.number().min(0).max(240).nullable() }), reply: ok },
  'add-time': { args: z.object({ minutes: z.number().min(1).max(60) }), reply: ok },
  'lock-board': { args: z.object({ locked: z.boolean() }), reply: ok },
  /** Closed: nobody joins, submits or edits the board but facilitators; what is there stays readable. */
  'close-workshop': { args: z.object({ closed: z.boolean() }), reply: ok },
  'set-naming': { args: z.object({ naming: z.enum(namings) }), reply: ok },
  /** `for`: a person without a device, whose answers a facilitator enters. */
  'submit-view': { args: z.object({ round: z.number().int().min(1), view: submittedView, for: id.optional() }), reply: z.object({ receipt: z.string(), at: z.number(), round: z.number() }) },
  abstain: { args: z.object({ round: z.number().int().min(1), for: id.optional() }), reply: ok },
  /** Somebody who takes part without a device of their own. */
  'add-person': { args: z.object({ name, stakeholder: z.string().trim().max(limits.nameChars).optional() }), reply: z.object({ personId: id }) },
  /** The question that everyone's screen and the wall turn to; null for none. */
  spotlight: { args: z.object({ crux: z.enum(inputGroups).nullable() }), reply: ok },
  /** What was said about a question, for the last revealed round; the empty text takes the note away. */
  'note-crux': { args: z.object({ crux: z.enum(inputGroups), text: z.string().trim().max(limits.textClient) }), reply: ok },
  /** Given by the person whom a proxy view is named after: whether it may be called that. */
  'allow-name': { args: z.object({ view: id, name, allowed: z.boolean() }), reply: ok },
  reveal: { args: none, reply: z.object({ round: z.number(), views: z.number() }) },
  'add-cards': { args: z.object({ cards: z.array(z.unknown()).min(1).max(limits.cardsClient) }), reply: z.object({ added: z.array(id) }) },
  'rotate-code': { args: none, reply: z.object({ code: z.string() }) },
  'rename-person': { args: z.object({ personId: id, name }), reply: ok },
  'remove-person': { args: z.object({ personId: id }), reply: ok },
  'make-facilitator': { args: z.object({ personId: id }), reply: ok },
  recover: { args: z.object({ recoveryCode: z.string() }), reply: z.object({ personId: id }) },
  leave: { args: none, reply: ok },
  ...tapCommands,
  ...voteCommands,
  ...leadCommands,
  ...snapshotCommands,
} as const
export type WorkshopCommand = keyof typeof workshopCommands
export type CommandArgs<C extends WorkshopCommand> = z.input<(typeof workshopCommands)[C]['args']>
export type CommandReply<C extends WorkshopCommand> = z.output<(typeof workshopCommands)[C]['reply']>

/** GET /api/workshops/{id}/me: who the asker is here, and what their documents are called. */
export const meReply = z.object({
  workshopId: id,
  personId: id,
  name: z.string(),
  role: z.enum(roles),
  epochs: z.object({ board: z.number(), own: z.number(), stage: z.number(), desk: z.number() }),
  /** Where others reach this server: for the link and the QR code; never loopback unless nothing else exists. */
  origins: z.array(z.string()),
  /** The id of the asker's revealed views where names were withheld; null before a pseudonymous reveal. */
  pseudonym: id.nullable(),
  /** Receipt of the asker's submission in the open round, if any. */
  submitted: z.object({ round: z.number(), at: z.number(), receipt: z.string() }).nullable(),
  /** Said to have no answers in the open round. */
  abstained: z.boolean().default(false),
  /** In any round: from then on one's own list is shown. */
  hasSubmitted: z.boolean().default(false),
  ballots: z.array(ownBallot).default([]),
  /** The asker's taps on the open card, and those they entered for others. */
  taps: z.array(ownTaps).default([]),
  protocol: z.number(),
})
export type Me = z.infer<typeof meReply>

/** GET /api/workshops/{id}/wall: for the projector's page, which asks for nothing else. */
export const wallReply = z.object({ origins: z.array(z.string()) })
export type WallReply = z.infer<typeof wallReply>

export const errorReply = z.object({ error: z.object({ id: z.string(), message: z.string() }) })
