import { highestOf, type Roles, type SetFigure } from './exact-choices'
import type { HalfScores } from './half-scores'
import { isWithin } from './rounding'

type Problem = { readonly roles: Roles; readonly size: number; readonly spent: SetFigure; readonly limit: number }

/**
 * The highest score of any subset that keeps to a limit; no more than `needed` where that is less. Cards are left out one by one, until what is left is
 * affordable or cannot be better.
 */
export function highestWithin(scores: HalfScores, { roles, size, spent, limit }: Problem): (mask: number, needed?: number) => number {
  const highest = highestOf(scores, roles)
  let affordable = 0
  for (let bit = 0; bit < size; bit++) if (isWithin(spent(1 << bit), limit)) affordable |= 1 << bit
  let best = 0

  function visit(mask: number, open: number): void {
    if (isWithin(spent(mask), limit)) {
      best = Math.max(best, highest(mask))
      return
    }
    if (highest(mask) <= best) return
    for (let left = open; left !== 0; left &= left - 1) visit(mask ^ (left & -left), left & (left - 1))
  }

  /** Where nothing is known of how scores grow, every subset is looked at. */
  function lookAtAll(mask: number): void {
    for (let part = mask; ; part = (part - 1) & mask) {
      if (isWithin(spent(part), limit)) best = Math.max(best, scores.of(part))
      if (part === 0) return
    }
  }

  return (mask, needed = -Infinity) => {
    const useful = mask & affordable & ~roles.never
    best = needed
    if (scores.isSubmodular) visit(useful, useful)
    else lookAtAll(useful)
    return best
  }
}
