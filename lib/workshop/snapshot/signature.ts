import { etc, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils'

// A page on a plain http address has no crypto.subtle (sync.md, Doors): the hash inside Ed25519 comes from the same library everywhere.
etc.sha512Sync = (...messages) => sha512(etc.concatBytes(...messages))

export type SealedPart = 'snapshot-state/1' | 'snapshot-results/1'

/** Whoever seals: a public key in hex, and what signs with the other half (Ed25519). */
export type Signer = { readonly publicKey: string; readonly sign: (bytes: Uint8Array) => Uint8Array }

/** The signature over a part with this hash, in hex. */
export function signPart(signer: Signer, part: SealedPart, hash: string): string {
  return bytesToHex(Uint8Array.from(signer.sign(signedBytes(part, hash))))
}

/** What is signed for a part: its name too, so that no signature passes for that of the other part. */
export function signedBytes(part: SealedPart, hash: string): Uint8Array {
  return utf8ToBytes(`${part}:${hash}`)
}

/** Whether the owner of `publicKey` signed the part with this hash (Ed25519, RFC 8032). All in hex; false for anything malformed. */
export function isSigned(part: SealedPart, { hash, signature, publicKey }: { readonly hash: string; readonly signature: string; readonly publicKey: string }): boolean {
  try {
    return verify(hexToBytes(signature), signedBytes(part, hash), hexToBytes(publicKey), { zip215: false })
  } catch {
    // A signature or key that is no point of the curve.
    return false
  }
}
