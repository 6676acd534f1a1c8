import type { Ballot } from './ballot'
import { countPoints, type PointsCount } from './points'

/**
 * Approval voting: the options approved on most ballots win (Brams & Fishburn 1978, "Approval voting"). Equal numbers are a tie.
 * In the rows `sum` is the number of approvals and `mean` the share of ballots that approve.
 */
export function approval(ids: readonly string[], ballots: readonly Ballot[], seats: number): PointsCount {
  const asPoints = ballots.map(({ weight = 1, approve = [] }) => ({ weight, points: Object.fromEntries(approve.map((id) => [id, 1])) }))
  return countPoints(ids, asPoints, seats)
}
