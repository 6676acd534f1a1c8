import type { RandomBytes } from './codes'

/** An id nobody can guess: 12 characters, 72 bits. */
export function newId(random: RandomBytes): string {
  return Buffer.from(random(9)).toString('base64url')
}

/** Of a session: 32 bytes, 256 bits. */
export function newToken(random: RandomBytes): string {
  return Buffer.from(random(32)).toString('base64url')
}

/** Random order, drawn from bytes: each value gets a random key. */
export function shuffled<T>(values: readonly T[], random: RandomBytes): readonly T[] {
  const keyed = values.map((value) => ({ value, key: Buffer.from(random(8)).toString('hex') }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ value }) => value)
}
