import { MODEL_VERSION } from '../../model/version'
import { canonicalJson } from '../canonical-json'
import { chainProblem } from './chain'
import { computeResults, type Progress } from './compute-results'
import { firstDifference } from './first-difference'
import { readSnapshot, signatureProblem } from './read-snapshot'
import type { SnapshotFile } from './types'

export type NamedText = { readonly name: string; readonly text: string }

export type VerifyOptions = {
  /** The host's public key as somebody wrote it down; without it the files only prove that one key signed them all. */
  readonly publicKey?: string
  /** State hash of the newest snapshot as the room saw it, or its first digits: without it nobody can tell that later ones were left out. */
  readonly newest?: string
  /** Several files need not begin with snapshot 1. */
  readonly isPart?: boolean
  /** What this release computes. */
  readonly modelVersion?: string
  readonly onProgress?: Progress
}

/**
 * `hash` is the state hash of the newest snapshot among them. `otherModel`: nothing is broken, and the numbers of one cannot be computed again
 * here, since another version of the model sealed it.
 */
export type Verdict =
  | { readonly ok: true; readonly hash: string; readonly files: readonly SnapshotFile[] }
  | { readonly ok: false; readonly kind: 'broken' | 'otherModel'; readonly problem: string }

/**
 * Checks snapshots offline, cheapest first: each file's hashes and texts; then the chain; then the signatures; then every number of the
 * results, computed again from the frozen state and equal to the last digit. What another version of the model sealed is checked as far as that, and
 * said after everything that is broken. Files come in any order and are taken by number. Never throws.
 */
export function verifySnapshots(texts: readonly NamedText[], { publicKey, newest, isPart = false, modelVersion = MODEL_VERSION, onProgress }: VerifyOptions = {}): Verdict {
  const broken = (problem: string): Verdict => ({ ok: false, kind: 'broken', problem })
  const read: { readonly name: string; readonly file: SnapshotFile }[] = []
  for (const { name, text } of texts) {
    const one = readSnapshot(text)
    if (!one.ok) return broken(`${name}: ${one.problem}.`)
    if (publicKey !== undefined && one.file.publicKey !== publicKey) return broken(`${name}: it is signed by the key ${one.file.publicKey}, not by ${publicKey}.`)
    read.push({ name, file: one.file })
  }
  const ordered = [...read].sort((a, b) => a.file.state.number - b.file.state.number)
  const gap = chainProblem(ordered, isPart)
  if (gap !== null) return broken(gap)
  const last = ordered.at(-1)
  if (last === undefined) return broken('There is no snapshot to verify.')
  if (newest !== undefined && !last.file.stateHash.startsWith(newest)) return broken(`${last.name}: its hash is ${last.file.stateHash}, not that of the newest snapshot, ${newest}.`)
  for (const { name, file } of ordered) {
    const problem = signatureProblem(file)
    if (problem !== null) return broken(`${name}: ${problem}.`)
  }
  for (const [place, { name, file }] of ordered.entries()) {
    if (file.results !== null && file.state.modelVersion !== modelVersion) continue
    const problem = resultsProblem(file, (done, of) => onProgress?.(place * of + done, ordered.length * of))
    if (problem !== null) return broken(`${name}: ${problem}.`)
  }
  const other = ordered.find(({ file }) => file.state.modelVersion !== modelVersion)
  if (other !== undefined) {
    const holds = ordered.length === 1 ? 'its seal holds' : 'its seal and the chain hold'
    return { ok: false, kind: 'otherModel', problem: `${other.name}: ${holds}, but its numbers cannot be computed again here: it was sealed with ${other.file.state.modelVersion}, and this release computes ${modelVersion}. Verify the numbers with the release that sealed it.` }
  }
  return { ok: true, hash: last.file.stateHash, files: ordered.map(({ file }) => file) }
}

/** Why the results of a snapshot do not follow from its state, in words; null when they do, to the last digit. */
function resultsProblem({ state, stateHash, results }: SnapshotFile, onProgress?: Progress): string | null {
  if (results === null) return 'it has no results yet; take the file again when they are ready'
  // As they would stand in a file: JSON knows neither -0 nor members without a value.
  const again: unknown = JSON.parse(canonicalJson(computeResults(state, stateHash, onProgress)))
  const difference = firstDifference(results, again)
  return difference === null ? null : `the results are not those of its state: ${difference}`
}
