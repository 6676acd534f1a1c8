import { randomUUID } from 'node:crypto'
import type { Db } from './tables'

/** What was deleted and may still stand in the store's files: ballots and taps of what was closed, or words of people and workshops. */
export type Forgettable = 'sealed' | 'words'
export type ForgetMark = { readonly what: Forgettable; readonly value: string; readonly at: number }

const prefix = 'forget/'
const all: readonly Forgettable[] = ['sealed', 'words']

/** In the transaction that deletes: when this server dies before it has taken care, another one sees that it is due. */
export async function markToForget(db: Db, what: Forgettable, now: number): Promise<void> {
  // Unlike every other, so that taking care of what was before does not wipe this one out.
  const value = `${now} ${randomUUID()}`
  await db
    .insertInto('facts')
    .values({ key: prefix + what, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

export async function listForgetMarks(db: Db): Promise<readonly ForgetMark[]> {
  const rows = await db.selectFrom('facts').selectAll().where('key', 'in', all.map((what) => prefix + what)).execute()
  return all.flatMap((what) => rows.filter(({ key }) => key === prefix + what).map(({ value }) => ({ what, value, at: Number(value.split(' ')[0]) })))
}

export async function deleteForgetMarks(db: Db, marks: readonly ForgetMark[]): Promise<void> {
  for (const { what, value } of marks) await db.deleteFrom('facts').where('key', '=', prefix + what).where('value', '=', value).execute()
}
