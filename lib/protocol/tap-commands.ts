import './zod-config'
import * as z from 'zod'
import { tapIds } from '../words/tap-ids'

// The acts of thirty seconds a card (questions.md section 3): open one card, tap in private, close it.

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'An id has 1 to 64 letters, digits, - or _.')
const ok = z.looseObject({})

/** One of six buttons, `right` for "about right as the card says", null for "don't know". */
export const tapAnswer = z.enum([...tapIds, 'right']).nullable()
export const tapAnswers = z.strictObject({ cost: tapAnswer, reductionIfScheming: tapAnswer, reductionIfNotScheming: tapAnswer })

export const tapCommands = {
  'open-taps': { args: z.object({ card: id }), reply: z.object({ taps: id }) },
  /** All three null: this person does not know, and is in no denominator. `for`: somebody without a device. */
  'cast-taps': { args: z.object({ taps: id, answers: tapAnswers, for: id.optional() }), reply: ok },
  /** Not counted: the taps are thrown away and the card stays as it was. */
  'close-taps': { args: z.object({ taps: id, count: z.boolean().default(true) }), reply: ok },
} as const

/** One's own taps, and those entered for others, of rounds that are still open: for GET …/me only. */
export const ownTaps = z.object({ taps: id, personId: id, answers: tapAnswers })
