import '../../protocol/zod-config'
import * as z from 'zod'
import type { WorkshopResults } from '../../disagreement/types'
import { namings, phases } from '../../protocol/commands'
import { viewSchema, workshopSchema } from '../file-schema'
import { isPlainObject } from '../plain-object'
import { personSchema, revealSchema } from '../stage-entries'
import { aggregateSchema, noteSchema, proxyNameSchema, whySchema } from '../stage-results'
import { voteStateSchema } from '../stage-votes'
import { boardSchema } from './board-schema'
import type { SnapshotResults, SnapshotState } from './types'

const text = z.string()
const count = z.number().int().min(0)
const hex = (bytes: number) => text.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`), `is not ${2 * bytes} digits of hexadecimal`)
const hash = hex(32)

/** A sealed state whose hash holds. Members that this release does not know are left out of what is read. */
export const stateSchema: z.ZodType<SnapshotState> = z.object({
  format: z.literal('snapshot-state/1'),
  id: text.regex(/^[A-Za-z0-9_-]{22}$/, 'is not the id of a snapshot: 22 letters, digits, - or _'),
  workshopId: text,
  number: z.number().int().min(1),
  previous: hash.nullable(),
  sealedAt: text,
  sealedBy: text.nullable(),
  modelVersion: text,
  seed: count,
  draws: count,
  title: text,
  sample: z.boolean(),
  phase: z.enum(phases),
  round: count,
  naming: z.enum(namings),
  people: z.array(personSchema),
  board: boardSchema,
  reveals: z.array(revealSchema),
  views: z.array(z.object({ round: count, personId: text, view: viewSchema })),
  aggregates: z.array(aggregateSchema),
  whys: z.array(whySchema),
  notes: z.array(noteSchema),
  proxyNames: z.array(proxyNameSchema),
  votes: z.array(voteStateSchema),
  workshop: workshopSchema,
})

/** Results are compared as a whole with what the state gives when it is computed again: their outline is enough. */
const workshopResultsSchema = z.custom<WorkshopResults>((value) => isPlainObject(value) && value['format'] === 'workshop-results/1' && Array.isArray(value['views']), 'is not workshop-results/1')

const resultsSchema: z.ZodType<SnapshotResults> = z.strictObject({
  format: z.literal('snapshot-results/1'),
  stateHash: hash,
  modelVersion: text,
  seed: count,
  draws: count,
  results: workshopResultsSchema.nullable(),
  problem: text.nullable(),
})

/** What stands around the two signed parts. Strict, since nothing signs it: a member that does not belong is refused. */
export const envelopeSchema = z.strictObject({
  format: z.literal('snapshot/1'),
  state: z.record(text, z.unknown()),
  stateHash: hash,
  stateSignature: hex(64),
  publicKey: hash,
  results: resultsSchema.nullable(),
  resultsHash: hash.nullable(),
  resultsSignature: hex(64).nullable(),
  texts: z.record(hash, z.strictObject({ salt: hex(16), text })),
})
