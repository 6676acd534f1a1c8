import * as Y from 'yjs'
import type { Regime, View } from '../model/workshop'
import { limits } from '../protocol/limits'
import { answerKey, answerScale, answerTarget, inputTarget } from './answer-key'
import { cachedReader } from './cached-reader'
import { describeValue } from './describe-value'
import { checkEstimate } from './estimate-rules'
import { beliefKeys } from './fields'
import { isPlainObject } from './plain-object'
import { describeStored, type Problems } from './read-field'
import { sameJson } from './same-json'
import type { Answer, AnswerKey, EditResult, OwnEdit, OwnSnapshot } from './types'
import { wellFormed, wellFormedJson } from './well-formed'

// A person's own document: four flat roots of JSON values. A key set to null is one that was taken back.

const roots = ['answers', 'counters', 'why', 'meta'] as const
type Root = (typeof roots)[number]

/** A person's answers as a frozen, typed snapshot; what cannot be read is named in `problems`. Never throws. */
export const readOwn: (doc: Y.Doc) => OwnSnapshot = cachedReader<OwnSnapshot>((doc, previous) => {
  const problems: Problems = []
  const next: OwnSnapshot = {
    answers: readRoot(doc, 'answers', problems, readAnswer),
    counters: readRoot(doc, 'counters', problems, (_, value) => (isCount(value) ? { ok: true, value } : { ok: false, rule: countRule(value) })),
    why: readRoot(doc, 'why', problems, (_, value) => (typeof value === 'string' ? { ok: true, value } : { ok: false, rule: `is ${describeStored(value)}; accepted is a text` })),
    meta: readRoot(doc, 'meta', problems, (_, value) => (isShared(value) ? { ok: false, rule: 'is a shared type; accepted is a plain value' } : { ok: true, value })),
    problems,
  }
  return previous !== null && sameJson(previous, next) ? previous : next
})

/** Carries out one edit in one transaction; refuses, without touching the document, what is not valid. */
export function applyOwnEdit(doc: Y.Doc, edit: OwnEdit, origin?: unknown): EditResult {
  const write = ownWrite(edit)
  if (!write.ok) return { ok: false, reason: 'invalid', message: write.message }
  const root = doc.getMap(write.root)
  const current: unknown = root.get(write.key)
  const isSame = current === undefined ? write.value === null : !isShared(current) && sameJson(current, write.value)
  if (!isSame) doc.transact(() => root.set(write.key, write.value), origin ?? null)
  return { ok: true }
}

/**
 * Fills an empty own document with the answers of a view: weights become ten counters, `open` becomes "I don't know",
 * what the view does not state stays untouched.
 */
export function seedOwn(doc: Y.Doc, view: View, regimes: readonly Regime[]): void {
  doc.transact(() => {
    for (const [key, answer] of answersOf(view)) doc.getMap('answers').set(key, answer)
    const weights = regimes.map(({ id }) => [id, view.regimeWeights?.[id] ?? 0] as const)
    const sum = weights.reduce((total, [, weight]) => total + weight, 0)
    for (const [id, weight] of sum > 0 ? weights : []) doc.getMap('counters').set(id, (10 * weight) / sum)
    for (const [name, text] of Object.entries(view.why ?? {})) {
      const target = inputTarget(name)
      if (target !== null) doc.getMap('why').set(answerKey(target), text)
    }
    if (view.note !== undefined) doc.getMap('meta').set('note', view.note)
  })
}

function answersOf(view: View): ReadonlyMap<AnswerKey, Answer> {
  const answers = new Map<AnswerKey, Answer>()
  for (const belief of beliefKeys) {
    const estimate = view.beliefs?.[belief]
    const asked = view.asked?.[belief]
    if (estimate !== undefined) answers.set(answerKey({ kind: 'belief', belief }), { state: 'answered', estimate, ...(isPlainObject(asked) ? { asked } : {}) })
  }
  for (const [regime, adjustment] of Object.entries(view.regimes ?? {})) {
    for (const field of ['budget', 'sincerity'] as const) {
      const estimate = adjustment[field]
      if (estimate !== undefined) answers.set(answerKey({ kind: 'regime', field, regime }), { state: 'answered', estimate })
    }
  }
  for (const [card, { support, ...numbers }] of Object.entries(view.overrides ?? {})) {
    for (const [field, estimate] of Object.entries(numbers)) {
      const target = answerTarget(`card/${card}/${field}`)
      if (target?.kind === 'card' && estimate !== undefined) answers.set(answerKey(target), { state: 'answered', estimate })
    }
    for (const [constituency, estimate] of Object.entries(support ?? {})) {
      answers.set(answerKey({ kind: 'support', card, constituency }), { state: 'answered', estimate })
    }
  }
  for (const [names, state] of [[view.checked ?? [], 'checked'], [view.open ?? [], 'open']] as const) {
    for (const name of names) {
      const target = inputTarget(name)
      if (target !== null) answers.set(answerKey(target), { state })
    }
  }
  return answers
}

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly rule: string }

function readRoot<T>(doc: Y.Doc, root: Root, problems: Problems, read: (key: string, value: unknown) => Read<T>): { readonly [key: string]: T } {
  const entries: [string, T][] = []
  for (const [key, value] of doc.getMap(root).entries()) {
    if (value === null) continue
    const result: Read<T> = key === '__proto__' ? { ok: false, rule: 'is no name' } : read(key, value)
    if (result.ok) entries.push([key, result.value])
    else problems.push(`${root} ${key} ${result.rule}.`)
  }
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function readAnswer(key: string, value: unknown): Read<Answer> {
  const target = answerTarget(key)
  if (target === null) return { ok: false, rule: 'is not a question' }
  if (isShared(value) || !isPlainObject(value)) return { ok: false, rule: `is ${describeStored(value)}; accepted is an answer` }
  if (value['state'] === 'open') return { ok: true, value: { state: 'open' } }
  if (value['state'] === 'checked') return { ok: true, value: { state: 'checked' } }
  const scale = answerScale(target)
  if (value['state'] !== 'answered' || scale === null) return { ok: false, rule: `has the state ${describeValue(value['state'])}; accepted is ${scale === null ? 'open' : 'answered, open or checked'}` }
  const check = checkEstimate(value['estimate'], scale)
  if (!check.ok) return { ok: false, rule: check.rule }
  const asked = value['asked']
  return { ok: true, value: { state: 'answered', estimate: check.estimate, ...(isPlainObject(asked) ? { asked } : {}) } }
}

type OwnWrite = { readonly ok: true; readonly root: Root; readonly key: string; readonly value: unknown } | { readonly ok: false; readonly message: string }

function ownWrite(edit: OwnEdit): OwnWrite {
  switch (edit.kind) {
    case 'setAnswer': {
      if (edit.value === null) return { ok: true, root: 'answers', key: edit.key, value: null }
      const answer = readAnswer(edit.key, edit.value)
      return answer.ok ? { ok: true, root: 'answers', key: edit.key, value: answer.value } : { ok: false, message: `${edit.key} ${answer.rule}.` }
    }
    case 'setCounter':
      if (edit.regime === '__proto__') return { ok: false, message: 'No story has this id.' }
      if (edit.value !== null && !isCount(edit.value)) return { ok: false, message: `The number of decisions ${countRule(edit.value)}.` }
      return { ok: true, root: 'counters', key: edit.regime, value: edit.value }
    case 'setWhy':
      if (edit.value.length > limits.whyClient) return { ok: false, message: `The reason has ${edit.value.length} characters; at most ${limits.whyClient} fit.` }
      if (answerTarget(edit.key) === null) return { ok: false, message: `${describeValue(edit.key)} is not a question.` }
      return { ok: true, root: 'why', key: edit.key, value: edit.value === '' ? null : wellFormed(edit.value) }
    case 'setMeta':
      if (edit.key === '__proto__') return { ok: false, message: 'This name cannot be stored.' }
      return { ok: true, root: 'meta', key: edit.key, value: wellFormedJson(edit.value ?? null) }
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 10
}

function countRule(value: unknown): string {
  return `is ${describeStored(value)}; accepted is a number from 0 to 10`
}

function isShared(value: unknown): boolean {
  return value instanceof Y.AbstractType || value instanceof Y.Doc
}
