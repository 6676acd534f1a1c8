import * as Y from 'yjs'
import { describeValue } from './describe-value'
import type { Fields } from './board-roots'

/** Collects what could not be read, in words; a reader goes on after a problem. */
export type Problems = string[]

/** A text field: a plain string, or a Y.Text where several people type at once. Absent is the empty text. */
export function readText(fields: Fields, key: string, report: (problem: string) => void): string {
  const value = fields.get(key)
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  // Formatting and embedded objects are no part of a text; toString leaves both out.
  if (value instanceof Y.Text) return value.toString()
  report(`${key} is ${describeStored(value)}; accepted is a text`)
  return ''
}

export function readFlag(fields: Fields, key: string, report: (problem: string) => void): boolean {
  const value = fields.get(key)
  if (typeof value === 'boolean') return value
  if (value !== undefined) report(`${key} is ${describeStored(value)}; accepted is true or false`)
  return false
}

/** Shared types are named, not printed: printing a large one would cost more than the message is worth. */
export function describeStored(value: unknown): string {
  return value instanceof Y.AbstractType || value instanceof Y.Doc ? 'a shared type' : describeValue(value)
}
