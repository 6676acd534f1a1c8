import type { BallotFile } from './ballot'
import { at, sum, toWhole } from './exact'

/** People who approve the same options; weight in whole units. */
export type VoterGroup = { readonly weight: bigint; readonly approves: readonly number[] }

/** A budget vote in whole numbers. Options are named by their place on the list. */
export type BudgetElection = {
  readonly ids: readonly string[]
  readonly costs: readonly bigint[]
  readonly budget: bigint
  /** Whole units of money in one unit of the file. */
  readonly moneyScale: bigint
  readonly groups: readonly VoterGroup[]
  /** The groups that approve each option, and the weight of their ballots. */
  readonly supporters: readonly (readonly number[])[]
  readonly votes: readonly bigint[]
  /** Of all ballots, abstentions among them. */
  readonly totalWeight: bigint
  /** Whole units of weight in one ballot. */
  readonly weightScale: bigint
}

/** Throws when the file is no checked budget vote. */
export function budgetElection({ options, budget, ballots }: BallotFile): BudgetElection {
  if (budget === undefined) throw new TypeError('a budget vote has a budget')
  const ids = options.map((option) => option.id)
  const place = new Map(ids.map((id, i) => [id, i]))
  const money = toWhole([budget, ...options.map((option) => option.cost ?? Number.NaN)])
  const weights = toWhole(ballots.map((ballot) => ballot.weight ?? 1))
  const byApprovals = new Map<string, VoterGroup>()
  ballots.forEach((ballot, i) => {
    const approves = (ballot.approve ?? []).flatMap((id) => place.get(id) ?? []).sort((a, b) => a - b)
    const name = approves.join(' ')
    byApprovals.set(name, { weight: (byApprovals.get(name)?.weight ?? 0n) + at(weights.values, i), approves })
  })
  const groups = [...byApprovals.values()]
  const supporters = ids.map((_, option) => groups.flatMap((group, i) => (group.approves.includes(option) ? [i] : [])))
  return {
    ids,
    costs: money.values.slice(1),
    budget: at(money.values, 0),
    moneyScale: money.scale,
    groups,
    supporters,
    votes: supporters.map((group) => sum(group.map((i) => at(groups, i).weight))),
    totalWeight: sum(weights.values),
    weightScale: weights.scale,
  }
}

export const costOf = (election: BudgetElection, options: Iterable<number>): bigint => sum([...options].map((i) => at(election.costs, i)))
