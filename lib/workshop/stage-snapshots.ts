import '../protocol/zod-config'
import * as z from 'zod'
import type { SnapshotMark } from './snapshot/types'

const marksSchema: z.ZodType<readonly SnapshotMark[]> = z.array(
  z.object({ id: z.string(), number: z.number(), at: z.number(), hash: z.string(), progress: z.number(), resultsReady: z.boolean(), failed: z.boolean(), revoked: z.boolean() }),
)

/** The list of snapshots as one value of the stage. */
export function isSnapshotMarks(value: unknown): value is readonly SnapshotMark[] {
  return marksSchema.safeParse(value).success
}
