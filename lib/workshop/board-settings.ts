import * as Y from 'yjs'
import type { Defaults, Framing, Regime, Workshop } from '../model/workshop'
import { describeValue } from './describe-value'
import { checkEstimate } from './estimate-rules'
import { beliefKeys, beliefScale, definitionKeys, isBeliefKey, isDefinitionKey } from './fields'
import { askLimitSchema, defaultsSchema, framingSchema, regimeSchema } from './file-schema'
import { jsonPath } from './json-path'
import type { Problems } from './read-field'
import type { SettingKey, Settings } from './types'

export type CheckedSetting = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly rule: string }

const regimePrefix = 'regime/'
/** Ids in the order of the file; regimes that are not in it come after, by id. */
const regimeOrder = 'regimeOrder'

/** Reads the settings; whatever is missing or cannot be read has its default. */
export function readSettings(root: Y.Map<unknown>, problems: Problems): Settings {
  const stored = new Map<string, unknown>()
  for (const [key, value] of root.entries()) {
    if (value === null || key === regimeOrder) continue
    const check = checkSetting(key, value)
    if (check.ok) stored.set(key, check.value)
    else problems.push(`Setting ${key} ${check.rule}.`)
  }
  const text = (key: string): string => asText(stored.get(key))
  return {
    title: text('title'),
    framing: asFraming(stored.get('framing')),
    askLimit: asNumber(stored.get('askLimit')) ?? 7,
    developer: text('developer'),
    until: text('until'),
    definitions: Object.fromEntries(definitionKeys.filter((key) => text(`definitions/${key}`) !== '').map((key) => [key, text(`definitions/${key}`)])),
    defaults: readDefaults(stored),
    regimes: readRegimes(stored, root.get(regimeOrder)),
    note: text('note'),
  }
}

/** Checks one setting by the rules of the file (model.md section 1). Null stands for "not set" and is always accepted. */
export function checkSetting(key: string, value: unknown): CheckedSetting {
  if (value instanceof Y.AbstractType || value instanceof Y.Doc) return { ok: false, rule: 'is a shared type; accepted is a plain value' }
  if (key === 'title') return checkText(value)
  if (key === 'developer' || key === 'until' || key === 'note') return value === null ? { ok: true, value } : checkText(value)
  if (value === null) return isSettingKey(key) ? { ok: true, value } : unknownSetting
  if (key === 'framing') return bySchema(framingSchema.safeParse(value))
  if (key === 'askLimit') return bySchema(askLimitSchema.safeParse(value))
  const [group, name] = splitOnce(key)
  if (group === 'definitions' && isDefinitionKey(name)) return checkText(value)
  if (group === 'defaults' && isBeliefKey(name)) return checkBelief(value, name)
  if (group === 'defaults' && (name === 'regimeWeights' || name === 'regimes')) return bySchema(defaultsSchema.safeParse({ [name]: value }), name)
  if (group === 'regime' && name !== '') return checkRegime(value, name)
  return unknownSetting
}

export function isSettingKey(key: string): key is SettingKey {
  if (['title', 'framing', 'askLimit', 'developer', 'until', 'note'].includes(key)) return true
  const [group, name] = splitOnce(key)
  if (group === 'definitions') return isDefinitionKey(name)
  if (group === 'defaults') return isBeliefKey(name) || name === 'regimeWeights' || name === 'regimes'
  return group === 'regime' && name !== ''
}

/** Writes the settings of a file; must run inside a transaction. */
export function writeSettings(root: Y.Map<unknown>, workshop: Workshop): void {
  root.set('title', workshop.title)
  root.set('framing', workshop.framing)
  if (workshop.askLimit !== undefined) root.set('askLimit', workshop.askLimit)
  for (const key of ['developer', 'until', 'note'] as const) {
    const value = workshop[key]
    if (value !== undefined) root.set(key, value)
  }
  for (const key of definitionKeys) {
    const value = workshop.definitions?.[key]
    if (value !== undefined) root.set(`definitions/${key}`, value)
  }
  for (const key of [...beliefKeys, 'regimeWeights', 'regimes'] as const) {
    const value = workshop.defaults?.[key]
    if (value !== undefined) root.set(`defaults/${key}`, value)
  }
  for (const regime of workshop.regimes) root.set(regimePrefix + regime.id, regime)
  root.set(regimeOrder, workshop.regimes.map(({ id }) => id))
}

const unknownSetting: CheckedSetting = { ok: false, rule: 'is not a setting of a workshop' }

function checkText(value: unknown): CheckedSetting {
  return typeof value === 'string' ? { ok: true, value } : { ok: false, rule: `is ${describeValue(value)}; accepted is a text` }
}

function checkBelief(value: unknown, key: (typeof beliefKeys)[number]): CheckedSetting {
  const check = checkEstimate(value, beliefScale(key))
  return check.ok ? { ok: true, value: check.estimate } : { ok: false, rule: check.rule }
}

function checkRegime(value: unknown, id: string): CheckedSetting {
  const parsed = regimeSchema.safeParse(value)
  if (!parsed.success || parsed.data.id === id) return bySchema(parsed)
  return { ok: false, rule: `holds the regime ${describeValue(parsed.data.id)}; accepted is the regime ${describeValue(id)}` }
}

type Outcome =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] } }

function bySchema(outcome: Outcome, part?: string): CheckedSetting {
  if (outcome.success) {
    const data: unknown = outcome.data
    if (part === undefined) return { ok: true, value: data }
    return { ok: true, value: typeof data === 'object' && data !== null ? Object.entries(data).find(([key]) => key === part)?.[1] : undefined }
  }
  const issue = outcome.error.issues[0]
  if (issue === undefined) return { ok: false, rule: 'is not accepted' }
  return { ok: false, rule: issue.path.length === 0 ? issue.message : `at ${jsonPath(issue.path)} ${issue.message}` }
}

function readDefaults(stored: ReadonlyMap<string, unknown>): Defaults {
  const parts = [...beliefKeys, 'regimeWeights', 'regimes'].map((key) => [key, stored.get(`defaults/${key}`)] as const)
  const parsed = defaultsSchema.safeParse(Object.fromEntries(parts.filter(([, value]) => value !== undefined)))
  return parsed.success ? parsed.data : {}
}

function readRegimes(stored: ReadonlyMap<string, unknown>, order: unknown): readonly Regime[] {
  const rank = new Map(Array.isArray(order) ? order.map((id: unknown, index) => [id, index] as const) : [])
  const regimes: Regime[] = []
  for (const [key, value] of stored) {
    if (!key.startsWith(regimePrefix)) continue
    const parsed = regimeSchema.safeParse(value)
    if (parsed.success) regimes.push(parsed.data)
  }
  const place = ({ id }: Regime): number => rank.get(id) ?? rank.size
  return regimes.sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1))
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

function asFraming(value: unknown): Framing {
  const parsed = framingSchema.safeParse(value)
  return parsed.success ? parsed.data : 'action-inaction'
}

/** `regime/a/b` is the group `regime` and the name `a/b`. */
function splitOnce(key: string): readonly [string, string] {
  const slash = key.indexOf('/')
  return slash < 0 ? [key, ''] : [key.slice(0, slash), key.slice(slash + 1)]
}

