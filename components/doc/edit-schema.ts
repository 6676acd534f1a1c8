import '@/lib/protocol/zod-config'
import * as z from 'zod'
import type { Estimate } from '@/lib/model/workshop'
import { isSettingKey } from '@/lib/workshop/board-settings'
import { commitmentFields } from '@/lib/workshop/commitments'
import { cardTexts, estimateFields } from '@/lib/workshop/fields'
import type { BoardEdit, OwnEdit, SettingKey } from '@/lib/workshop/types'

// Edits as they lie on this device between two visits. Values are checked again when an edit is carried out.

const estimate: z.ZodType<Estimate> = z.union([z.number(), z.object({ low: z.number(), mid: z.number(), high: z.number() })])
const card = z.string()
const flag = z.boolean()
const settingKey = z.custom<SettingKey>((value) => typeof value === 'string' && isSettingKey(value))
const numbers = z.looseObject({
  cost: estimate.optional(),
  reductionIfScheming: estimate.optional(),
  reductionIfNotScheming: estimate.optional(),
  legibility: estimate.optional(),
  verifiability: estimate.optional(),
  robustness: estimate.optional(),
  evidence: estimate.optional(),
  support: z.record(z.string(), estimate).optional(),
  summary: z.string().optional(),
  ask: z.string().optional(),
  category: z.string().optional(),
  overlapGroup: z.string().optional(),
})

const answer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('answered'), estimate, asked: z.record(z.string(), z.unknown()).optional() }),
  z.object({ state: z.literal('open') }),
  z.object({ state: z.literal('checked') }),
])

export const ownEditSchema: z.ZodType<OwnEdit> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('setAnswer'), key: z.string(), value: answer.nullable() }),
  z.object({ kind: z.literal('setCounter'), regime: z.string(), value: z.number().nullable() }),
  z.object({ kind: z.literal('setWhy'), key: z.string(), value: z.string() }),
  z.object({ kind: z.literal('setMeta'), key: z.string(), value: z.unknown() }),
])

export const boardEditSchema: z.ZodType<BoardEdit> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('addCard'), card, title: z.string(), after: z.string().nullable(), numbers: numbers.optional(), pos: z.string().optional() }),
  z.object({ kind: z.literal('setText'), card, field: z.enum(cardTexts), base: z.string(), value: z.string() }),
  z.object({ kind: z.literal('setEstimate'), card, field: z.enum(estimateFields), base: estimate.nullable(), value: estimate.nullable() }),
  z.object({ kind: z.literal('setSupport'), card, constituency: z.string(), base: estimate.nullable(), value: estimate.nullable() }),
  z.object({ kind: z.literal('setOverlapGroup'), card, base: z.string().nullable(), value: z.string().nullable() }),
  z.object({ kind: z.literal('moveCard'), card, base: z.string(), after: z.string().nullable(), pos: z.string().optional() }),
  z.object({ kind: z.literal('archiveCard'), card, archived: flag }),
  z.object({ kind: z.literal('mergeCards'), card, into: card, added: z.string().optional(), took: z.array(z.string()).optional() }),
  z.object({ kind: z.literal('unmergeCards'), card, into: card, added: z.string(), took: z.array(z.string()) }),
  z.object({ kind: z.literal('addComment'), comment: z.string(), card, person: z.string(), text: z.string(), at: z.number() }),
  z.object({ kind: z.literal('archiveComment'), comment: z.string(), archived: flag }),
  z.object({ kind: z.literal('setSetting'), key: settingKey, base: z.unknown(), value: z.unknown() }),
  z.object({ kind: z.literal('answerIn'), view: z.string(), edit: ownEditSchema, base: z.unknown() }),
  z.object({ kind: z.literal('addProxy'), view: z.string(), name: z.string() }),
  z.object({ kind: z.literal('nameProxy'), view: z.string(), base: z.string(), value: z.string() }),
  z.object({ kind: z.literal('archiveProxy'), view: z.string(), archived: flag }),
  z.object({ kind: z.literal('setCommitment'), card, field: z.enum(commitmentFields), base: z.string(), value: z.string() }),
  z.object({ kind: z.literal('addMinorityNote'), note: z.string(), person: z.string(), text: z.string(), at: z.number() }),
  z.object({ kind: z.literal('setMinorityNote'), note: z.string(), base: z.string(), value: z.string() }),
  z.object({ kind: z.literal('archiveMinorityNote'), note: z.string(), archived: flag }),
])
