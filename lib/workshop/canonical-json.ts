import canonicalize from 'canonicalize'

/**
 * A JSON value as the one text that stands for it, so that equal values have equal hashes (RFC 8785). Members without a value are left out,
 * as in JSON.stringify. Throws on what JSON cannot say: undefined, functions, NaN, infinities, half a surrogate pair.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError(`${String(value)} has no JSON; null, texts, truth values, finite numbers, lists and records have.`)
  return text
}
