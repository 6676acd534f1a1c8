import type { InterventionAgreement, Label } from './types'

/** What one participant's results say about one ask. */
export type Stance = {
  readonly stake: number
  readonly inPackage: boolean
  /** Outside the package: V(A* with it) - V(A*), in units of the view's gain. */
  readonly addedShare: number
}

/** A view is for an ask above this stake, against it below its negative; the same share of the gain makes an ask harmful (model.md sections 4 and 6). */
const NOTICEABLE = 0.01

const isFor = ({ stake }: Stance): boolean => stake > NOTICEABLE
const isAgainst = ({ stake }: Stance): boolean => stake < -NOTICEABLE
const wouldLoseByIt = ({ inPackage, addedShare }: Stance): boolean => !inPackage && addedShare < -NOTICEABLE

/** Counted in whole people: 4 of 5 are four fifths whatever a float makes of 0.8. */
const isNearlyEveryone = (count: number, of: number): boolean => 5 * count >= 4 * of

/**
 * Where the participants (at least one) stand on one ask. `agreed`: at least 80 % are for it. `opposed`: at least 80 % have it outside their package and would
 * lose by adding it. `leftOut`: at least 80 % are not for it, others simply come first. Else `contested`. Divisiveness is 4·s·(1 - s).
 */
export function agreementOn(id: string, stances: readonly Stance[]): InterventionAgreement {
  const n = stances.length
  const supporters = stances.filter(isFor).length
  const share = supporters / n
  const losers = stances.filter(wouldLoseByIt).length
  const label: Label = isNearlyEveryone(supporters, n) ? 'agreed' : isNearlyEveryone(losers, n) ? 'opposed' : isNearlyEveryone(n - supporters, n) ? 'leftOut' : 'contested'
  return { id, for: share, against: stances.filter(isAgainst).length / n, label, divisiveness: 4 * share * (1 - share) }
}
