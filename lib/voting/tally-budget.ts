import { addOne, type Explore } from './add-one'
import type { BallotFile } from './ballot'
import { budgetElection, costOf, type BudgetElection } from './budget-election'
import { runEqualShares } from './equal-shares'
import { at, toNumber } from './exact'
import { runGreedy } from './greedy'
import { runPhragmen } from './phragmen'
import { everyChoice, inOrder, oneChoice, placeBudget, type BudgetPlacing, type Choose, type Explored } from './tie-choices'
import type { BudgetRow, BudgetRule, EqualSharesRule, GreedyRule, PhragmenRule } from './tally-types'

export type BudgetTally = {
  readonly rules: { readonly equalShares: EqualSharesRule; readonly greedy: GreedyRule; readonly phragmen: PhragmenRule }
  readonly table: { readonly [optionId: string]: BudgetRow }
}

/** Three rules over the same approvals under costs; Equal Shares decides. `drawn` is the order of a lottery, null when ties are shown. */
export function tallyBudget(file: BallotFile, drawn: readonly string[] | null): BudgetTally {
  const election = budgetElection(file)
  const explore: Explore = drawn === null ? everyChoice : (run) => oneChoice(inOrder(election.ids.map((id) => drawn.indexOf(id))), run)
  const rows = file.options.map(({ id, title, cost = 0 }, i): [string, BudgetRow] => {
    const votes = at(election.votes, i)
    return [id, { title, cost, votes: toNumber(votes, election.weightScale), share: votes === 0n ? 0 : toNumber(votes, election.totalWeight) }]
  })
  return { rules: { equalShares: equalShares(election, explore), greedy: greedy(election, explore), phragmen: phragmen(election, explore) }, table: Object.fromEntries(rows) }
}

function equalShares(election: BudgetElection, explore: Explore): EqualSharesRule {
  const { ids, costs, votes, moneyScale, totalWeight, weightScale, budget } = election
  const { explored, steps } = addOne(election, explore)
  const plain = placeBudget(election, explore((choose) => runEqualShares(election, choose)))
  const completed = placeBudget(election, explore((choose) => complete(election, choose, steps)))
  const run = firstOf(explored)
  const missing = (option: number) => at(costs, option) * run.money.scale - at(run.money.of, option)
  return {
    ...ruleOf(election, placeBudget(election, explored), (option) => toNumber(missing(option), run.money.scale * moneyScale)),
    plain: plain.winners,
    plainUndecided: plain.undecided,
    completed: completed.winners,
    completedUndecided: completed.undecided,
    add1Steps: Number(steps),
    share: totalWeight === 0n ? 0 : toNumber(budget * weightScale + steps * moneyScale * totalWeight, totalWeight * moneyScale),
    order: run.purchases.map(({ option, payment }) => ({
      id: at(ids, option),
      payment: toNumber(payment.n, payment.d * moneyScale),
      effectiveVotes: payment.n === 0n ? toNumber(at(votes, option), weightScale) : toNumber(at(costs, option) * payment.d, payment.n),
      cost: toNumber(at(costs, option), moneyScale),
    })),
  }
}

/** Equal Shares after Add1, then what is left by votes. */
function complete(election: BudgetElection, choose: Choose, steps: bigint) {
  const shares = runEqualShares(election, choose, steps)
  return shares === null ? null : runGreedy(election, choose, shares.bought)
}

function greedy(election: BudgetElection, explore: Explore): GreedyRule {
  const explored = explore((choose) => runGreedy(election, choose))
  const placing = placeBudget(election, explored)
  const order = firstOf(explored).bought.map((option) => ({
    id: at(election.ids, option),
    votes: toNumber(at(election.votes, option), election.weightScale),
    cost: toNumber(at(election.costs, option), election.moneyScale),
  }))
  return { ...ruleOf(election, placing, overBudget(election, placing)), order }
}

function phragmen(election: BudgetElection, explore: Explore): PhragmenRule {
  const explored = explore((choose) => runPhragmen(election, choose))
  const placing = placeBudget(election, explored)
  const { purchases, stoppedAt } = firstOf(explored)
  const order = purchases.map(({ option, time }) => ({
    id: at(election.ids, option),
    time: toNumber(time.n, time.d * election.moneyScale),
    cost: toNumber(at(election.costs, option), election.moneyScale),
  }))
  return { ...ruleOf(election, placing, overBudget(election, placing)), order, stoppedAt: stoppedAt.map((i) => at(election.ids, i)) }
}

/** The run that takes level options as listed (or drawn): the one shown step by step. */
const firstOf = <Run>({ runs }: Explored<Run>): Run => at(runs, 0)

const indices = ({ ids }: BudgetElection, winners: readonly string[]): readonly number[] => ids.flatMap((id, i) => (winners.includes(id) ? [i] : []))

/** What an option costs beyond the money that the winners leave. */
const overBudget = (election: BudgetElection, { winners }: BudgetPlacing) => {
  const left = election.budget - costOf(election, indices(election, winners))
  return (option: number) => toNumber(at(election.costs, option) - left, election.moneyScale)
}

function ruleOf(election: BudgetElection, placing: BudgetPlacing, missing: (option: number) => number): BudgetRule {
  const spent = costOf(election, indices(election, placing.winners))
  const out = election.ids.flatMap((id, i) => (at(election.votes, i) > 0n && !placing.winners.includes(id) ? [[id, Math.max(0, missing(i))] as const] : []))
  return {
    ...placing,
    cost: toNumber(spent, election.moneyScale),
    left: toNumber(election.budget - spent, election.moneyScale),
    margin: placing.undecided.length > 0 ? 0 : out.length === 0 ? null : Math.min(...out.map(([, money]) => money)),
    missing: Object.fromEntries(out),
  }
}
