import type { BudgetElection } from './budget-election'
import { runEqualShares, type SharesRun } from './equal-shares'
import type { TieOrder } from './tie-orders'

/**
 * Add1: one unit more of the file's money for everybody (per weight 1), again and again, until the next step would overspend or all that
 * anybody approves is funded. It goes on past an outcome to which nothing could be added (Peters, Pierczyński & Skowron 2021, section 4;
 * as cities compute it). Costs belong in small units: one unit is one step.
 */
export function addOne(election: BudgetElection, order: TieOrder): { readonly run: SharesRun; readonly steps: bigint } {
  const wanted = election.votes.filter((votes) => votes > 0n).length
  let run = runEqualShares(election, order)
  let steps = 0n
  while (run.bought.length < wanted) {
    const next = runEqualShares(election, order, steps + 1n)
    if (next.cost > election.budget) break
    run = next
    steps += 1n
  }
  return { run, steps }
}
