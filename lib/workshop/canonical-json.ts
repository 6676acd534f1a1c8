import { isPlainObject } from './plain-object'

/**
 * A JSON value as the one text that stands for it, so that equal values have equal hashes: no spaces, keys in order of their code units,
 * numbers and texts as JSON.stringify writes them (RFC 8785). Throws on what JSON cannot say: undefined, functions, NaN, infinities.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (isPlainObject(value)) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`
  }
  throw new TypeError(`${String(value)} has no JSON; null, texts, truth values, finite numbers, lists and records have.`)
}
