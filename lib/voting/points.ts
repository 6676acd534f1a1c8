import type { Points } from './ballot'
import { compare, toNumber, toWhole } from './exact'
import { fillPlaces, type Placing } from './placing'

export type PointsBallot = { readonly weight?: number; readonly points?: Points }

export type PointsRow = {
  /** Points given, each times its ballot's weight. */
  readonly sum: number
  /** `sum` over all ballots, abstentions among them. */
  readonly mean: number
  /** Of all points given, 0..1. */
  readonly share: number
  /** A winner's lead over the best option that is out, or what another lacks to the last place; 0 when level for it; null when all are in or all out. */
  readonly margin: number | null
}

export type PointsCount = Placing & {
  /** Lead of the last winner over the first who is out; null when nobody is out or nobody in. */
  readonly margin: number | null
  readonly rows: { readonly [optionId: string]: PointsRow }
}

/**
 * Adds points up: the options with the most win. Level options share a place in the count; an option without a single point takes none,
 * so that places stay free rather than go to what nobody asked for.
 */
export function countPoints(ids: readonly string[], ballots: readonly PointsBallot[], seats: number): PointsCount {
  const { values: weights, scale } = toWhole(ballots.map((ballot) => ballot.weight ?? 1))
  const sums = new Map(ids.map((id) => [id, 0n]))
  let cast = 0n
  ballots.forEach((ballot, i) => {
    const weight = weights[i] ?? 0n
    cast += weight
    for (const [id, points] of Object.entries(ballot.points ?? {})) sums.set(id, (sums.get(id) ?? 0n) + weight * BigInt(points))
  })
  const levels = [...new Set(sums.values())].filter((level) => level > 0n).sort((a, b) => compare(b, a))
  const placing = fillPlaces(levels.map((level) => ids.filter((id) => sums.get(id) === level)), seats)
  const bar = barOf(sums, placing)
  const given = [...sums.values()].reduce((total, value) => total + value, 0n)
  const share = (n: bigint, d: bigint) => (d === 0n ? 0 : toNumber(n, d))
  const rows = [...sums].map(([id, total]): [string, PointsRow] => {
    const isIn = placing.winners.includes(id)
    const against = isIn ? bar.out : bar.in
    const margin = against === null ? null : toNumber(total - against, scale)
    return [id, { sum: toNumber(total, scale), mean: share(total, cast), share: share(total, given), margin }]
  })
  const margin = bar.in === null || bar.out === null ? null : toNumber(bar.in - bar.out, scale)
  return { ...placing, margin, rows: Object.fromEntries(rows) }
}

/** The fewest points that are in and the most that are out; one and the same where a group shares the last places. */
function barOf(sums: ReadonlyMap<string, bigint>, placing: Placing): { readonly in: bigint | null; readonly out: bigint | null } {
  const open = placing.open?.among[0]
  if (open !== undefined) {
    const level = sums.get(open) ?? 0n
    return { in: level, out: level }
  }
  let least: bigint | null = null
  let most: bigint | null = null
  for (const [id, total] of sums) {
    if (placing.winners.includes(id)) least = least === null || total < least ? total : least
    else most = most === null || total > most ? total : most
  }
  return { in: least, out: most }
}
