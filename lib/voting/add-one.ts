import type { BudgetElection } from './budget-election'
import { runEqualShares, type SharesRun } from './equal-shares'
import { createHorizon } from './horizon'
import type { Choose, Explored } from './tie-choices'

/** How ties of a run are broken: in every way, or in one. */
export type Explore = <Run>(run: (choose: Choose) => Run | null) => Explored<Run>

/**
 * Add1: one unit more of the file's money for everybody (per weight 1), again and again, until the next step would overspend or all that
 * anybody approves is funded. It goes on past an outcome to which nothing could be added (Peters, Pierczyński & Skowron 2021, section 4;
 * as cities compute it). A step at which ties can be broken so that it overspends is one too many. Steps at which no comparison can come
 * out otherwise are not counted one by one (horizon.ts). Costs belong in small units: one unit is one step.
 */
export function addOne(election: BudgetElection, explore: Explore): { readonly explored: Explored<SharesRun>; readonly steps: bigint } {
  const wanted = election.votes.filter((votes) => votes > 0n).length
  const stepTo = (extra: bigint) => {
    const horizon = createHorizon()
    const explored = explore((choose) => runEqualShares(election, choose, extra, horizon))
    return { explored, alike: horizon.steps() }
  }
  let steps = 0n
  let current = stepTo(steps)
  while (current.explored.runs.some((run) => run.bought.length < wanted)) {
    const { alike } = current
    if (alike === null) throw new Error('more money for everybody must at some point buy what anybody approves')
    const next = stepTo(steps + alike + 1n)
    if (next.explored.runs.some((run) => run.cost > election.budget)) return { explored: stepTo(steps + alike).explored, steps: steps + alike }
    steps += alike + 1n
    current = next
  }
  return { explored: current.explored, steps }
}
