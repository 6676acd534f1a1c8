import '../protocol/zod-config'
import * as z from 'zod'
import { methods, tieRules } from '../voting/ballot'
import type { Tally } from '../voting/tally-types'
import { isPlainObject } from './plain-object'
import type { Problems } from './read-field'
import { parsed, type StageEntries } from './stage-entries'
import type { BallotChoice, DecidingCount, VoteSheet, VoteState } from './vote-types'

// A vote on the stage takes three keys, so that a ballot that comes in sends its count and not the whole sheet again:
// `vote/ID` what is frozen · `voteNow/ID` how it stands · `voteResult/ID` what came of it, after the close.

const askSchema = z.object({ id: z.string(), title: z.string(), ask: z.string(), cost: z.number() })
const whole = z.number().nullable()

/** A sheet as it was frozen. */
export const voteSheetSchema: z.ZodType<VoteSheet> = z.object({
  title: z.string(),
  method: z.enum(methods),
  asks: z.array(askSchema),
  seats: z.number(),
  perVoter: whole,
  cap: whole,
  maxScore: whole,
  credits: whole,
  budget: z.object({ unit: z.enum(['cost', 'asks']), amount: z.number() }).nullable(),
  tieRule: z.enum(tieRules),
  seed: z.string().nullable(),
  secret: z.boolean(),
  minutes: whole,
  quorum: whole,
  runOffOf: z.string().nullable(),
})

// Counts and choices are made by lib/voting on the server, the only writer of the stage: their outline is enough.
const isCount = (value: unknown): boolean => isPlainObject(value) && methods.some((method) => method === value['method']) && Array.isArray(value['winners'])
const countSchema = z.custom<DecidingCount>(isCount, 'is not a count')
const tallySchema = z.custom<Tally>(isCount, 'is not a count')
const choiceSchema = z.custom<BallotChoice>(isPlainObject, 'is not a ballot')

const sheetFacts = z.object({ id: z.string(), sheet: voteSheetSchema, hash: z.string(), openedAt: z.number() })
const frozenSchema = sheetFacts.extend({ place: z.number() })
const nowSchema = z.object({
  closesAt: whole,
  status: z.enum(['open', 'closed']),
  closedAt: whole,
  counts: z.object({ cast: z.number(), of: z.number(), abstained: whole }),
})
const resultSchema = z.object({
  quorumMet: z.boolean().nullable(),
  outcome: z.enum(['counted', 'tooFew']).nullable(),
  result: countSchema.nullable(),
  everyRule: tallySchema.nullable(),
  receipts: z.array(z.string()),
  participation: z.array(z.object({ personId: z.string(), entered: z.boolean() })),
  ballots: z.array(z.object({ personId: z.string(), entered: z.boolean(), choice: choiceSchema })),
})

/** A vote as a whole, as a file keeps it. */
export const voteStateSchema: z.ZodType<VoteState> = z.object({ ...sheetFacts.shape, ...nowSchema.shape, ...resultSchema.shape })

const noResult: z.output<typeof resultSchema> = { quorumMet: null, outcome: null, result: null, everyRule: null, receipts: [], participation: [], ballots: [] }

/** Oldest first. A vote of which a part cannot be read is left out and named in `problems`. */
export function readVotes(entries: StageEntries, problems: Problems): readonly VoteState[] {
  const now = byId(parsed({ entries, prefix: 'voteNow/', problems }, (value) => nowSchema.safeParse(value)))
  const results = byId(parsed({ entries, prefix: 'voteResult/', problems }, (value) => resultSchema.safeParse(value)))
  return parsed({ entries, prefix: 'vote/', problems }, (value) => frozenSchema.safeParse(value))
    .sort((a, b) => a.value.place - b.value.place)
    .flatMap(({ name, value: { place: _, ...frozen } }): readonly VoteState[] => {
      const standing = now.get(name)
      if (standing !== undefined) return [{ ...frozen, ...standing, ...(results.get(name) ?? noResult) }]
      problems.push(`The vote ${name} does not say how it stands.`)
      return []
    })
}

/** The keys of the stage that say these votes. */
export function voteEntries(votes: readonly VoteState[]): readonly (readonly [key: string, value: unknown])[] {
  return votes.flatMap((vote, place) => {
    const { id, sheet, hash, openedAt, closesAt, status, closedAt, counts, ...result } = vote
    const open = [
      [`vote/${id}`, { id, place, sheet, hash, openedAt }],
      [`voteNow/${id}`, { closesAt, status, closedAt, counts }],
    ] as const
    return status === 'open' ? open : [...open, [`voteResult/${id}`, result] as const]
  })
}

function byId<T>(found: readonly { readonly name: string; readonly value: T }[]): ReadonlyMap<string, T> {
  return new Map(found.map(({ name, value }) => [name, value]))
}
