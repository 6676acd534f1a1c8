import type { ViewResult } from '../model/results'
import { fill } from './fill'
import { formatPercent, formatPoints, formatSignedPoints, NBSP, pointsSize } from './numbers'
import { listMessages } from './results-messages'
import { capital, countOf } from './results-text'

/** `view` names whose answers these are, null for one's own. */
export type Whose = { readonly view: string | null }

/** "Seven asks, worth +1.3 points to you": the headline over a list. */
export function listHeadline(result: ViewResult, { view }: Whose): string {
  const size = result.package.length
  if (result.interventions.length === 0) return listMessages.headlineNoCards
  if (size === 0) return view === null ? listMessages.headlineEmpty : fill(listMessages.headlineEmptyOther, { view })
  const gain = result.objective.package - result.objective.none
  const slots = { count: capital(countOf(size, 'ask')), points: formatSignedPoints(gain) }
  return view === null ? fill(listMessages.headlineGain, slots) : fill(listMessages.headlineGainOther, { ...slots, view })
}

/** What the objective goes from and to; for a list under 0.1 points, that the choice hardly matters. */
export function listTwin(result: ViewResult, { view }: Whose): string {
  const gain = result.objective.package - result.objective.none
  if (result.package.length > 0 && pointsSize(gain) !== 'figure') return fill(listMessages.smallWhole, { m: result.package.length, points: formatPoints(gain) })
  const slots = { none: formatPercent(result.objective.none), package: formatPercent(result.objective.package) }
  return view === null ? fill(listMessages.chance, slots) : fill(listMessages.chanceOther, slots)
}

/** The line under the list: that it is full, that more would add nothing, or that no longer list was looked at. */
export function limitLine(result: ViewResult, askLimit: number): string {
  const { asksLookedAt } = result
  if (asksLookedAt !== undefined && result.package.length >= asksLookedAt) return fill(listMessages.cutShort, { m: countOf(asksLookedAt, 'ask') })
  return result.package.length < askLimit ? listMessages.notFull : fill(listMessages.limit, { m: countOf(askLimit, 'ask') })
}

/** That other lists are nearly as good, and how many. */
export function nearBestNote(result: ViewResult): string {
  const others = result.nearBest - 1
  if (others < 1) return fill(listMessages.nearBestOne, { nbsp: NBSP })
  return others === 1 ? fill(listMessages.nearBestSingle, { nbsp: NBSP }) : fill(listMessages.nearBestMany, { n: others, nbsp: NBSP })
}
