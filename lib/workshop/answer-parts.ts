import * as Y from 'yjs'
import { limits } from '../protocol/limits'
import { answerScale, answerTarget } from './answer-key'
import { describeValue } from './describe-value'
import { checkEstimate } from './estimate-rules'
import { isPlainObject } from './plain-object'
import { describeStored, type Problems } from './read-field'
import type { Answer, OwnEdit, OwnSnapshot } from './types'
import { wellFormed, wellFormedJson } from './well-formed'

// Answers are kept as JSON values by part and key: in one's own document, in the group view and proxy views on the board, and in a
// facilitator's document for people without a device. A key set to null is one that was taken back.

export const answerParts = ['answers', 'counters', 'why', 'meta'] as const
export type AnswerPart = (typeof answerParts)[number]
export type StoredAnswer = { readonly part: AnswerPart; readonly key: string; readonly value: unknown }
export type AnswerWrite = ({ readonly ok: true } & StoredAnswer) | { readonly ok: false; readonly message: string }

export function isAnswerPart(name: string): name is AnswerPart {
  return answerParts.some((part) => part === name)
}

/** Stored answers as a typed snapshot, keys in order; what cannot be read is left out and named in `problems`. Never throws. */
export function readAnswers(stored: Iterable<StoredAnswer>, problems: Problems): OwnSnapshot {
  const given = [...stored].filter(({ value }) => value !== null).sort((a, b) => (a.key < b.key ? -1 : 1))
  const part = <T>(name: AnswerPart, read: (key: string, value: unknown) => Read<T>): { readonly [key: string]: T } =>
    Object.fromEntries(
      given.flatMap((entry): (readonly [string, T])[] => {
        if (entry.part !== name) return []
        const result: Read<T> = entry.key === '__proto__' ? { ok: false, rule: 'is no name' } : read(entry.key, entry.value)
        if (result.ok) return [[entry.key, result.value]]
        problems.push(`${name} ${entry.key} ${result.rule}.`)
        return []
      }),
    )
  return {
    answers: part('answers', readAnswer),
    counters: part('counters', (_, value) => (isCount(value) ? { ok: true, value } : { ok: false, rule: countRule(value) })),
    why: part('why', (_, value) => (typeof value === 'string' ? { ok: true, value } : { ok: false, rule: `is ${describeStored(value)}; accepted is a text` })),
    meta: part('meta', (_, value) => (isShared(value) ? { ok: false, rule: 'is a shared type; accepted is a plain value' } : { ok: true, value })),
    problems,
  }
}

/** What an edit stores and where, or why it is not valid. */
export function answerWrite(edit: OwnEdit): AnswerWrite {
  switch (edit.kind) {
    case 'setAnswer': {
      if (edit.value === null) return { ok: true, part: 'answers', key: edit.key, value: null }
      const answer = readAnswer(edit.key, edit.value)
      return answer.ok ? { ok: true, part: 'answers', key: edit.key, value: answer.value } : { ok: false, message: `${edit.key} ${answer.rule}.` }
    }
    case 'setCounter':
      if (edit.regime === '__proto__') return { ok: false, message: 'No story has this id.' }
      if (edit.value !== null && !isCount(edit.value)) return { ok: false, message: `The number of decisions ${countRule(edit.value)}.` }
      return { ok: true, part: 'counters', key: edit.regime, value: edit.value }
    case 'setWhy':
      if (edit.value.length > limits.whyClient) return { ok: false, message: `The reason has ${edit.value.length} characters; at most ${limits.whyClient} fit.` }
      if (answerTarget(edit.key) === null) return { ok: false, message: `${describeValue(edit.key)} is not a question.` }
      return { ok: true, part: 'why', key: edit.key, value: edit.value === '' ? null : wellFormed(edit.value) }
    case 'setMeta':
      if (edit.key === '__proto__') return { ok: false, message: 'This name cannot be stored.' }
      return { ok: true, part: 'meta', key: edit.key, value: wellFormedJson(edit.value ?? null) }
  }
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly rule: string }

/** One stored answer to the question `key`. */
export function readAnswer(key: string, value: unknown): Read<Answer> {
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

function isCount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 10
}

function countRule(value: unknown): string {
  return `is ${describeStored(value)}; accepted is a number from 0 to 10`
}

export function isShared(value: unknown): boolean {
  return value instanceof Y.AbstractType || value instanceof Y.Doc
}
