import type { Disagreement, WorkshopResults } from '../disagreement/types'
import type { ViewResult } from '../model/results'
import { fill } from './fill'
import { ordinal } from './numbers'
import { levelRuns } from './results-level'
import { slopeMessages as say } from './results-messages'

/** Beyond this many views the lines of a slope chart cross too often to be followed. */
export const mostSlopeViews = 7

/** Where one view puts one ask: places `first` to `last`, 1-based; more than one place where asks are practically level. */
export type SlopePlace = { readonly first: number; readonly last: number; readonly place: number; readonly stake: number; readonly inPackage: boolean }
export type SlopeLine = { readonly id: string; /** In the order of `views`. */ readonly places: readonly SlopePlace[] }
export type Slopes = { readonly views: readonly string[]; readonly lines: readonly SlopeLine[]; /** The ask whose places differ most; null where all views keep one order. */ readonly widest: string | null }

/**
 * The order of the asks by stake in each view, one's own view first, then whoever's lists cost each other least, then
 * views that are no participant's. Stakes closer than a hundredth of a view's gain, or than 0.05 points, share a place.
 * Null outside two to seven views.
 */
export function slopes({ views }: WorkshopResults, disagreement: Pick<Disagreement, 'participants' | 'loss'>, myViewId: string | null): Slopes | null {
  if (views.length < 2 || views.length > mostSlopeViews) return null
  const order = viewOrder(views.map(({ id }) => id), disagreement, myViewId)
  const byView = order.map((id) => placesOf(views.find((view) => view.id === id)))
  const lines = (views[0]?.interventions ?? []).map(({ id }) => ({ id, places: byView.flatMap((places) => places.get(id) ?? []) }))
  const isParticipant = order.map((id) => disagreement.participants.includes(id))
  const spread = (line: SlopeLine) => {
    const places = line.places.filter((_, at) => isParticipant[at]).map(({ place }) => place)
    return Math.max(...places) - Math.min(...places)
  }
  const widest = lines.reduce<{ readonly id: string | null; readonly by: number }>((most, line) => (spread(line) > most.by ? { id: line.id, by: spread(line) } : most), { id: null, by: 0 })
  return { views: order, lines, widest: widest.id }
}

function placesOf(view: ViewResult | undefined): ReadonlyMap<string, SlopePlace> {
  if (view === undefined) return new Map()
  const gain = view.gain.central
  const sorted = [...view.interventions].sort((a, b) => b.stake - a.stake)
  let first = 1
  return new Map(levelRuns(sorted, ({ stake }) => stake * gain, gain).flatMap(({ items, rank }) => {
    const run = { first, last: first + items.length - 1, place: rank }
    first = run.last + 1
    return items.map(({ id, stake, inPackage }) => [id, { ...run, stake, inPackage }] as const)
  }))
}

function viewOrder(ids: readonly string[], { participants, loss }: Pick<Disagreement, 'participants' | 'loss'>, myViewId: string | null): readonly string[] {
  const between = (a: string, b: string) => {
    const [row, column] = [participants.indexOf(a), participants.indexOf(b)]
    return (loss[row]?.[column] ?? 0) + (loss[column]?.[row] ?? 0)
  }
  const ordered: string[] = []
  const left = ids.filter((id) => participants.includes(id))
  let next = left.find((id) => id === myViewId) ?? left[0]
  while (next !== undefined) {
    const here = next
    ordered.push(here)
    left.splice(left.indexOf(here), 1)
    next = [...left].sort((a, b) => between(here, a) - between(here, b))[0]
  }
  return [...ordered, ...ids.filter((id) => !participants.includes(id))]
}

/** "2nd", "level at 8 to 17", or "level with all others" where a view puts every one of `count` asks in one place. */
export function slopePlaceText({ first, last }: Pick<SlopePlace, 'first' | 'last'>, count: number): string {
  if (first === last) return ordinal(first)
  return last - first + 1 === count ? say.allLevel : fill(say.level, { first, last })
}

/** The finding over the chart: who puts the ask that moves most highest, and who lowest. */
export function slopesTitle({ views, lines, widest }: Slopes, participants: readonly string[], titleOf: (askId: string) => string, nameOf: (viewId: string) => string): string {
  const line = lines.find(({ id }) => id === widest)
  const places = (line?.places ?? []).flatMap((place, at) => {
    const view = views[at]
    return view !== undefined && participants.includes(view) ? [{ view, place }] : []
  })
  const sorted = [...places].sort((a, b) => a.place.place - b.place.place)
  const [top, bottom] = [sorted[0], sorted.at(-1)]
  if (line === undefined || top === undefined || bottom === undefined) return say.titleSame
  const who = (view: string) => (nameOf(view) === 'You' ? 'you' : nameOf(view))
  return fill(say.title, { ask: titleOf(line.id), high: slopePlaceText(top.place, lines.length), highView: who(top.view), low: slopePlaceText(bottom.place, lines.length), lowView: who(bottom.view) })
}
