import type { StageSnapshot } from '@/lib/workshop/types'
import type { RoundViews } from '@/lib/disagreement/aggregate'

export type RoundsCompared = RoundViews & { readonly round: number; readonly beforeRound: number }

/** The last revealed round beside what the same people said before it; null while there is only one, or nobody answered in both. */
export function lastRounds(stage: Pick<StageSnapshot, 'reveals' | 'views'>): RoundsCompared | null {
  const round = stage.reveals.at(-1)?.round
  const beforeRound = stage.reveals.at(-2)?.round
  if (round === undefined || beforeRound === undefined) return null
  const after = stage.views.filter((view) => view.round === round && view.view.kind === 'participant')
  const before = after.flatMap(({ personId }) => stage.views.findLast((view) => view.personId === personId && view.round < round)?.view ?? [])
  const both = new Set(before.map(({ id }) => id))
  return before.length === 0 ? null : { before, after: after.flatMap(({ view }) => (both.has(view.id) ? [view] : [])), round, beforeRound }
}
