import './zod-config'
import * as z from 'zod'

// Acts that keep a workshop, and that forget.

const none = z.object({})
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'An id has 1 to 64 letters, digits, - or _.')

/** Ten years. */
export const mostKeepDays = 3650

export const snapshotCommands = {
  /** Freezes what everybody sees, at any time; it ends nothing. The results follow, and the stage says when they are there. */
  'seal-snapshot': { args: none, reply: z.object({ id: z.string(), number: z.number(), hash: z.string() }) },
  /** Brings cards and settings back to how a snapshot of this workshop holds them. What stood before is sealed first: restoring `before` undoes it. */
  'restore-snapshot': {
    args: z.object({ snapshot: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'Give the id of a snapshot of this workshop.') }),
    reply: z.object({ restored: z.number(), before: z.object({ id: z.string(), number: z.number() }), cards: z.number(), settings: z.number() }),
  },
  /** Closes the page and the file of a snapshot for good; its hash stays in the chain. */
  'revoke-snapshot': { args: z.object({ snapshot: id }), reply: z.object({}) },
  /** Name and words of a person leave everything that is kept; numbers stay under the name that is answered. Oneself, or anybody for a facilitator. */
  'erase-person': { args: z.object({ personId: id }), reply: z.object({ name: z.string() }) },
  /** Until when the workshop is kept, in days from now. */
  'set-retention': { args: z.object({ days: z.number().int().min(1).max(mostKeepDays) }), reply: z.object({ keepUntil: z.number() }) },
} as const
