import { costOf, type BudgetElection } from './budget-election'
import { at, compare } from './exact'
import type { Choose } from './tie-choices'

export type GreedyRun = { readonly bought: readonly number[] }

/**
 * Takes options by votes while they fit, on top of what is funded already: one that does not fit is passed over (what most cities do; as
 * a rule in Talmon & Faliszewski 2019, "A framework for approval-based budgeting methods"). Nothing is taken without a vote. Options with
 * equal votes are level when they do not all fit.
 */
export function runGreedy(election: BudgetElection, choose: Choose, funded: readonly number[] = []): GreedyRun | null {
  const { costs, votes, budget } = election
  const bought = [...funded]
  let left = budget - costOf(election, funded)
  const counts = [...new Set(votes)].filter((count) => count > 0n).sort((a, b) => compare(b, a))
  for (const count of counts) {
    for (;;) {
      const level = votes.flatMap((each, i) => (each === count && !bought.includes(i) && at(costs, i) <= left ? [i] : []))
      if (level.length === 0) break
      const isHarmless = costOf(election, level) <= left
      const next = isHarmless || level.length === 1 ? at(level, 0) : choose(level, () => `${[...bought].sort((a, b) => a - b).join(' ')}`)
      if (next === null) return null
      bought.push(next)
      left -= at(costs, next)
    }
  }
  return { bought }
}
