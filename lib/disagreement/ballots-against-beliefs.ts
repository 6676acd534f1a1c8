import { comparable } from '../model/rounding'
import type { ViewResult } from '../model/results'
import { meanRanks, tauB } from './rank-agreement'

export type BallotDifference = { readonly id: string; readonly ballotRank: number; readonly beliefRank: number }

export type BallotAgainstBeliefs = {
  /** Between ballot and stakes, -1..1; null when either ties everything. */
  readonly tau: number | null
  /** Asks whose places differ, the widest difference first; ranks start at 1 and ties share the mean. */
  readonly differences: readonly BallotDifference[]
}

/**
 * How a person's ballot fits what their own answers imply. `ballot` holds a score per ask, more = better liked (an approval is 1 or 0, a ranking its
 * negated places); asks it does not name, and those not on the board, are left out. Source: model.md section 6, last line.
 */
export function ballotAgainstBeliefs(ballot: ReadonlyMap<string, number>, result: ViewResult): BallotAgainstBeliefs {
  const asks = result.interventions.flatMap(({ id, stake }) => {
    const score = ballot.get(id)
    return score === undefined ? [] : [{ id, score, stake: comparable(stake) }]
  })
  const scores = asks.map(({ score }) => score)
  const stakes = asks.map(({ stake }) => stake)
  const beliefRanks = meanRanks(stakes)
  const differences = meanRanks(scores)
    .map((ballotRank, i) => ({ id: asks[i]?.id ?? '', ballotRank, beliefRank: beliefRanks[i] ?? ballotRank }))
    .filter(({ ballotRank, beliefRank }) => ballotRank !== beliefRank)
    .sort((a, b) => Math.abs(b.ballotRank - b.beliefRank) - Math.abs(a.ballotRank - a.beliefRank))
  return { tau: tauB(scores, stakes), differences }
}
