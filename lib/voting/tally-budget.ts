import { addOne } from './add-one'
import type { BallotFile } from './ballot'
import { budgetElection, costOf, type BudgetElection } from './budget-election'
import { runEqualShares, type SharesRun } from './equal-shares'
import { at, toNumber } from './exact'
import { runGreedy } from './greedy'
import { runPhragmen } from './phragmen'
import { listOrder, placeBudget, type BudgetPlacing, type TieOrder } from './tie-orders'
import type { BudgetRow, BudgetRule, EqualSharesRule, GreedyRule, PhragmenRule } from './tally-types'

export type BudgetTally = {
  readonly rules: { readonly equalShares: EqualSharesRule; readonly greedy: GreedyRule; readonly phragmen: PhragmenRule }
  readonly table: { readonly [optionId: string]: BudgetRow }
}

/** Three rules over the same approvals under costs; Equal Shares decides. `drawn` is the order of a lottery, null when ties are shown. */
export function tallyBudget(file: BallotFile, drawn: readonly string[] | null): BudgetTally {
  const election = budgetElection(file)
  const fixed: TieOrder | null = drawn === null ? null : election.ids.map((id) => drawn.indexOf(id))
  const rows = file.options.map(({ id, title, cost = 0 }, i): [string, BudgetRow] => {
    const votes = at(election.votes, i)
    return [id, { title, cost, votes: toNumber(votes, election.weightScale), share: votes === 0n ? 0 : toNumber(votes, election.totalWeight) }]
  })
  return { rules: { equalShares: equalShares(election, fixed), greedy: greedy(election, fixed), phragmen: phragmen(election, fixed) }, table: Object.fromEntries(rows) }
}

function equalShares(election: BudgetElection, fixed: TieOrder | null): EqualSharesRule {
  const runs = new Map<string, { readonly run: SharesRun; readonly steps: bigint }>()
  const grown = (order: TieOrder) => {
    const known = runs.get(order.join(' ')) ?? addOne(election, order)
    runs.set(order.join(' '), known)
    return known
  }
  const placing = placeBudget(election, fixed, (order) => grown(order).run)
  const plain = placeBudget(election, fixed, (order) => runEqualShares(election, order))
  const completed = placeBudget(election, fixed, (order) => {
    const { run } = grown(order)
    const full = runGreedy(election, order, run.bought)
    return { bought: full.bought, level: [...run.level, ...full.level] }
  })
  const { run, steps } = grown(fixed ?? listOrder(election.ids.length))
  const { moneyScale, totalWeight, weightScale, budget } = election
  const missing = (option: number) => at(election.costs, option) * run.money.scale - at(run.money.of, option)
  return {
    ...ruleOf(election, placing, (option) => toNumber(missing(option), run.money.scale * moneyScale)),
    plain: plain.winners,
    completed: completed.winners,
    add1Steps: Number(steps),
    share: totalWeight === 0n ? 0 : toNumber(budget * weightScale + steps * moneyScale * totalWeight, totalWeight * moneyScale),
    order: run.purchases.map(({ option, payment }) => ({
      id: at(election.ids, option),
      payment: toNumber(payment.n, payment.d * moneyScale),
      effectiveVotes: payment.n === 0n ? toNumber(at(election.votes, option), weightScale) : toNumber(at(election.costs, option) * payment.d, payment.n),
      cost: toNumber(at(election.costs, option), moneyScale),
    })),
  }
}

function greedy(election: BudgetElection, fixed: TieOrder | null): GreedyRule {
  const shown = runGreedy(election, fixed ?? listOrder(election.ids.length))
  const placing = placeBudget(election, fixed, (order) => runGreedy(election, order))
  const order = shown.bought.map((option) => ({
    id: at(election.ids, option),
    votes: toNumber(at(election.votes, option), election.weightScale),
    cost: toNumber(at(election.costs, option), election.moneyScale),
  }))
  return { ...ruleOf(election, placing, overBudget(election, placing)), order }
}

function phragmen(election: BudgetElection, fixed: TieOrder | null): PhragmenRule {
  const shown = runPhragmen(election, fixed ?? listOrder(election.ids.length))
  const placing = placeBudget(election, fixed, (order) => runPhragmen(election, order))
  const order = shown.purchases.map(({ option, time }) => ({
    id: at(election.ids, option),
    time: toNumber(time.n, time.d * election.moneyScale),
    cost: toNumber(at(election.costs, option), election.moneyScale),
  }))
  return { ...ruleOf(election, placing, overBudget(election, placing)), order, stoppedAt: shown.stoppedAt.map((i) => at(election.ids, i)) }
}

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
