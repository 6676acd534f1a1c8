import type { InputGroup } from '@/lib/disagreement/types'
import { inputGroups } from '@/lib/protocol/commands'
import { lossPercent } from '@/lib/words/results-cruxes'

type Crux = { readonly group: InputGroup; readonly distance: number }

export type TalkOrder = {
  /** What another's list costs as people answered; null before it is worked out. */
  readonly now: string | null
  /** The questions that move something, in the order of the reveal, each with what another's list would cost if it were settled. */
  readonly agenda: readonly { readonly group: InputGroup; readonly figure: string }[]
  /** All others, in the order of the form. */
  readonly others: readonly InputGroup[]
}

/** The nine questions as a facilitator turns to them. Without results they stand in the order of the form. */
export function talkOrder(found: { readonly distance: number; readonly cruxes: readonly Crux[] } | null): TalkOrder {
  const cruxes = found?.cruxes ?? []
  return {
    now: found === null ? null : lossPercent(found.distance),
    agenda: cruxes.map(({ group, distance }) => ({ group, figure: lossPercent(distance) })),
    others: inputGroups.filter((group) => !cruxes.some((crux) => crux.group === group)),
  }
}
