import type { RevealRow } from '../store/round-queries'
import type { WorkshopRow } from '../store/workshop-queries'

/** The round that entering an estimate phase collects for: the present one, or the next when that has been revealed. */
export function roundAfter(workshop: Pick<WorkshopRow, 'round'>, reveals: readonly RevealRow[]): { readonly round: number; readonly isOpen: boolean } {
  const isRevealed = reveals.some(({ round }) => round === workshop.round)
  return { round: isRevealed ? workshop.round + 1 : workshop.round, isOpen: true }
}

/** Why nothing can be submitted for `round`, in words; null when it can. */
export function roundProblem(workshop: Pick<WorkshopRow, 'round' | 'round_open'>, round: number): string | null {
  if (round === workshop.round && workshop.round_open === 1) return null
  if (workshop.round_open === 1) return `Round ${round} is not being collected; round ${workshop.round} is.`
  return `Round ${round} is closed: views are collected from the estimate phase until the reveal. The facilitator can open the next round.`
}
