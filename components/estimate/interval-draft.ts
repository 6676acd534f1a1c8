// What stands in an interval field while somebody works on it: typed texts, settled numbers, and the question it has to ask back.
import type { Estimate } from '@/lib/model/workshop'
import { checkInterval, estimateOf, isHint, partsOf, type FieldName, type FieldRange, type Finding, type Parts } from '@/lib/words/check-interval'
import { isAmbiguous, parseNumber, readAsFraction } from '@/lib/words/parse-number'
import { parseShorthand, shorthandAsFractions, type Shorthand } from '@/lib/words/parse-shorthand'
import { formatPercent, formatNumber } from '@/lib/words/numbers'

export type Place = FieldName | 'line'

/** Something typed that must be settled before it counts. */
export type Doubt =
  | { readonly kind: 'notNumber'; readonly place: Place; readonly typed: string }
  | { readonly kind: 'ambiguous'; readonly place: FieldName; readonly value: number }
  | { readonly kind: 'ambiguousLine'; readonly line: Shorthand; readonly values: readonly number[] }
  | { readonly kind: 'single'; readonly value: number }

export type Draft = {
  readonly texts: { readonly [F in FieldName]: string }
  /** The line while it is being typed; null: it says what the fields say. */
  readonly line: string | null
  readonly parts: Parts
  /** A number confirmed as having no range. */
  readonly exact: number | null
  readonly doubt: Doubt | null
  /** Fields that were left at least once since they were last in order: only their findings are shown. */
  readonly left: boolean
}

export function showNumber(value: number, range: FieldRange): string {
  return range.unit === 'percent' ? formatPercent(value, 4) : formatNumber(value, 4)
}

export function draftOf(estimate: Estimate | null, range: FieldRange): Draft {
  const parts = partsOf(estimate)
  const exact = typeof estimate === 'number' ? estimate : null
  return { texts: textsOf(parts, range), line: null, parts, exact, doubt: null, left: false }
}

/** The findings to show: none while somebody still types the first numbers. */
export function findingsOf(draft: Draft, range: FieldRange): readonly Finding[] {
  return draft.left ? checkInterval(draft.parts, range, draft.exact) : checkInterval(draft.parts, range, draft.exact).filter(isHint)
}

/** The estimate the draft makes, or null while something is missing, doubtful or wrong. */
export function answerOf(draft: Draft, range: FieldRange): Estimate | null {
  return draft.doubt === null ? estimateOf(draft.parts, range, draft.exact) : null
}

/** Typing: the text is kept as it is; a number that reads without doubt counts at once, so that the picture follows. */
export function typeInto(draft: Draft, field: FieldName, text: string, range: FieldRange): Draft {
  const parsed = parseNumber(text, range.unit)
  const settled = parsed.kind === 'number' && !(range.unit === 'percent' && isAmbiguous(parsed)) ? parsed.value : null
  const doubt = draft.doubt !== null && [field, 'line'].includes(placeOf(draft.doubt)) ? null : draft.doubt
  return { ...draft, texts: { ...draft.texts, [field]: text }, line: null, parts: { ...draft.parts, [field]: settled }, exact: null, doubt, left: false }
}

/** Leaving a field: what was typed is read for good, and whatever is wrong may now be said. */
export function leaveField(draft: Draft, field: FieldName, range: FieldRange): Draft {
  const text = draft.texts[field]
  const part = draft.parts[field]
  // Untouched: reading the shown digits again would round what is stored.
  if (part !== null && text === showNumber(part, range)) return { ...draft, left: true }
  const parsed = parseNumber(text, range.unit)
  if (parsed.kind === 'empty') return { ...draft, parts: { ...draft.parts, [field]: null }, left: true }
  if (parsed.kind === 'notNumber') return { ...draft, doubt: { kind: 'notNumber', place: field, typed: parsed.typed }, left: true }
  if (range.unit === 'percent' && isAmbiguous(parsed)) return { ...draft, doubt: { kind: 'ambiguous', place: field, value: parsed.value }, left: true }
  return withParts(draft, { ...draft.parts, [field]: parsed.value }, range)
}

export function setField(draft: Draft, field: FieldName, value: number, range: FieldRange): Draft {
  return { ...withParts({ ...draft, exact: null }, { ...draft.parts, [field]: value }, range), doubt: null }
}

export function typeLine(draft: Draft, line: string): Draft {
  return { ...draft, line, doubt: null }
}

/** Leaving the line: "5 to 20" fills low and high, "5 10 20" all three; a single number asks about its range. */
export function leaveLine(draft: Draft, range: FieldRange): Draft {
  if (draft.line === null || draft.line === lineOf(draft, range)) return { ...draft, line: null, left: true }
  return takeLine(draft, parseShorthand(draft.line, range.unit), range)
}

function takeLine(draft: Draft, line: Shorthand, range: FieldRange): Draft {
  if (line.kind === 'empty') return { ...draft, line: null, left: true }
  if (line.kind === 'notNumber') return { ...draft, doubt: { kind: 'notNumber', place: 'line', typed: line.typed }, left: true }
  if (line.ambiguous) return { ...draft, doubt: { kind: 'ambiguousLine', line, values: valuesOf(line) }, left: true }
  if (line.kind === 'single') return { ...draft, doubt: { kind: 'single', value: line.value }, left: true }
  const best = line.kind === 'triple' ? line.best : draft.parts.best
  return { ...withParts({ ...draft, exact: null }, { low: line.low, high: line.high, best }, range), doubt: null }
}

/** The answer to "Is that 0.25 % or 25 %?". */
export function settleAmbiguity(draft: Draft, as: 'percent' | 'fraction', range: FieldRange): Draft {
  const { doubt } = draft
  if (doubt?.kind === 'ambiguous') return setField(draft, doubt.place, as === 'percent' ? doubt.value : readAsFraction(doubt.value), range)
  if (doubt?.kind !== 'ambiguousLine') return draft
  const line = as === 'fraction' ? shorthandAsFractions(doubt.line) : unambiguous(doubt.line)
  return takeLine({ ...draft, doubt: null }, line, range)
}

/** "Exactly 10 %": one number, confirmed, in all three fields. */
export function takeExactly(draft: Draft, value: number, range: FieldRange): Draft {
  return { ...withParts(draft, { low: value, high: value, best: value }, range), exact: value, doubt: null }
}

/** "Give a range": the number stays as the best guess, its ends are open again. */
export function askForRange(draft: Draft, value: number, range: FieldRange): Draft {
  return { ...withParts(draft, { low: null, high: null, best: value }, range), exact: null, doubt: null, left: false }
}

export function swapEnds(draft: Draft, range: FieldRange): Draft {
  return withParts(draft, { ...draft.parts, low: draft.parts.high, high: draft.parts.low }, range)
}

/** Drops what could not be read and leaves the field empty. */
export function clearDoubt(draft: Draft): Draft {
  const { doubt } = draft
  if (doubt === null) return draft
  if (doubt.kind !== 'notNumber' || doubt.place === 'line') return { ...draft, doubt: null, line: null }
  return { ...draft, doubt: null, texts: { ...draft.texts, [doubt.place]: '' } }
}

/** The fields still empty, in the order they are asked. */
export function missingFields(draft: Draft): readonly FieldName[] {
  const filled = Object.values(draft.parts).some((value) => value !== null)
  return filled ? (['low', 'high', 'best'] as const).filter((field) => draft.parts[field] === null && draft.texts[field] === '') : []
}

function withParts(draft: Draft, parts: Parts, range: FieldRange): Draft {
  return { ...draft, parts, texts: textsOf(parts, range), line: null, left: true }
}

/** What the fields say in one line, low, best, high; empty until all three are there. */
export function lineOf({ parts }: Draft, range: FieldRange): string {
  if (parts.low === null || parts.high === null || parts.best === null) return ''
  return [parts.low, parts.best, parts.high].map((value) => showNumber(value, range).replace(/\s?%$/, '')).join(' ')
}

function textsOf(parts: Parts, range: FieldRange): Draft['texts'] {
  const text = (value: number | null) => (value === null ? '' : showNumber(value, range))
  return { low: text(parts.low), high: text(parts.high), best: text(parts.best) }
}

function valuesOf(line: Shorthand): readonly number[] {
  if (line.kind === 'single') return [line.value]
  if (line.kind === 'range') return [line.low, line.high]
  return line.kind === 'triple' ? [line.low, line.best, line.high] : []
}

function unambiguous(line: Shorthand): Shorthand {
  return 'ambiguous' in line ? { ...line, ambiguous: false } : line
}

function placeOf(doubt: Doubt): Place {
  return doubt.kind === 'notNumber' || doubt.kind === 'ambiguous' ? doubt.place : 'line'
}

