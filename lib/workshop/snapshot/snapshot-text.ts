import { canonicalJson } from '../canonical-json'
import type { TextOpenings } from './types'

export type StoredSnapshot = {
  /** Canonical JSON, as it was signed. */
  readonly state: string
  readonly stateHash: string
  readonly stateSignature: string
  readonly publicKey: string
  /** The second part, canonical too; null until it is there. */
  readonly results: { readonly json: string; readonly hash: string; readonly signature: string } | null
  readonly texts: TextOpenings
}

/** The bytes of the `snapshot/1` file: canonical JSON, put together from the canonical parts as they were signed. */
export function snapshotText({ state, stateHash, stateSignature, publicKey, results, texts }: StoredSnapshot): string {
  const members = [
    ['format', JSON.stringify('snapshot/1')],
    ['publicKey', JSON.stringify(publicKey)],
    ['results', results === null ? 'null' : results.json],
    ['resultsHash', results === null ? 'null' : JSON.stringify(results.hash)],
    ['resultsSignature', results === null ? 'null' : JSON.stringify(results.signature)],
    ['state', state],
    ['stateHash', JSON.stringify(stateHash)],
    ['stateSignature', JSON.stringify(stateSignature)],
    ['texts', canonicalJson(texts)],
  ]
  return `{${members.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`
}
