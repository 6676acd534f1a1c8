import '../protocol/zod-config'
import * as z from 'zod'
import { tapIds } from '../words/tap-ids'
import type { Problems } from './read-field'
import { parsed, type StageEntries } from './stage-entries'
import type { TapResult, TapRound } from './tap-types'

// Cards opened for taps as they lie on the stage, `taps/ID` each. Strict: nothing about one person has a place there.

const count = z.number().int().min(0)
const estimate = z.union([z.number(), z.strictObject({ low: z.number(), mid: z.number(), high: z.number() })])
const spread = z.strictObject({ none: count, tiny: count, small: count, medium: count, large: count, veryLarge: count })
const field = z.strictObject({ answers: count, spread: spread.nullable(), middle: z.enum(tapIds).nullable(), roomDiffers: z.boolean(), estimate: estimate.nullable() })

export const tapResultSchema: z.ZodType<TapResult> = z.strictObject({ cost: field, reductionIfScheming: field, reductionIfNotScheming: field })

const roundSchema = z.strictObject({
  id: z.string(),
  card: z.string(),
  title: z.string(),
  line: z.string(),
  openedAt: z.number(),
  closedAt: z.number().nullable(),
  counts: z.strictObject({ tapped: count, of: count }),
  result: tapResultSchema.nullable(),
  place: z.number(),
})

/** In the order in which the cards were opened. */
export function readTaps(entries: StageEntries, problems: Problems): readonly TapRound[] {
  return parsed({ entries, prefix: 'taps/', problems }, (value) => roundSchema.safeParse(value))
    .sort((a, b) => a.value.place - b.value.place)
    .map(({ value: { place: _, ...round } }) => round)
}

export function tapEntries(rounds: readonly TapRound[]): readonly (readonly [string, unknown])[] {
  return rounds.map((round, place) => [`taps/${round.id}`, { ...round, place }] as const)
}
