import { at, toNumber } from './exact'
import type { Pairwise } from './pairwise'
import { fillPlaces, layers, sorted, type Placing } from './placing'

export type SchulzeCount = Placing & {
  /** Level groups, best first. */
  readonly ranking: readonly (readonly string[])[]
  /** Strength of the strongest path from one option to another, in ballots. */
  readonly paths: { readonly [from: string]: { readonly [to: string]: number } }
  /** The narrowest defeat by paths that keeps an option out, in ballots; null when nobody is out. */
  readonly margin: number | null
}

/**
 * Schulze's method with strengths by winning votes (Schulze 2011, "A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method"). An option wins when no other has a stronger path to it than it has back; there can
 * be several, and they are a tie. Further places go to who wins among the rest by the same paths.
 */
export function schulze(pairs: Pairwise, seats: number): SchulzeCount {
  const { ids, scale } = pairs
  const paths = strongestPaths(pairs)
  const path = (a: number, b: number) => at(at(paths, a), b)
  const ranking = layers(ids.length, (a, b) => path(a, b) > path(b, a)).map((group) => group.map((i) => at(ids, i)))
  const placing = fillPlaces(ranking, seats)
  const leads = ids.flatMap((id, loser) => (placing.winners.includes(id) ? [] : [greatest(ids.map((_, a) => (a === loser ? 0n : path(a, loser) - path(loser, a))))]))
  const table = ids.map((from, a) => [from, Object.fromEntries(ids.flatMap((to, b) => (a === b ? [] : [[to, toNumber(path(a, b), scale)]])))] as const)
  return {
    ...placing,
    ranking: ranking.map(sorted),
    paths: Object.fromEntries(table),
    margin: placing.open !== null ? 0 : leads.length === 0 ? null : toNumber(leads.reduce((a, b) => (a < b ? a : b)), scale),
  }
}

const greatest = (values: readonly bigint[]): bigint => values.reduce((a, b) => (a > b ? a : b), 0n)

/** Floyd and Warshall's search, with the weakest link of a path as its length. */
function strongestPaths({ ids, prefer }: Pairwise): readonly (readonly bigint[])[] {
  const paths = ids.map((_, a) => ids.map((_, b) => (a !== b && prefer(a, b) > prefer(b, a) ? prefer(a, b) : 0n)))
  for (let via = 0; via < ids.length; via++) {
    for (const [a, row] of paths.entries()) {
      if (a === via) continue
      const first = at(row, via)
      for (let b = 0; b < ids.length; b++) {
        if (b === a || b === via) continue
        const second = at(at(paths, via), b)
        const weakest = first < second ? first : second
        if (weakest > at(row, b)) row[b] = weakest
      }
    }
  }
  return paths
}
