import type { Ballot } from './ballot'
import { countPoints, type PointsCount } from './points'

/** Score voting by sums: what a ballot leaves out scores 0 (Smith 2000, "Range voting"). Equal sums are a tie. */
export function score(ids: readonly string[], ballots: readonly Ballot[], seats: number): PointsCount {
  return countPoints(ids, ballots.map(({ weight = 1, scores = {} }) => ({ weight, points: scores })), seats)
}
