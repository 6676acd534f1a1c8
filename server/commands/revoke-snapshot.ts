import { ApiError } from '../api-error'
import { listSnapshots, updateSnapshot } from '../store/snapshot-queries'
import type { Command } from './command'

/** Closes the page and the file of a snapshot to everybody. Its hash stays in the chain and on the list; files that were saved still verify. */
export const revokeSnapshot: Command<'revoke-snapshot'> = async ({ db, workshop, now }, { snapshot }) => {
  const found = (await listSnapshots(db, workshop.id)).find(({ id }) => id === snapshot)
  if (found === undefined) throw new ApiError('not-found', `This workshop has no snapshot "${snapshot}".`)
  if (found.revoked_at === null) await updateSnapshot(db, snapshot, { revoked_at: now })
  return {}
}
