// Q7 and F3: the slowdown a developer accepts for all measures together, as a share of speed.
import type { Estimate } from '../model/workshop'

export const budgetButtonIds = ['nothing', 'days', 'week', 'twoWeeks', 'month', 'quarter'] as const
export type BudgetButtonId = (typeof budgetButtonIds)[number]

/** Share of speed low/best/high per button; `nothing` is exactly 0. */
export const budgetButtonShares: { readonly [B in BudgetButtonId]: Estimate } = {
  nothing: 0,
  days: { low: 0.002, mid: 0.005, high: 0.01 },
  week: { low: 0.01, mid: 0.02, high: 0.04 },
  twoWeeks: { low: 0.02, mid: 0.04, high: 0.08 },
  month: { low: 0.05, mid: 0.08, high: 0.14 },
  quarter: { low: 0.12, mid: 0.25, high: 0.4 },
}

/** The largest share of speed the field takes. */
export const MAX_BUDGET = 0.9

/** The button whose shares an estimate is, if it is one's exactly. */
export function budgetButtonOf(estimate: Estimate): BudgetButtonId | null {
  return (
    budgetButtonIds.find((id) => {
      const shares = budgetButtonShares[id]
      if (typeof shares === 'number' || typeof estimate === 'number') return shares === estimate
      return shares.low === estimate.low && shares.mid === estimate.mid && shares.high === estimate.high
    }) ?? null
  )
}
