import type { Disagreement, WorkshopResults } from '@/lib/disagreement/types'
import type { View, Workshop } from '@/lib/model/workshop'

/** What people said, before anything is worked out from it; `pools` are empty until then. */
export type RoomAnswers = {
  readonly workshop: Workshop
  readonly myViewId: string | null
  /** Participants' views in the order of the results. */
  readonly participants: readonly View[]
  readonly pools: Disagreement['pools']
  /** The name of a view; "You" for one's own. */
  readonly nameOf: (viewId: string) => string
}

/** What every finding of the room reads: the answers it rests on, the results, and names as this reader sees them. */
export type RoomData = RoomAnswers & {
  readonly results: WorkshopResults
  readonly disagreement: Disagreement
  readonly titleOf: (askId: string) => string
}

export function roomAnswers(workshop: Workshop, myViewId: string | null): RoomAnswers {
  const names = new Map(workshop.views.map(({ id, name }) => [id, name]))
  return {
    workshop,
    myViewId,
    participants: workshop.views.filter(({ kind }) => kind === 'participant'),
    pools: {},
    nameOf: (viewId) => (viewId === myViewId ? 'You' : (names.get(viewId) ?? viewId)),
  }
}

/** Null while there is nothing to compare: fewer than two participants. */
export function roomData(workshop: Workshop, results: WorkshopResults, myViewId: string | null): RoomData | null {
  const { disagreement } = results
  if (disagreement === null) return null
  const titles = new Map(workshop.interventions.map(({ id, title }) => [id, title]))
  const views = new Map(workshop.views.map((view) => [view.id, view]))
  return {
    ...roomAnswers(workshop, myViewId),
    results,
    disagreement,
    pools: disagreement.pools,
    participants: disagreement.participants.flatMap((id) => views.get(id) ?? []),
    titleOf: (askId) => titles.get(askId) ?? 'A card that is no longer on the board',
  }
}

/** First words where they tell the names apart, else the whole names: for the heads of narrow columns. */
export function shortNames(names: readonly string[]): readonly string[] {
  const firsts = names.map((name) => name.split(/\s+/)[0] ?? name)
  return names.map((name, at) => {
    const first = firsts[at] ?? name
    return firsts.filter((other) => other === first).length === 1 ? first : name
  })
}
