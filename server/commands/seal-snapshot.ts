import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/workshop/canonical-json'
import { snapshotState } from '@/lib/workshop/snapshot/build-state'
import { signPart } from '@/lib/workshop/snapshot/signature'
import { ApiError } from '../api-error'
import { insertSnapshot, listSnapshots } from '../store/snapshot-queries'
import type { Command } from './command'

/** Each keeps the whole board, and takes a core for a while. */
const mostSnapshots = 200

/** What @noble/hashes computes too, in a tenth of the time the first seal of a process would take. */
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Freezes and signs what everybody in the room sees now, in one transaction: the stage as the command before left it, and the board. A thread
 * computes the results afterwards; a stop of the server in between only delays them.
 */
export const sealSnapshot: Command<'seal-snapshot'> = async ({ db, workshop, actor, now, random, signer, board, stage, afterCommit }) => {
  const sealed = await listSnapshots(db, workshop.id)
  if (sealed.length >= mostSnapshots) throw new ApiError('snapshots-full', `The workshop has ${mostSnapshots} snapshots, which is the most that are kept.`)
  const before = sealed.at(-1)
  const id = Buffer.from(random(16)).toString('base64url')
  const number = (before?.number ?? 0) + 1
  const { value, texts } = snapshotState({
    id,
    workshopId: workshop.id,
    number,
    previous: before?.state_hash ?? null,
    sealedAt: new Date(now).toISOString(),
    sealedBy: actor.id,
    board: board(),
    stage: stage(),
    salt: () => Buffer.from(random(16)).toString('hex'),
    hash: sha256,
  })
  const state = canonicalJson(value)
  const hash = sha256(state)
  await insertSnapshot(db, {
    id,
    workshop_id: workshop.id,
    number,
    at: now,
    state,
    state_hash: hash,
    state_signature: signPart(signer, 'snapshot-state/1', hash),
    public_key: signer.publicKey,
    texts: JSON.stringify(texts),
    progress: 0,
    results: null,
    results_hash: null,
    results_signature: null,
    failed: 0,
    revoked_at: null,
  })
  afterCommit((effects) => effects.computeResults(id))
  return { id, number, hash }
}
