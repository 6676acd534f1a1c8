import type { Ballot } from './ballot'
import { countPoints, type PointsCount } from './points'

/** Cumulative voting: each person spreads a few dots; the sums decide (Sawyer & MacRae 1962, "Game theory and cumulative voting in Illinois"). Equal sums are a tie. */
export function dots(ids: readonly string[], ballots: readonly Ballot[], seats: number): PointsCount {
  return countPoints(ids, ballots.map(({ weight = 1, dots = {} }) => ({ weight, points: dots })), seats)
}
