import type { Ballot } from './ballot'
import { at, toWhole } from './exact'

/** Who is above whom: `prefer(a, b) / scale` is the weight of the ballots that rank option a above option b; `total / scale` that of all ballots. */
export type Pairwise = {
  readonly ids: readonly string[]
  readonly scale: bigint
  readonly total: bigint
  readonly prefer: (a: number, b: number) => bigint
}

/** The tie group of each option on one ballot, 0 the best; options the ballot leaves out share the last one. */
export function levelsOf(ids: readonly string[], ballot: Ballot): readonly number[] {
  const groups = ballot.ranking ?? []
  const level = new Map(groups.flatMap((group, i) => group.map((id) => [id, i] as const)))
  return ids.map((id) => level.get(id) ?? groups.length)
}

/** Counts every pair on every ballot (Condorcet 1785); a pair level on a ballot counts for neither. */
export function countPairs(ids: readonly string[], ballots: readonly Ballot[]): Pairwise {
  const { values: weights, scale } = toWhole(ballots.map((ballot) => ballot.weight ?? 1))
  const matrix = ids.map(() => ids.map(() => 0n))
  let total = 0n
  ballots.forEach((ballot, i) => {
    const weight = at(weights, i)
    total += weight
    const levels = levelsOf(ids, ballot)
    matrix.forEach((row, a) => {
      for (let b = 0; b < row.length; b++) if (at(levels, a) < at(levels, b)) row[b] = at(row, b) + weight
    })
  })
  return { ids, scale, total, prefer: (a, b) => at(at(matrix, a), b) }
}

/** The option that beats every other one head to head, if there is one. */
export function condorcetWinner({ ids, prefer }: Pairwise): string | null {
  return ids.find((_, a) => ids.every((_, b) => a === b || prefer(a, b) > prefer(b, a))) ?? null
}
