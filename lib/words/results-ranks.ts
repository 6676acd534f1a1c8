import type { UncertaintyResult } from '../model/uncertainty'
import type { Workshop } from '../model/workshop'
import { fill } from './fill'
import { formatOf } from './numbers'
import { rankMessages } from './results-messages'

/** How often an ask takes which place in the worlds tried; the three shares sum to 1. */
export type PlaceShares = { readonly id: string; readonly title: string; readonly first: number; readonly middle: number; readonly later: number }

/** Places counted as first. */
export const FIRST_PLACES = 3

/**
 * Rank acceptability in bands of places: the first three, on to the length of a list, later. The ask with the best mean place first. Nothing before the
 * first world. Source: model.md section 4 (SMAA-2); Lahdelma & Salminen (2001).
 */
export function placeShares(workshop: Workshop, draws: UncertaintyResult, askLimit: number): readonly PlaceShares[] {
  if (draws.draws === 0) return []
  const rows = draws.interventions.map(({ id, rankShares }) => {
    const sum = (from: number, to: number) => rankShares.slice(from, to).reduce((total, share) => total + share, 0)
    const last = Math.max(askLimit, FIRST_PLACES)
    const title = workshop.interventions.find((card) => card.id === id)?.title ?? id
    const mean = rankShares.reduce((total, share, at) => total + share * (at + 1), 0)
    return { id, title, mean, first: sum(0, FIRST_PLACES), middle: sum(FIRST_PLACES, last), later: sum(last, rankShares.length) }
  })
  return rows.sort((a, b) => a.mean - b.mean).map(({ mean: _sortedBy, ...shares }) => shares)
}

/** The finding: the ask that is most often among the first, and in how many worlds of ten. */
export function placesTitle(rows: readonly PlaceShares[]): string {
  const [leader] = [...rows].sort((a, b) => b.first - a.first)
  if (leader === undefined) return rankMessages.none
  return fill(rankMessages.title, { ask: leader.title, tenths: formatOf(Math.round(leader.first * 10), 10) })
}

/** What the three parts of a bar are. */
export function placesTwin(askLimit: number): string {
  return fill(askLimit > FIRST_PLACES ? rankMessages.twin : rankMessages.twinShort, { from: String(FIRST_PLACES + 1), to: String(askLimit) })
}
