import { isPlainObject } from './plain-object'

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * A text as it arrives elsewhere: half a surrogate pair becomes U+FFFD. On the wire it would become that anyway, and
 * the writer's document would then differ from everybody else's.
 */
export function wellFormed(text: string): string {
  return text.replace(loneSurrogate, '\ufffd')
}

/** The same for every text inside a JSON value. */
export function wellFormedJson(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value)
  if (Array.isArray(value)) return value.map(wellFormedJson)
  return isPlainObject(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [wellFormed(key), wellFormedJson(part)])) : value
}
