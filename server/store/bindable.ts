export type Bound = string | number | bigint | Uint8Array | null

/** One value as both databases may safely see it: truth values are 0 and 1. Throws a TypeError that names the type and the position. */
export function bindable(value: unknown, position: number): Bound {
  if (value === null || typeof value === 'string' || typeof value === 'bigint') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value
    throw new TypeError(`Parameter ${position} is ${value}; the store takes finite numbers.`)
  }
  if (value instanceof Uint8Array) return value
  throw new TypeError(`Parameter ${position} is of type ${typeOf(value)}; the store takes text, finite numbers, bigint, true/false, Uint8Array and null.`)
}

function typeOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value
  return value.constructor?.name ?? 'object without a prototype'
}
