import type { Ballot } from './ballot'
import { dots } from './dots'
import { toNumber, toWhole } from './exact'
import type { PointsCount } from './points'

/** `spent`: credits paid for an option by all ballots together. */
export type QuadraticCount = PointsCount & { readonly spent: { readonly [optionId: string]: number } }

/**
 * Quadratic voting: n votes for one option cost n² of a person's credits, and sums of votes decide (Lalley & Weyl 2018, "Quadratic voting:
 * How mechanism design can radicalize democracy"; here with votes in favour only and a fixed endowment). Equal sums are a tie.
 */
export function quadratic(ids: readonly string[], ballots: readonly Ballot[], seats: number): QuadraticCount {
  const { values: weights, scale } = toWhole(ballots.map((ballot) => ballot.weight ?? 1))
  const spentOn = (id: string) => ballots.reduce((total, ballot, i) => total + (weights[i] ?? 0n) * votesOn(ballot, id) ** 2n, 0n)
  return { ...dots(ids, ballots, seats), spent: Object.fromEntries(ids.map((id) => [id, toNumber(spentOn(id), scale)])) }
}

const votesOn = (ballot: Ballot, id: string): bigint => {
  const [, votes = 0] = Object.entries(ballot.dots ?? {}).find(([option]) => option === id) ?? []
  return BigInt(votes)
}
