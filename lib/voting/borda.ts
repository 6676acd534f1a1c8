import { compare, sum, toNumber } from './exact'
import type { Pairwise } from './pairwise'
import { fillPlaces, sorted, type Placing } from './placing'

export type BordaCount = Placing & {
  readonly ranking: readonly (readonly string[])[]
  readonly scores: { readonly [optionId: string]: number }
  readonly margin: number | null
}

/**
 * Borda's count (Borda 1784): a ballot gives an option a point for each one below it and half a point for each one level with it, the mean
 * of the places that level options span (Black 1976, "Partial justification of the Borda count"). Equal scores are a tie.
 */
export function borda({ ids, prefer, total, scale }: Pairwise, seats: number): BordaCount {
  const others = (a: number) => ids.flatMap((_, b) => (a === b ? [] : [b]))
  // Twice the score: 2·above + level = above − below + all ballots.
  const scores = new Map(ids.map((id, a) => [id, sum(others(a).map((b) => prefer(a, b) - prefer(b, a) + total))]))
  const levels = [...new Set(scores.values())].sort((a, b) => compare(b, a))
  const ranking = levels.map((level) => sorted(ids.filter((id) => scores.get(id) === level)))
  const placing = fillPlaces(ranking, seats)
  const groupsIn = ranking.filter((group) => group.some((id) => placing.winners.includes(id))).length
  const [lastIn, firstOut] = [levels[groupsIn - 1], levels[groupsIn]]
  const margin = placing.open !== null ? 0 : lastIn === undefined || firstOut === undefined ? null : toNumber(lastIn - firstOut, 2n * scale)
  return { ...placing, ranking, scores: Object.fromEntries([...scores].map(([id, doubled]) => [id, toNumber(doubled, 2n * scale)])), margin }
}
