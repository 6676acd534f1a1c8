import { canonicalJson } from '../canonical-json'
import { jsonPath } from '../json-path'
import { isPlainObject } from '../plain-object'
import { contentHash } from './content-hash'
import { envelopeSchema, stateSchema } from './file-schema'
import { isSigned } from './signature'
import { commitmentOf, commitmentsIn } from './texts'
import type { SnapshotFile, TextOpenings } from './types'

export type ReadSnapshot = { readonly ok: true; readonly file: SnapshotFile } | { readonly ok: false; readonly problem: string }

const broken = (problem: string): ReadSnapshot => ({ ok: false, problem })

/**
 * Opens the text of a `snapshot/1` file and checks what is quick to check: that it is canonical JSON byte for byte, that both parts have the
 * hashes they claim, and that every text is the one that was committed to. Results or texts that are missing are no fault here: results follow
 * later, texts may have been erased. Signatures are `signatureProblem`'s. Never throws.
 */
export function readSnapshot(text: string): ReadSnapshot {
  const value = parsedJson(text)
  if (value === undefined) return broken('is not JSON')
  const format = isPlainObject(value) ? value['format'] : undefined
  if (format !== 'snapshot/1') return broken(`${isFormatName(format) ? `is a ${format} file` : 'says no format'}; a snapshot/1 file is accepted`)
  if (canonicalOrNull(value) !== text) return broken('is not canonical JSON (RFC 8785): something in it was changed, added or laid out anew')
  const envelope = envelopeSchema.safeParse(value)
  if (!envelope.success) return broken(firstIssue(envelope.error))
  const { state: rawState, ...file } = envelope.data
  const { stateHash, results, resultsHash, resultsSignature } = file
  if (contentHash(rawState) !== stateHash) return broken('the frozen state does not have the hash that the file says')
  const state = stateSchema.safeParse(rawState)
  if (!state.success) return broken(`state.${firstIssue(state.error)}`)
  if (results !== null) {
    if (resultsHash === null || resultsSignature === null) return broken('the results have no hash or no signature')
    if (contentHash(results) !== resultsHash) return broken('the results do not have the hash that the file says')
    if (results.stateHash !== stateHash) return broken('the results belong to another state')
  } else if (resultsHash !== null || resultsSignature !== null) return broken('the results are missing, and their hash or signature is there')
  const stranger = firstWrongText(file.texts, commitmentsIn(rawState))
  if (stranger !== null) return broken(`a text is not the one that was sealed: its commitment is ${stranger.slice(0, 12)}…`)
  return { ok: true, file: { ...file, state: state.data } }
}

/** Why the parts of a file are not signed by its key, in words; null when they are. Some milliseconds a part. */
export function signatureProblem({ stateHash, stateSignature, resultsHash, resultsSignature, publicKey }: SnapshotFile): string | null {
  if (!isSigned('snapshot-state/1', { hash: stateHash, signature: stateSignature, publicKey })) return "the frozen state is not signed by the file's key"
  if (resultsHash === null || resultsSignature === null) return null
  return isSigned('snapshot-results/1', { hash: resultsHash, signature: resultsSignature, publicKey }) ? null : "the results are not signed by the file's key"
}

/** Named by its commitment and not quoted: whoever changed a file shall not choose what a page says. */
function firstWrongText(texts: TextOpenings, sealed: ReadonlySet<string>): string | null {
  for (const [commitment, opening] of Object.entries(texts)) {
    if (!sealed.has(commitment) || commitmentOf(opening) !== commitment) return commitment
  }
  return null
}

/** Of ours, or as short and plain: nothing else of what a file says about itself is repeated. */
function isFormatName(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z-]{1,30}\/\d{1,3}$/.test(value)
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Null for what has no canonical form, such as half a surrogate pair. */
function canonicalOrNull(value: unknown): string | null {
  try {
    return canonicalJson(value)
  } catch {
    return null
  }
}

function firstIssue(error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }): string {
  const issue = error.issues[0]
  return issue === undefined ? 'is not a snapshot/1 file' : `${jsonPath(issue.path)} ${issue.message}`
}
