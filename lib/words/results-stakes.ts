import type { WorkshopResults } from '../disagreement/types'
import { fill } from './fill'
import { stakeMessages } from './results-messages'

/** The finding over the heat map: the ask on most participants' lists, the first by board order among equals. */
export function stakesTitle({ views }: WorkshopResults, participants: readonly string[], titleOf: (askId: string) => string): string {
  const lists = views.filter(({ id }) => participants.includes(id))
  const held = (askId: string) => lists.filter((view) => view.package.includes(askId)).length
  const asks = lists[0]?.interventions.map(({ id }) => id) ?? []
  const top = [...asks].sort((a, b) => held(b) - held(a))[0]
  if (top === undefined || held(top) === 0) return stakeMessages.titleNone
  const ask = titleOf(top)
  return held(top) === lists.length ? fill(stakeMessages.titleEveryone, { ask }) : fill(stakeMessages.titleMost, { ask, n: held(top), N: lists.length })
}
