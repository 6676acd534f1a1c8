import type * as Y from 'yjs'
import type { Regime, View } from '../model/workshop'
import { answerKey, answerTarget, inputTarget } from './answer-key'
import { answerParts, answerWrite, isShared, readAnswers, type StoredAnswer } from './answer-parts'
import { cachedReader } from './cached-reader'
import { beliefKeys } from './fields'
import { isPlainObject } from './plain-object'
import { sameJson } from './same-json'
import type { Answer, AnswerKey, EditResult, OwnEdit, OwnSnapshot } from './types'

// A person's own document: a flat root of JSON values for each part of the answers.

/** A person's answers as a frozen, typed snapshot; what cannot be read is named in `problems`. Never throws. */
export const readOwn: (doc: Y.Doc) => OwnSnapshot = cachedReader<OwnSnapshot>((doc, previous) => {
  const next = readAnswers(storedIn(doc), [])
  return previous !== null && sameJson(previous, next) ? previous : next
})

/** Carries out one edit in one transaction; refuses, without touching the document, what is not valid. */
export function applyOwnEdit(doc: Y.Doc, edit: OwnEdit, origin?: unknown): EditResult {
  const write = answerWrite(edit)
  if (!write.ok) return { ok: false, reason: 'invalid', message: write.message }
  const root = doc.getMap(write.part)
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

function* storedIn(doc: Y.Doc): Generator<StoredAnswer> {
  for (const part of answerParts) for (const [key, value] of doc.getMap(part).entries()) yield { part, key, value }
}
