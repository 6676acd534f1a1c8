import type { InterventionResult, ViewResult } from '@/lib/model/results'
import type { Workshop } from '@/lib/model/workshop'
import type { StoryDone } from '@/components/charts/story-mark'
import { storyName } from '@/lib/words/results-ask-facts'
import { levelRuns } from '@/lib/words/results-level'

export type ListRow = {
  readonly id: string
  readonly title: string
  readonly value: number
  readonly rank: number
  readonly inPackage: boolean
  /** Shown as level with the row above or below. */
  readonly level: boolean
  readonly stories: readonly StoryDone[]
}

/** The rows of a list, best first: members, then what the list leaves out. Values that are practically level share a rank. */
export function listRows(workshop: Workshop, result: ViewResult): { readonly inside: readonly ListRow[]; readonly outside: readonly ListRow[] } {
  const titles = new Map(workshop.interventions.map(({ id, title }) => [id, title]))
  const gain = result.objective.package - result.objective.none
  // An answer may be older than the board: a card that is gone by now has no row.
  const byRank = result.interventions.filter(({ id }) => titles.has(id)).sort((a, b) => a.rank - b.rank)
  const row = (entry: InterventionResult, rank: number, level: boolean): ListRow => ({
    id: entry.id,
    title: titles.get(entry.id) ?? entry.id,
    value: entry.value,
    rank,
    inPackage: entry.inPackage,
    level,
    stories: workshop.regimes.map((regime) => ({
      id: regime.id,
      name: storyName(regime),
      done: result.regimes.find(({ id }) => id === regime.id)?.implemented.includes(entry.id) ?? false,
    })),
  })
  const rowsOf = (entries: readonly InterventionResult[], from: number) =>
    levelRuns(entries, ({ value }) => value, gain, from).flatMap((run) => run.items.map((entry) => row(entry, run.rank, run.items.length > 1)))
  const members = byRank.filter(({ inPackage }) => inPackage)
  return { inside: rowsOf(members, 1), outside: rowsOf(byRank.filter(({ inPackage }) => !inPackage), members.length + 1) }
}
