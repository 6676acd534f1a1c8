import { createHash } from 'node:crypto'

/** Chance as bytes, so that tests can say which. */
export type RandomBytes = (count: number) => Uint8Array

/** No letter or digit that is read or heard as another: without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const alphabet = '34679ACDEFGHJKMNPQRTWXY'
const codeLength = 6
const recoveryLength = 16
const deviceLength = 8

/** A join code in the form it is stored: `7KM4QD`. */
export function newJoinCode(random: RandomBytes): string {
  return letters(random, codeLength)
}

/** A recovery code in the form it is shown: `7KM4-QD9X-…`. About 72 bits. */
export function newRecoveryCode(random: RandomBytes): string {
  return grouped(letters(random, recoveryLength), 4)
}

/** A code for another device, as it is shown: `7KM4-QD9X`. About 36 bits, which last for minutes and once. */
export function newDeviceCode(random: RandomBytes): string {
  return grouped(letters(random, deviceLength), 4)
}

/** What somebody typed, as it is stored: case, spaces and dashes do not matter. */
export function normalCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

export function displayCode(code: string): string {
  return grouped(code, 3)
}

/** Codes and tokens of high entropy are kept as their SHA-256: who reads the file cannot use them. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function letters(random: RandomBytes, count: number): string {
  let text = ''
  while (text.length < count) {
    for (const byte of random(count * 2)) {
      // The last incomplete run of the byte range would favour the first letters.
      if (byte >= 256 - (256 % alphabet.length) || text.length >= count) continue
      text += alphabet.charAt(byte % alphabet.length)
    }
  }
  return text
}

function grouped(text: string, size: number): string {
  return (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join('-')
}
