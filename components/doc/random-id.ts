const letters = '0123456789abcdefghijklmnopqrstuvwxyz'

/** An id of 16 letters and digits (82 bits). `crypto.randomUUID` is missing on plain http; `getRandomValues` is not. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => letters.charAt(byte % letters.length)).join('')
}
