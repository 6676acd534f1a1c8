import type { WallReply } from '@/lib/protocol/commands'
import type { ServerContext } from '../context'
import { workshopOrRefuse } from '../run-command'
import { memberOrRefuse, type Asker } from './read-me'

/** What the wall needs beside its documents: where others reach this server. Nothing about who asks, who may be a facilitator with answers of their own. */
export async function readWall({ store }: ServerContext, { workshopId, tokenHash, origins }: Asker & { readonly origins: readonly string[] }): Promise<WallReply> {
  return store.read(async (db) => {
    await workshopOrRefuse(db, workshopId)
    await memberOrRefuse(db, { workshopId, tokenHash })
    return { origins: [...origins] }
  })
}
