import type { ServerResponse } from 'node:http'
import { findRevokedAt } from './store/snapshot-queries'
import type { Store } from './store/store'

/** The page of a snapshot that is revoked is gone (410), of one that never was or was deleted missing (404): for those who look at the status and not at the words. */
export async function markSnapshotPage(store: Store, path: string, response: ServerResponse): Promise<void> {
  const id = /^\/s\/([^/]+)(\/|$)/.exec(path)?.[1]
  // `compare` is a page of its own, and no id.
  if (id === undefined || id === 'compare') return
  const found = await store.read((db) => findRevokedAt(db, id))
  if (found === undefined) withStatus(response, 404)
  else if (found.revoked_at !== null) withStatus(response, 410)
}

/** Next says 200 of every page that it renders; the words on the page come from the same server and say why. */
function withStatus(response: ServerResponse, status: 404 | 410): void {
  const writeHead = response.writeHead.bind(response)
  Object.defineProperty(response, 'writeHead', {
    // Next puts wrappers of its own around it.
    writable: true,
    configurable: true,
    value: (said: number, ...rest: readonly unknown[]) => Reflect.apply(writeHead, response, [said === 200 ? status : said, ...rest]),
  })
}
