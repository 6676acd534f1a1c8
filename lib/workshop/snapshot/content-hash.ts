import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import { canonicalJson } from '../canonical-json'

/** SHA-256 of a value's canonical JSON, in hex. */
export function contentHash(value: unknown): string {
  return textHash(canonicalJson(value))
}

/** SHA-256 of a text in UTF-8, in hex. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
