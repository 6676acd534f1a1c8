import * as Y from 'yjs'
import { limits } from '@/lib/protocol/limits'

// Step 5: what a change may hold. NaN, Infinity, bigint and a key "__proto__" all pass Yjs.

const deepest = 4

/** Null when the content is acceptable, else why not. */
export function contentProblem(content: Y.Item['content']): string | null {
  if (content instanceof Y.ContentDeleted) return null
  if (content instanceof Y.ContentString) return textProblem(content.str)
  if (content instanceof Y.ContentAny) return firstProblem(content.arr)
  if (content instanceof Y.ContentType) return content.type instanceof Y.Text || content.type instanceof Y.Map ? null : 'A change makes a kind of list that no document has.'
  return 'A change holds a kind of content that no document has.'
}

function textProblem(text: string): string | null {
  return text.length > limits.textServer ? `A text has ${text.length} characters; at most ${limits.textServer} are accepted.` : null
}

/** Walks without recursion: a value nested ten thousand deep must not end the stack. */
function firstProblem(values: readonly unknown[]): string | null {
  const open = values.map((value) => ({ value, depth: 0 }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next
    if (value === null || value === undefined || typeof value === 'boolean') continue
    if (typeof value === 'string') {
      const problem = textProblem(value)
      if (problem !== null) return problem
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
    for (const inner of Object.values(value)) open.push({ value: inner, depth: depth + 1 })
  }
  return null
}
