import './zod-config'
import * as z from 'zod'
import { methods, tieRules } from '../voting/ballot'
import type { BallotChoice } from '../workshop/vote-types'
import { limits } from './limits'

// The acts of a vote (product.md, "Vote"). The sheet is frozen at the opening; ballots are checked by lib/voting on both ends.

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'An id has 1 to 64 letters, digits, - or _.')
const ok = z.looseObject({})
const count = (most: number) => z.number().int().min(1).max(most)

/** More would be read by no voter, and their ties would take the count seconds. */
export const mostVoteAsks = 60

/** A share of speed that all winning asks may cost together, or how many asks may win. */
export const voteBudgetArgs = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('cost'), share: z.number().gt(0, 'A budget above 0 is accepted.').lt(1, 'A budget below 1 (all speed) is accepted.') }),
  z.object({ unit: z.literal('asks'), count: count(limits.cardsClient) }),
])

/** What the facilitator chooses; titles, asks and costs of the cards are taken from the board at the opening. */
export const voteSheetArgs = z.object({
  title: z.string().trim().min(1, 'Say what is voted on.').max(limits.titleClient),
  method: z.enum(methods),
  asks: z.array(id).min(1, 'Choose at least one ask.').max(mostVoteAsks, `A vote has at most ${mostVoteAsks} asks.`),
  seats: count(limits.cardsClient).default(1),
  perVoter: count(10_000).optional(),
  cap: count(10_000).optional(),
  maxScore: count(100).optional(),
  credits: count(1_000_000).optional(),
  budget: voteBudgetArgs.optional(),
  tieRule: z.enum(tieRules).default('show'),
  /** For the tie rule `seed`; the server draws one when it is left out. */
  seed: z.string().trim().min(1).max(limits.titleClient).optional(),
  secret: z.boolean().default(true),
  minutes: z.number().min(0.1).max(240).nullable().default(null),
  quorum: count(10_000).nullable().default(null),
  runOffOf: id.optional(),
})
export type VoteSheetArgs = z.input<typeof voteSheetArgs>

const ballot = z.custom<BallotChoice>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'A ballot is an object; {} abstains.')

/**
 * Which of a person's casts this is. `turn` is one more than the last one known (`me.ballots`); `key` is drawn for each cast and the same when
 * it is sent again. So a cast that arrives twice is one, and one that is late or knew nothing of another device replaces nothing.
 */
const attempt = { turn: z.number().int().min(1).max(1_000_000), key: id }

export const voteCommands = {
  /** Freezes, hashes and publishes the sheet, and moves the room to the phase `vote`. One vote is open at a time. */
  'open-vote': { args: z.object({ sheet: voteSheetArgs }), reply: z.object({ vote: id, hash: z.string() }) },
  /** Until the close the last one counts. `for`: somebody without a device, whose ballot a facilitator enters. */
  'cast-ballot': { args: z.object({ vote: id, ballot, ...attempt, for: id.optional() }), reply: z.object({ receipt: z.string(), at: z.number(), turn: z.number() }) },
  /** Undo until the close: as if no ballot had been cast. */
  'withdraw-ballot': { args: z.object({ vote: id, ...attempt, for: id.optional() }), reply: z.object({ at: z.number(), turn: z.number() }) },
  'extend-vote': { args: z.object({ vote: id, minutes: z.number().min(0.5).max(60) }), reply: z.object({ closesAt: z.number() }) },
  'close-vote': { args: z.object({ vote: id }), reply: ok },
  /** Shows what other rules make of the same ballots; it cannot be unsaid. */
  'show-vote-rules': { args: z.object({ vote: id }), reply: ok },
} as const

/** One's own ballots of the open vote, and those one entered for others: `GET …/me`. What they say is not in it. */
export const ownBallot = z.object({ vote: id, personId: id, receipt: z.string(), at: z.number(), turn: z.number(), withdrawn: z.boolean() })
export type OwnBallot = z.infer<typeof ownBallot>
