import path from 'node:path'
import type { Store } from '../store/store'
import { hostKeyFile } from './host-key'

/**
 * All servers on one store sign with one key: a chain of snapshots has one, and results are computed by whichever server leads. The first
 * that starts writes down which; throws a sentence for the operator when this server has another.
 */
export async function requireOneKey(store: Store, { publicKey, dataDir }: { readonly publicKey: string; readonly dataDir: string }): Promise<void> {
  const key = 'public-key'
  const kept = await store.write(async (db) => {
    await db.insertInto('facts').values({ key, value: publicKey }).onConflict((conflict) => conflict.doNothing()).execute()
    return db.selectFrom('facts').select('value').where('key', '=', key).executeTakeFirst()
  })
  if (kept?.value === publicKey) return
  throw new Error(
    `${path.join(dataDir, hostKeyFile)} is another key (${publicKey.slice(0, 16)}…) than the one that snapshots in this database are signed with (${kept?.value.slice(0, 16)}…). ` +
      `Put the ${hostKeyFile} of the other servers, or of the backup, in its place. If it is lost, delete from facts where key = '${key}': snapshots from then on begin under the new key.`,
  )
}
