import { isPlainObject } from '@/lib/workshop/plain-object'

export type Scrub = {
  /** The text with every name replaced. */
  readonly text: (text: string) => string
  /** The same for every text inside a JSON value; its keys are ids and stay. */
  readonly json: <T>(value: T) => T
  readonly holds: (text: string) => boolean
}

/** Replaces names, as whole words and whatever their capitals, by an alias. An empty name is none. */
export function createScrub(names: readonly string[], alias: string): Scrub {
  const wanted = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))].sort((a, b) => b.length - a.length)
  const pattern = wanted.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  const text = (given: string): string => (pattern === null ? given : given.replace(pattern, () => alias))
  return { text, json: (value) => scrubbed(value, text), holds: (given) => text(given) !== given }
}

function scrubbed<T>(value: T, text: (text: string) => string): T
function scrubbed(value: unknown, text: (text: string) => string): unknown {
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value)) return value.map((part) => scrubbed(part, text))
  return isPlainObject(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, scrubbed(part, text)])) : value
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
