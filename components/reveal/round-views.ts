import type { StageSnapshot } from '@/lib/workshop/types'
import type { RoundViews } from '@/lib/disagreement/aggregate'

export type RoundsCompared = RoundViews & { readonly round: number; readonly beforeRound: number }

/**
 * The last revealed round beside what the same people had said before it; null while there is only one, or nobody spoke before.
 * Whoever said nothing new stands by the answers given before, and is one of the others that everybody's movement is measured by.
 */
export function lastRounds(stage: Pick<StageSnapshot, 'reveals' | 'views'>): RoundsCompared | null {
  const round = stage.reveals.at(-1)?.round
  const beforeRound = stage.reveals.at(-2)?.round
  if (round === undefined || beforeRound === undefined) return null
  const spoken = stage.views.filter(({ view }) => view.kind === 'participant')
  const before = new Map(spoken.flatMap((view) => (view.round < round ? [[view.personId, view.view] as const] : [])))
  const after = new Map([...before, ...spoken.flatMap((view) => (view.round === round && before.has(view.personId) ? [[view.personId, view.view] as const] : []))])
  return before.size === 0 ? null : { before: [...before.values()], after: [...after.values()], round, beforeRound }
}
