import '../../protocol/zod-config'
import * as z from 'zod'
import type { Estimate } from '../../model/workshop'
import { estimateFields } from '../fields'
import { askLimitSchema, defaultsSchema, definitionsSchema, framingSchema, regimeSchema } from '../file-schema'
import type { Answer, BoardSnapshot, Card, OwnSnapshot, Settings } from '../types'

// The board as a snapshot keeps it: what lib/workshop/board-doc reads, checked again since files come from anywhere.

const text = z.string()
const estimate: z.ZodType<Estimate> = z.union([z.number(), z.looseObject({ low: z.number(), mid: z.number(), high: z.number() })])
const numbers = z.object({
  cost: estimate,
  reductionIfScheming: estimate,
  reductionIfNotScheming: estimate,
  legibility: estimate,
  verifiability: estimate,
  robustness: estimate,
  evidence: estimate,
})

const cardSchema: z.ZodType<Card> = z.object({
  id: text,
  title: text,
  summary: text,
  ask: text,
  category: text,
  overlapGroup: text.nullable(),
  who: text,
  byWhen: text,
  seenBy: text,
  numbers,
  support: z.record(text, estimate),
  assumed: z.array(z.enum(estimateFields)),
  archived: z.boolean(),
  mergedInto: text.nullable().default(null),
  pos: text,
})

const answerSchema: z.ZodType<Answer> = z.union([
  z.object({ state: z.literal('answered'), estimate, asked: z.record(text, z.unknown()) }),
  z.object({ state: z.literal('answered'), estimate }),
  z.object({ state: z.literal('open') }),
  z.object({ state: z.literal('checked') }),
])

const ownSchema: z.ZodType<OwnSnapshot> = z.object({
  answers: z.record(text, answerSchema),
  counters: z.record(text, z.number()),
  why: z.record(text, text),
  meta: z.record(text, z.unknown()),
  problems: z.array(text),
})

const settingsSchema: z.ZodType<Settings> = z.object({
  title: text,
  framing: framingSchema,
  askLimit: askLimitSchema,
  developer: text,
  until: text,
  definitions: definitionsSchema,
  defaults: defaultsSchema,
  regimes: z.array(regimeSchema),
  note: text,
})

export const boardSchema: z.ZodType<Omit<BoardSnapshot, 'problems'>> = z.object({
  cards: z.array(cardSchema),
  comments: z.array(z.object({ id: text, cardId: text, personId: text, text, at: z.number(), archived: z.boolean() })),
  settings: settingsSchema,
  groupView: ownSchema,
  proxyViews: z.array(z.object({ id: text, name: text, archived: z.boolean(), answers: ownSchema })),
  commitments: z.array(z.object({ card: text, owner: text, target: text, date: text })),
  minorityNotes: z.array(z.object({ id: text, personId: text, text, at: z.number(), archived: z.boolean() })),
})
