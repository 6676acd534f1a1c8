import * as Y from 'yjs'
import type { Estimate, Intervention } from '../model/workshop'
import { fieldsAt, type Fields } from './board-roots'
import { checkEstimate } from './estimate-rules'
import { cardScale, cardTexts, estimateFields, isEstimateField, isSharedText } from './fields'
import { isPosition } from './position'
import { describeStored, readFlag, readText, type Problems } from './read-field'
import { withStartingValues } from './starting-values'
import type { Card, CardText, EstimateField } from './types'

/** Support of one constituency has a key of its own, so that two people may set two of them at once. */
export const supportPrefix = 'support/'

/** Reads one card as far as it can be read; null when there is no card at all under this id. */
export function readCard(cards: Y.Map<unknown>, id: string, problems: Problems): Card | null {
  const fields = fieldsAt(cards, id)
  if (fields === null) {
    problems.push(`Card ${id} is ${describeStored(cards.get(id))}; accepted is a card.`)
    return null
  }
  const report = (problem: string) => problems.push(`Card ${id}: ${problem}.`)
  const text = (field: CardText) => readText(fields, field, report)
  const { numbers, assumed } = withStartingValues(readNumbers(fields, report))
  return {
    id,
    title: text('title'),
    summary: text('summary'),
    ask: text('ask'),
    category: text('category'),
    who: text('who'),
    byWhen: text('byWhen'),
    seenBy: text('seenBy'),
    overlapGroup: readOverlapGroup(fields, report),
    numbers,
    support: readSupport(fields, report),
    assumed,
    archived: readFlag(fields, 'archived', report),
    mergedInto: readMergedInto(fields, report),
    pos: readPosition(fields, report),
  }
}

/** The estimate stored under a key; null when nobody touched it or it cannot be read. */
export function storedEstimate(fields: Fields, key: EstimateField | `support/${string}`): Estimate | null {
  const check = checkEstimate(fields.get(key), isEstimateField(key) ? cardScale(key) : 'share')
  return check.ok ? check.estimate : null
}

export function storedPosition(fields: Fields): string {
  const pos = fields.get('pos')
  return isPosition(pos) ? pos : ''
}

/** What a card starts with: a title and whatever else is known. */
export type NewCard = Partial<Intervention> & { readonly id: string; readonly title: string }

/** Writes a card that is not there yet; must run inside a transaction. */
export function writeCard(cards: Y.Map<unknown>, card: NewCard, pos: string): void {
  const fields = new Y.Map<unknown>()
  const extra: { readonly [key: string]: unknown } = card
  const assumed = Array.isArray(extra['assumed']) ? extra['assumed'] : []
  for (const field of cardTexts) {
    const value = extra[field]
    const text = typeof value === 'string' ? value : ''
    // Shared texts exist from the start: two that were made at the same moment would not merge.
    if (isSharedText(field)) fields.set(field, new Y.Text(text))
    else if (text !== '') fields.set(field, text)
  }
  if (card.overlapGroup !== undefined) fields.set('overlapGroup', card.overlapGroup)
  for (const field of estimateFields) {
    const estimate = card[field]
    if (estimate !== undefined && !assumed.includes(field)) fields.set(field, estimate)
  }
  for (const [constituency, estimate] of Object.entries(card.support ?? {})) fields.set(supportPrefix + constituency, estimate)
  fields.set('archived', false)
  fields.set('pos', pos)
  cards.set(card.id, fields)
}

function readNumbers(fields: Fields, report: (problem: string) => void): { readonly [F in EstimateField]?: Estimate } {
  const stated: { [F in EstimateField]?: Estimate } = {}
  for (const field of estimateFields) {
    const value = fields.get(field)
    if (value === undefined || value === null) continue
    const check = checkEstimate(plain(value), cardScale(field))
    if (check.ok) stated[field] = check.estimate
    else report(`${check.key === null ? field : `${field}.${check.key}`} ${check.rule}`)
  }
  return stated
}

function readSupport(fields: Fields, report: (problem: string) => void): { readonly [constituency: string]: Estimate } {
  const support: [string, Estimate][] = []
  for (const [key, value] of [...fields.entries()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!key.startsWith(supportPrefix) || value === null) continue
    const constituency = key.slice(supportPrefix.length)
    const check = checkEstimate(plain(value), 'share')
    if (constituency === '' || constituency === '__proto__') report(`support names no constituency in ${JSON.stringify(key)}`)
    else if (check.ok) support.push([constituency, check.estimate])
    else report(`${check.key === null ? key : `${key}.${check.key}`} ${check.rule}`)
  }
  return Object.fromEntries(support)
}

function readOverlapGroup(fields: Fields, report: (problem: string) => void): string | null {
  const value = fields.get('overlapGroup')
  if (typeof value === 'string') return value === '' ? null : value
  if (value !== undefined && value !== null) report(`overlapGroup is ${describeStored(value)}; accepted is a text`)
  return null
}

function readMergedInto(fields: Fields, report: (problem: string) => void): string | null {
  const value = fields.get('mergedInto')
  if (typeof value === 'string') return value
  if (value !== undefined && value !== null) report(`mergedInto is ${describeStored(value)}; accepted is the id of a card`)
  return null
}

function readPosition(fields: Fields, report: (problem: string) => void): string {
  const value = fields.get('pos')
  if (isPosition(value)) return value
  report(`pos is ${describeStored(value)}; accepted are letters and digits`)
  return ''
}

/** A shared type where JSON belongs reads as a text that no check accepts. */
function plain(value: unknown): unknown {
  return value instanceof Y.AbstractType || value instanceof Y.Doc ? 'a shared type' : value
}
