import * as Y from 'yjs'
import { limits } from '@/lib/protocol/limits'
import type { KeyPlace } from './places'
import type { Shape } from './shape'

// Step 5: what a change may hold. NaN, Infinity, bigint and a key "__proto__" all pass Yjs.

const deepest = 4
/** Parts of one value, however they are nested: the largest honest one is a regime with its texts. */
const mostParts = 500

/** Null when the content may stand at the place, else why not. */
export function contentProblem(content: Y.Item['content'], place: KeyPlace, shape: Shape | null): string | null {
  const name = `"${place.root}/${place.path.join('/').slice(0, 80)}"`
  if (shape === null) return `There is no ${name} in this document.`
  // What was typed and taken back before it was sent.
  if (content instanceof Y.ContentDeleted) return null
  if (place.holder !== null) {
    if (shape.kind !== 'text') return `A change lands beside the keys of ${name}.`
    return content instanceof Y.ContentString ? null : 'A change holds a kind of content that no text has.'
  }
  switch (shape.kind) {
    case 'record':
      return isExactly(content, Y.Map) ? null : `${name} is a record of keys and nothing else.`
    case 'text':
      return isExactly(content, Y.Text) ? null : `${name} is a text that several people can type in and nothing else.`
    case 'value': {
      if (!(content instanceof Y.ContentAny) || content.arr.length !== 1) return 'A change holds a kind of content that no document has.'
      const found: unknown = content.arr[0]
      const problem = plainProblem(found)
      if (problem !== null) return problem
      const fault = shape.problem(found)
      return fault === null ? null : `${name} ${fault}.`
    }
  }
}

/** Yjs's XML types inherit from its text and map. */
function isExactly(content: Y.Item['content'], type: typeof Y.Map | typeof Y.Text): boolean {
  return content instanceof Y.ContentType && content.type.constructor === type
}

/** Walks without recursion: a value nested ten thousand deep must not end the stack. */
function plainProblem(whole: unknown): string | null {
  const open = [{ value: whole, depth: 0 }]
  let parts = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next
    parts += 1
    if (parts > mostParts) return `A value has more than ${mostParts} parts.`
    if (value === null || value === undefined || typeof value === 'boolean') continue
    if (typeof value === 'string') {
      if (value.length > limits.textServer) return `A text has ${value.length} characters; at most ${limits.textServer} are accepted.`
      continue
    }
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) return `A number is ${value}; finite numbers are accepted.`
      continue
    }
    if (typeof value !== 'object' || value instanceof Uint8Array) return `A value is a ${typeof value}; text, numbers, true/false, lists and records are accepted.`
    if (depth >= deepest) return `A value is nested more than ${deepest} deep.`
    // Reading a key "__proto__" does not make a key of it, it changes what the value inherits.
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== (Array.isArray(value) ? Array.prototype : Object.prototype)) return 'A value has a key "__proto__".'
    if (Object.keys(value).length > mostParts) return `A value has more than ${mostParts} parts.`
    for (const inner of Object.values(value)) open.push({ value: inner, depth: depth + 1 })
  }
  return null
}
