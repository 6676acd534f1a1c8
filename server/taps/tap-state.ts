import { tapResultSchema } from '@/lib/workshop/stage-taps'
import type { TapRound } from '@/lib/workshop/tap-types'
import type { PersonRow } from '../store/people-queries'
import type { Db } from '../store/tables'
import { listTapMarks, listTapRounds, type TapMark, type TapRoundRow } from '../store/tap-queries'

/** Cards opened for taps as the stage shows them. Of an open one it says how many have tapped, and nothing about any. */
export async function tapsOf(db: Db, workshopId: string, people: readonly PersonRow[]): Promise<readonly TapRound[]> {
  const rounds: TapRound[] = []
  for (const row of await listTapRounds(db, workshopId)) {
    const counts = row.closed_at === null ? tapCounts(people, await listTapMarks(db, { workshopId, tapsId: row.id })) : { tapped: row.tapped_count ?? 0, of: row.of_count ?? 0 }
    rounds.push(toRound(row, counts))
  }
  return rounds
}

/** "7 of 9 in": participants but those from a file, and facilitators once they tap. Who abstains and who watches counts in neither. */
export function tapCounts(people: readonly PersonRow[], marks: readonly TapMark[]): TapRound['counts'] {
  const abstains = new Map(marks.map((mark) => [mark.person_id, mark.abstains === 1]))
  const counted = people.filter(({ id, role, origin }) => role !== 'observer' && abstains.get(id) !== true && ((role === 'participant' && origin !== 'imported') || abstains.has(id)))
  return { tapped: counted.filter(({ id }) => abstains.has(id)).length, of: counted.length }
}

function toRound(row: TapRoundRow, counts: TapRound['counts']): TapRound {
  return {
    id: row.id,
    card: row.card_id,
    title: row.title,
    line: row.line,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    counts,
    result: row.result === null ? null : tapResultSchema.parse(JSON.parse(row.result)),
  }
}
