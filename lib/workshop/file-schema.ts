import '../protocol/zod-config'
import * as z from 'zod'
import type { Estimate } from '../model/workshop'
import { describeValue } from './describe-value'
import { checkEstimate, type EstimateScale } from './estimate-rules'

// The shape of a `workshop/1` file, key by key (model.md section 1). What holds between keys is in file-rules.ts.
// Objects are loose: unknown keys are kept and ignored.

function estimate(scale: EstimateScale) {
  return z.unknown().transform((value, context): Estimate => {
    if (value === undefined) {
      context.addIssue({ code: 'custom', message: 'is required', input: value })
      return z.NEVER
    }
    const check = checkEstimate(value, scale)
    if (check.ok) return isKept(value) ? value : check.estimate
    context.addIssue({ code: 'custom', message: check.rule, input: value, path: check.key === null ? [] : [check.key] })
    return z.NEVER
  })
}

/** An interval that passed the check is handed on as it is, with its unknown keys. */
function isKept(value: unknown): value is Estimate {
  return typeof value === 'object' && value !== null
}

function optionalEstimate(scale: EstimateScale) {
  return estimate(scale).optional()
}

function plainNumber(accepted: string, holds: (value: number) => boolean) {
  const error = (issue: { readonly input?: unknown }) => `is ${describeValue(issue.input)}; accepted is ${accepted}`
  return z.number({ error: (issue) => (issue.input === undefined ? 'is required' : error(issue)) }).refine(holds, { error })
}

const share = plainNumber('a number from 0 to 1', (value) => value >= 0 && value <= 1)
const atLeastZero = plainNumber('a number of 0 or more', (value) => value >= 0)
const aboveZero = plainNumber('a number above 0', (value) => value > 0)

const text = z.string({ error: (issue) => (issue.input === undefined ? 'is required' : `is ${describeValue(issue.input)}; accepted is a text`) })
const id = text.refine((value) => value !== '' && value !== '__proto__', { error: (issue) => `is ${describeValue(issue.input)}; accepted is a text that is not empty` })

function choice<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: (issue) => (issue.input === undefined ? `is required: ${values.join(', ')}` : `is ${describeValue(issue.input)}; accepted is ${values.join(', ')}`) })
}

/** A list of things or an object of them; the words say what was found instead. */
const wrongShape = (shape: string) => (issue: { readonly input?: unknown }) => (issue.input === undefined ? 'is required' : `is ${describeValue(issue.input)}; accepted is ${shape}`)

const support = z.record(z.string(), estimate('share'), { error: wrongShape('an object of constituencies') })

const cardNumbers = {
  cost: estimate('shareBelowOne'),
  reductionIfScheming: estimate('share'),
  reductionIfNotScheming: estimate('share'),
  legibility: estimate('share'),
  verifiability: estimate('share'),
  robustness: estimate('share'),
  evidence: optionalEstimate('share'),
  support: support.optional(),
}

/** A card without a title, and a view or a regime without a name, is called by its id. */
export const interventionSchema = z
  .looseObject(
    { id, title: text.optional(), summary: text.optional(), ask: text.optional(), category: text.optional(), overlapGroup: text.optional(), ...cardNumbers },
    { error: wrongShape('an object: one intervention') },
  )
  .transform((card) => ({ ...card, title: card.title ?? card.id }))

const overrideSchema = z.looseObject(
  {
    cost: optionalEstimate('shareBelowOne'),
    reductionIfScheming: optionalEstimate('share'),
    reductionIfNotScheming: optionalEstimate('share'),
    legibility: optionalEstimate('share'),
    verifiability: optionalEstimate('share'),
    robustness: optionalEstimate('share'),
    evidence: optionalEstimate('share'),
    support: support.optional(),
  },
  { error: wrongShape('an object of card fields') },
)

const beliefShape = {
  pScheming: optionalEstimate('share'),
  pCatastropheIfScheming: optionalEstimate('share'),
  pCatastropheIfNotScheming: optionalEstimate('share'),
  pCatastropheFromOthers: optionalEstimate('share'),
  delaySensitivity: optionalEstimate('quantity'),
  overlap: optionalEstimate('share'),
}

const weights = z.record(z.string(), atLeastZero, { error: wrongShape('an object of regime ids with numbers') })
const adjustments = z.record(
  z.string(),
  z.looseObject({ budget: optionalEstimate('shareBelowOne'), sincerity: optionalEstimate('share') }, { error: wrongShape('an object with budget, sincerity or both') }),
  { error: wrongShape('an object of regime ids') },
)

export const defaultsSchema = z.looseObject({ ...beliefShape, regimeWeights: weights.optional(), regimes: adjustments.optional() }, { error: wrongShape('an object of beliefs') })

const appeal = z
  .looseObject({ legibility: atLeastZero.optional(), verifiability: atLeastZero.optional(), support: atLeastZero.optional() }, { error: wrongShape('an object of weights') })
  .refine((value) => (value.legibility ?? 0) + (value.verifiability ?? 0) + (value.support ?? 0) > 0, {
    error: 'weighs nothing; accepted are weights of 0 or more for legibility, verifiability and support, not all 0',
  })

const assessor = z.looseObject({ pScheming: share, pCatastropheIfScheming: share, pCatastropheIfNotScheming: share }, { error: wrongShape('an object with three probabilities') })

const regimeText = { id, name: text.optional(), plainName: text.optional(), story: text.optional(), sincerity: optionalEstimate('share') }
const kinds = ['sharedValues', 'negotiation', 'pressure', 'mandate', 'riskCap'] as const

export const regimeSchema = z.discriminatedUnion(
  'kind',
  [
    z.looseObject({ ...regimeText, kind: z.literal('sharedValues'), chooserView: text.optional(), menu: choice(['asks', 'board']).optional() }),
    z.looseObject({ ...regimeText, kind: z.literal('negotiation'), budget: estimate('shareBelowOne') }),
    z.looseObject({ ...regimeText, kind: z.literal('pressure'), budget: estimate('shareBelowOne'), constituency: text, appeal }),
    z.looseObject({ ...regimeText, kind: z.literal('mandate'), costTolerance: aboveZero, staleness: share.optional(), constituency: text, appeal }),
    z.looseObject({ ...regimeText, kind: z.literal('riskCap'), cap: share, assessor }),
  ],
  {
    error: (issue) => {
      if (issue.code !== 'invalid_union') return wrongShape('an object: one regime')(issue)
      const { input } = issue
      const kind: unknown = typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined
      return kind === undefined ? `is required: ${kinds.join(', ')}` : `is ${describeValue(kind)}; accepted is ${kinds.join(', ')}`
    },
  },
).transform((regime) => ({ ...regime, name: regime.name ?? regime.id }))

export const viewSchema = z.looseObject(
  {
    id,
    name: text.optional(),
    kind: choice(['participant', 'proxy', 'group']),
    stakeholder: text.optional(),
    note: text.optional(),
    beliefs: z.looseObject(beliefShape, { error: wrongShape('an object of beliefs') }).optional(),
    regimeWeights: weights.optional(),
    regimes: adjustments.optional(),
    overrides: z.record(z.string(), overrideSchema, { error: wrongShape('an object of intervention ids') }).optional(),
    open: z.array(text, { error: wrongShape('a list of input names') }).optional(),
    asked: z.record(z.string(), z.unknown(), { error: wrongShape('an object') }).optional(),
    why: z.record(z.string(), text, { error: wrongShape('an object of texts') }).optional(),
    checked: z.array(text, { error: wrongShape('a list of texts') }).optional(),
    round: plainNumber('a whole number', Number.isInteger).optional(),
  },
  { error: wrongShape('an object: one view') },
).transform((view) => ({ ...view, name: view.name ?? view.id }))

export const framingSchema = choice(['action-inaction', 'serial-speed', 'scheming-conditional'])
export const askLimitSchema = plainNumber('a whole number of 0 or more', (value) => Number.isInteger(value) && value >= 0)
export const definitionsSchema = z.looseObject(
  { catastrophe: text.optional(), period: text.optional(), ai: text.optional(), asThingsAre: text.optional(), whose: text.optional() },
  { error: wrongShape('an object of texts') },
)

export const workshopSchema = z.looseObject(
  {
    format: choice(['workshop/1']),
    title: text.default('Untitled workshop'),
    note: text.optional(),
    framing: framingSchema,
    askLimit: askLimitSchema.optional(),
    developer: text.optional(),
    until: text.optional(),
    definitions: definitionsSchema.optional(),
    defaults: defaultsSchema.optional(),
    regimes: z.array(regimeSchema, { error: wrongShape('a list of regimes') }).min(1, { error: 'is empty; accepted is at least one regime' }),
    interventions: z.array(interventionSchema, { error: wrongShape('a list of interventions') }).default([]),
    views: z.array(viewSchema, { error: wrongShape('a list of views') }).default([]),
  },
  { error: wrongShape('an object: a workshop/1 file') },
)
