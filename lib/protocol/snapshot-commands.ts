import './zod-config'
import * as z from 'zod'

// Acts that keep a workshop, and that forget.

const none = z.object({})

export const snapshotCommands = {
  /** Freezes what everybody sees, at any time; it ends nothing. The results follow, and the stage says when they are there. */
  'seal-snapshot': { args: none, reply: z.object({ id: z.string(), number: z.number(), hash: z.string() }) },
  /** Brings cards and settings back to how a snapshot of this workshop holds them. What stood before is sealed first: restoring `before` undoes it. */
  'restore-snapshot': {
    args: z.object({ snapshot: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'Give the id of a snapshot of this workshop.') }),
    reply: z.object({ restored: z.number(), before: z.object({ id: z.string(), number: z.number() }), cards: z.number(), settings: z.number() }),
  },
} as const
