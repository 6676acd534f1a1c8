import '../protocol/zod-config'
import * as z from 'zod'
import { inputGroups } from '../protocol/commands'
import { roomAggregateSchema } from './aggregate-schema'
import type { Problems } from './read-field'
import { parsed, type StageEntries } from './stage-entries'
import type { CruxNote, ProxyName, RevealedAggregate, SharedWhy } from './types'

// What a reveal leaves on the stage besides views, and what is said and agreed about it.

export const inputGroupSchema = z.enum(inputGroups)

export const aggregateSchema = z.object({
  round: z.number(),
  answers: z.number(),
  state: z.enum(['computing', 'ready', 'tooFew', 'failed']),
  result: roomAggregateSchema.nullable(),
})
export const whySchema = z.object({ round: z.number(), input: z.string(), text: z.string() })
const placedWhySchema = whySchema.extend({ place: z.number() })
export const noteSchema = z.object({ round: z.number(), crux: inputGroupSchema, text: z.string(), by: z.string(), at: z.number() })
export const proxyNameSchema = z.object({ view: z.string(), personId: z.string(), name: z.string(), allowed: z.boolean() })

export function readAggregates(entries: StageEntries, problems: Problems): readonly RevealedAggregate[] {
  return parsed({ entries, prefix: 'aggregate/', problems }, (value) => aggregateSchema.safeParse(value))
    .map(({ value }) => value)
    .sort((a, b) => a.round - b.round)
}

/** In the random order that the server drew. */
export function readWhys(entries: StageEntries, problems: Problems): readonly SharedWhy[] {
  return parsed({ entries, prefix: 'why/', problems }, (value) => placedWhySchema.safeParse(value))
    .sort((a, b) => a.value.place - b.value.place)
    .map(({ value: { place: _, ...why } }) => why)
}

export function readNotes(entries: StageEntries, problems: Problems): readonly CruxNote[] {
  return parsed({ entries, prefix: 'note/', problems }, (value) => noteSchema.safeParse(value))
    .map(({ value }) => value)
    .sort((a, b) => a.round - b.round || a.at - b.at)
}

export function readProxyNames(entries: StageEntries, problems: Problems): readonly ProxyName[] {
  return parsed({ entries, prefix: 'proxyName/', problems }, (value) => proxyNameSchema.safeParse(value))
    .map(({ value }) => value)
    .sort((a, b) => (a.view < b.view ? -1 : a.view > b.view ? 1 : a.personId < b.personId ? -1 : 1))
}
