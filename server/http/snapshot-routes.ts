import type { Hono } from 'hono'
import { snapshotText } from '@/lib/workshop/snapshot/snapshot-text'
import type { TextOpenings } from '@/lib/workshop/snapshot/types'
import { ApiError } from '../api-error'
import type { ServerContext } from '../context'
import { findSnapshot, type SnapshotRow } from '../store/snapshot-queries'
import type { ApiEnvironment } from './api'

/** What is read without a seat in any workshop: the host's key, and a sealed file by its unguessable id. `slowDown` counts for an address. */
export function addSnapshotRoutes(api: Hono<ApiEnvironment>, { store, signer }: ServerContext, slowDown: (address: string) => void): void {
  api.get('/api/key', (c) => c.json({ algorithm: 'Ed25519', publicKey: signer.publicKey }))

  api.get('/api/snapshots/:id', async (c) => {
    slowDown(c.env.address)
    const row = await store.read((db) => findSnapshot(db, c.req.param('id')))
    if (row === undefined) throw new ApiError('not-found', `There is no snapshot "${c.req.param('id')}" on this server.`)
    if (row.revoked_at !== null) throw new ApiError('revoked', 'The facilitator has closed this snapshot. Who keeps its file can still verify it.')
    return c.body(fileOf(row), 200, { 'content-type': 'application/json; charset=utf-8', 'x-robots-tag': 'noindex' })
  })
}

/** The `snapshot/1` file of a row, byte for byte. */
export function fileOf(row: SnapshotRow): string {
  const { results, results_hash, results_signature } = row
  const texts: TextOpenings = JSON.parse(row.texts)
  return snapshotText({
    state: row.state,
    stateHash: row.state_hash,
    stateSignature: row.state_signature,
    publicKey: row.public_key,
    results: results === null || results_hash === null || results_signature === null ? null : { json: results, hash: results_hash, signature: results_signature },
    texts,
  })
}
