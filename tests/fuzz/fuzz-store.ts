import type { Store } from '@/server/store/store'

/** A workshop without people or documents, for documents that are opened past the doors. */
export async function addWorkshop(store: Store, id: string): Promise<void> {
  await store.write(async (db) => {
    await db
      .insertInto('workshops')
      .values({ id, title: id, code: id, recovery_hash: id, founder_id: 'p0', sample: 0, phase: 'result', round: 1, round_open: 0, timer_ends_at: null, board_locked: 0, closed: 0, naming: 'named', sequence: 1, created_at: 0 })
      .execute()
  })
}
