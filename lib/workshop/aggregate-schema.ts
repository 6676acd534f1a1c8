import '../protocol/zod-config'
import * as z from 'zod'
import type { RoomAggregate } from '../disagreement/aggregate'
import { inputGroups } from '../protocol/commands'

// Group figures as they lie on the stage and in the store. Strict: a field about one view or one pair has no place there.

const share = z.number()
const ids = z.array(z.string())
const count = z.number().int().min(0)

const movement = z.strictObject({
  closer: count,
  away: count,
  stayed: count,
  reasons: z.strictObject({ newArgument: count, misread: count, deferring: count }),
})

export const roomAggregateSchema: z.ZodType<RoomAggregate> = z.strictObject({
  format: z.literal('room-aggregate/1'),
  answers: count,
  distance: share,
  sharedAsks: z.number(),
  everyone: ids,
  kendallW: share.nullable(),
  meanTau: z.number().nullable(),
  interventions: z.array(z.strictObject({ id: z.string(), for: share, against: share, label: z.enum(['agreed', 'opposed', 'leftOut', 'contested']), divisiveness: share })),
  pools: z.record(z.string(), z.strictObject({ pool: z.number().nullable(), spread: z.number().nullable(), answered: count })),
  groupCruxes: z.array(
    z.strictObject({
      group: z.enum(inputGroups),
      crux: z.number(),
      distance: share,
      sharedAsks: z.number(),
      kendallW: share.nullable(),
      answered: count,
      tested: z.boolean(),
      changesNothing: z.boolean(),
    }),
  ),
  compromise: z.strictObject({ package: ids, meanLoss: share }),
  robustCore: ids,
  moved: z.record(z.string(), movement),
})
