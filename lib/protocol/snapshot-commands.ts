import './zod-config'
import * as z from 'zod'

// Acts that keep a workshop, and that forget.

const none = z.object({})

export const snapshotCommands = {
  /** Freezes what everybody sees, at any time; it ends nothing. The results follow, and the stage says when they are there. */
  'seal-snapshot': { args: none, reply: z.object({ id: z.string(), number: z.number(), hash: z.string() }) },
} as const
