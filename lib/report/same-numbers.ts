import { isPlainObject } from '../workshop/plain-object'

/** `first`: where the two begin to differ, as a path such as `views[2].gain.central`; null when they are equal. `numbers`: how many were compared and found equal. */
export type Comparison = { readonly equal: boolean; readonly numbers: number; readonly first: string | null }

/** Compares two JSON values, numbers to the last digit. Keys count, their order does not; a key that is undefined is absent. */
export function compareNumbers(sealed: unknown, computed: unknown): Comparison {
  let numbers = 0
  const differs = (a: unknown, b: unknown, path: string): string | null => {
    if (typeof a === 'number' && typeof b === 'number') {
      // −0 and 0 print alike.
      if (a === b) numbers += 1
      return a === b ? null : path
    }
    if (Array.isArray(a) && Array.isArray(b)) {
      if (a.length !== b.length) return `${path}.length`
      return firstOf(a.map((_, at) => at), (at) => differs(a[at], b[at], `${path}[${at}]`))
    }
    if (isPlainObject(a) && isPlainObject(b)) {
      const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== undefined || b[key] !== undefined).sort()
      return firstOf(keys, (key) => differs(a[key], b[key], path === '' ? key : `${path}.${key}`))
    }
    return a === b ? null : path
  }
  const first = differs(sealed, computed, '')
  return { equal: first === null, numbers, first: first === '' ? '$' : first }
}

function firstOf<T>(items: readonly T[], differs: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = differs(item)
    if (found !== null) return found
  }
  return null
}
