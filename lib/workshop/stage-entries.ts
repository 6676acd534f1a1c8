import '../protocol/zod-config'
import * as z from 'zod'
import { namings, roles } from '../protocol/commands'
import { viewSchema } from './file-schema'
import { jsonPath } from './json-path'
import type { Problems } from './read-field'
import type { Person, RevealedView, StageSnapshot } from './types'

export type StageEntries = readonly (readonly [key: string, value: unknown])[]

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  stakeholder: z.string().nullable(),
  origin: z.enum(['joined', 'imported', 'entered']),
})
const placedPersonSchema = personSchema.extend({ place: z.number() })

export const revealSchema = z.object({ round: z.number(), at: z.number(), naming: z.enum(namings) })

/** People in the order in which the server lists them. */
export function readPeople(entries: StageEntries, problems: Problems): readonly Person[] {
  return parsed({ entries, prefix: 'person/', problems }, (value) => placedPersonSchema.safeParse(value))
    .sort((a, b) => a.value.place - b.value.place || (a.value.id < b.value.id ? -1 : 1))
    .map(({ value: { place: _, ...person } }) => person)
}

export function readReveals(entries: StageEntries, problems: Problems): StageSnapshot['reveals'] {
  return parsed({ entries, prefix: 'reveal/', problems }, (value) => revealSchema.safeParse(value))
    .map(({ value }) => value)
    .sort((a, b) => a.round - b.round)
}

/** By round, then in the order of the people: the order in which keys were written says nothing, and shall not. */
export function readViews(entries: StageEntries, people: readonly Person[], problems: Problems): readonly RevealedView[] {
  const place = new Map(people.map(({ id }, index) => [id, index]))
  return parsed({ entries, prefix: 'view/', problems }, parseView)
    .flatMap(({ name, value: view }) => {
      const slash = name.indexOf('/')
      const round = Number(name.slice(0, slash))
      if (slash > 0 && Number.isInteger(round) && round >= 1) return [{ round, personId: name.slice(slash + 1), view }]
      problems.push(`Stage view/${name} names no round.`)
      return []
    })
    .sort((a, b) => a.round - b.round || (place.get(a.personId) ?? place.size) - (place.get(b.personId) ?? place.size) || (a.personId < b.personId ? -1 : 1))
}

type Parse<T> = (value: unknown) => { readonly success: true; readonly data: T } | { readonly success: false; readonly error: z.ZodError }

type Section = { readonly entries: StageEntries; readonly prefix: string; readonly problems: Problems }

export function parsed<T>({ entries, prefix, problems }: Section, parse: Parse<T>): { readonly name: string; readonly value: T }[] {
  const found: { readonly name: string; readonly value: T }[] = []
  for (const [key, value] of entries) {
    if (!key.startsWith(prefix)) continue
    const result = parse(value)
    if (result.success) found.push({ name: key.slice(prefix.length), value: result.data })
    else problems.push(`Stage ${key} cannot be read: ${jsonPath(result.error.issues[0]?.path ?? [])} ${result.error.issues[0]?.message ?? 'is not accepted'}.`)
  }
  return found
}

const readings = new WeakMap<object, ReturnType<typeof viewSchema.safeParse>>()

/** A stored view never changes, so each is checked once. */
function parseView(value: unknown): ReturnType<typeof viewSchema.safeParse> {
  if (typeof value !== 'object' || value === null) return viewSchema.safeParse(value)
  const known = readings.get(value)
  if (known !== undefined) return known
  const reading = viewSchema.safeParse(value)
  readings.set(value, reading)
  return reading
}
