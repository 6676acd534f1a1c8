import { at, compare, toNumber } from './exact'
import type { Pairwise } from './pairwise'
import { fillPlaces, layers, sorted, type Placing } from './placing'

export type LockedPair = { readonly over: string; readonly under: string; readonly margin: number; readonly locked: boolean }

export type RankedPairsCount = Placing & {
  readonly ranking: readonly (readonly string[])[]
  /** Every majority, widest first, and whether it was locked in or would have closed a circle. */
  readonly pairs: readonly LockedPair[]
  /** The narrowest of the majorities that keep options out (the widest for each of them); null when nobody is out. */
  readonly margin: number | null
}

type Majority = { readonly over: number; readonly under: number; readonly margin: bigint }

/**
 * Ranked pairs by margins (Tideman 1987, "Independence of clones as a criterion for voting rules"): majorities are locked in from the
 * widest, except where they would close a circle. Equal majorities are looked at together: those that lie on a circle of locked and
 * equal ones are all left out. That favours no option; trying every order instead cannot be done in reasonable time (Brill & Fischer
 * 2012, "The price of neutrality for the ranked pairs method"), and breaking ties by a chosen order (Zavist & Tideman 1989) would not
 * show them as ties.
 */
export function rankedPairs(pairwise: Pairwise, seats: number): RankedPairsCount {
  const { ids, scale } = pairwise
  const majorities = majoritiesOf(pairwise)
  const isLocked = lock(ids.length, majorities)
  const locked = majorities.filter(isLocked)
  const reach = reachability(ids.length, locked)
  const ranking = layers(ids.length, (a, b) => at(at(reach, a), b)).map((group) => group.map((i) => at(ids, i)))
  const placing = fillPlaces(ranking, seats)
  const defeats = ids.flatMap((id, i) => (placing.winners.includes(id) ? [] : locked.filter((pair) => pair.under === i).slice(0, 1)))
  return {
    ...placing,
    ranking: ranking.map(sorted),
    pairs: majorities.map((pair) => ({ over: at(ids, pair.over), under: at(ids, pair.under), margin: toNumber(pair.margin, scale), locked: isLocked(pair) })),
    margin: placing.open !== null ? 0 : defeats.length === 0 ? null : Math.min(...defeats.map((pair) => toNumber(pair.margin, scale))),
  }
}

function majoritiesOf({ ids, prefer }: Pairwise): readonly Majority[] {
  const all = ids.flatMap((_, over) => ids.map((_, under): Majority => ({ over, under, margin: prefer(over, under) - prefer(under, over) })))
  return all.filter((pair) => pair.margin > 0n).sort((a, b) => compare(b.margin, a.margin))
}

function lock(count: number, majorities: readonly Majority[]): (pair: Majority) => boolean {
  const locked = new Set<Majority>()
  for (const margin of new Set(majorities.map((pair) => pair.margin))) {
    const level = majorities.filter((pair) => pair.margin === margin)
    const reach = reachability(count, [...locked, ...level])
    for (const pair of level) if (!at(at(reach, pair.under), pair.over)) locked.add(pair)
  }
  return (pair) => locked.has(pair)
}

function reachability(count: number, pairs: readonly Majority[]): readonly (readonly boolean[])[] {
  const reach = Array.from({ length: count }, () => Array.from({ length: count }, () => false))
  for (const { over, under } of pairs) at(reach, over)[under] = true
  for (let via = 0; via < count; via++) {
    for (const row of reach) if (at(row, via)) for (let to = 0; to < count; to++) if (at(at(reach, via), to)) row[to] = true
  }
  return reach
}
