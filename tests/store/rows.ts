import type { Insertable } from 'kysely'
import type { Db, WorkshopsTable } from '@/server/store/tables'

/** A workshop `w`, as the tables keep it. */
export async function addWorkshop(db: Db, change: Partial<Insertable<WorkshopsTable>> = {}): Promise<void> {
  const row = { id: 'w', title: 't', code: 'AAA', recovery_hash: '', founder_id: 'f', sample: 0, phase: 'lobby', round: 1, round_open: 0, timer_ends_at: null, board_locked: 0, closed: 0, naming: 'named', sequence: 1, created_at: 0 } as const
  await db.insertInto('workshops').values({ ...row, ...change }).execute()
}
