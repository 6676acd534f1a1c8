import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Signer } from '@/lib/workshop/snapshot/signature'

export const hostKeyFile = 'host-key.pem'

/**
 * The host's Ed25519 key, made at the first start and kept beside the database for its owner alone. Whoever has the file can seal in this host's
 * name; without it snapshots still verify, and new ones come from a new key. Throws when the file is there and holds something else.
 */
export function openHostKey(dataDir: string): Signer {
  const file = path.join(dataDir, hostKeyFile)
  mkdirSync(dataDir, { recursive: true })
  if (!existsSync(file)) writeNewKey(file)
  chmodSync(file, 0o600)
  return signerOf(readKey(file))
}

export function signerOf(key: KeyObject): Signer {
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  if (x === undefined) throw new Error('An Ed25519 key has a public half.')
  return { publicKey: Buffer.from(x, 'base64url').toString('hex'), sign: (bytes) => sign(null, bytes, key) }
}

function readKey(file: string): KeyObject {
  const accepted = 'It holds the host\'s Ed25519 key as PEM; bring back the file that was there, or move it away to begin with a new key.'
  let key: KeyObject
  try {
    key = createPrivateKey(readFileSync(file))
  } catch (error) {
    throw new Error(`${file} cannot be read (${error instanceof Error ? error.message : String(error)}). ${accepted}`, { cause: error })
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file} holds a key of type ${key.asymmetricKeyType ?? 'unknown'}. ${accepted}`)
  return key
}

/** Never over a key that is there: what it signed could not be continued. */
function writeNewKey(file: string): void {
  const { privateKey } = generateKeyPairSync('ed25519')
  const handle = openSync(file, 'wx', 0o600)
  try {
    writeSync(handle, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString())
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
