import type { Db } from './tables'

/** Far longer than a page goes on trying. */
const keptMs = 600_000

export type ReplyPlace = { readonly workshopId: string; readonly tokenHash: string; readonly key: string }
export type KeptReply = { readonly command: string; readonly reply: string }

export async function findReply(db: Db, { workshopId, tokenHash, key }: ReplyPlace): Promise<KeptReply | undefined> {
  return db.selectFrom('command_replies').select(['command', 'reply']).where('workshop_id', '=', workshopId).where('token_hash', '=', tokenHash).where('key', '=', key).executeTakeFirst()
}

/** Those of the workshop that nobody asks for any more go with it. */
export async function putReply(db: Db, { workshopId, tokenHash, key }: ReplyPlace, { command, reply, now }: KeptReply & { readonly now: number }): Promise<void> {
  await db.deleteFrom('command_replies').where('workshop_id', '=', workshopId).where('at', '<', now - keptMs).execute()
  await db.insertInto('command_replies').values({ workshop_id: workshopId, token_hash: tokenHash, key, command, reply, at: now }).execute()
}

export async function deleteReplies(db: Db, workshopId: string): Promise<void> {
  await db.deleteFrom('command_replies').where('workshop_id', '=', workshopId).execute()
}
