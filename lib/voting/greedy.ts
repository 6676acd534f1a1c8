import { costOf, type BudgetElection } from './budget-election'
import { at, compare } from './exact'
import type { BudgetRun, TieOrder } from './tie-orders'

/**
 * Takes options by votes while they fit, on top of what is funded already: one that does not fit is passed over (what most cities do; as
 * a rule in Talmon & Faliszewski 2019, "A framework for approval-based budgeting methods"). Nothing is taken without a vote. Options with
 * equal votes are level when they do not all fit.
 */
export function runGreedy(election: BudgetElection, order: TieOrder, funded: readonly number[] = []): BudgetRun {
  const { costs, votes, budget } = election
  const wanted = votes.flatMap((count, i) => (count > 0n && !funded.includes(i) ? [i] : []))
  const byVotes = wanted.sort((a, b) => compare(at(votes, b), at(votes, a)) || at(order, a) - at(order, b))
  const bought: number[] = [...funded]
  const level = new Set<readonly number[]>()
  let left = budget - costOf(election, funded)
  for (const option of byVotes) {
    const fits = at(costs, option) <= left
    const equals = byVotes.filter((other) => at(votes, other) === at(votes, option))
    if (!fits && equals.length > 1) level.add(equals)
    if (!fits) continue
    bought.push(option)
    left -= at(costs, option)
  }
  return { bought, level: [...level] }
}
