import type { BudgetElection } from './budget-election'
import { at, compare, gcd } from './exact'
import type { BudgetRun, TieOrder } from './tie-orders'

export type SharesPurchase = {
  readonly option: number
  /** What each full payer pays, per unit of weight: `payment.n / payment.d` in whole units of money. Supporters with less pay all they have. */
  readonly payment: { readonly n: bigint; readonly d: bigint }
}

export type SharesRun = BudgetRun & {
  readonly purchases: readonly SharesPurchase[]
  readonly cost: bigint
  /** What the supporters of each option have left, in whole units of money: `money / scale`. */
  readonly money: { readonly of: readonly bigint[]; readonly scale: bigint }
}

type Bid = { readonly option: number; readonly need: bigint; readonly payers: bigint; readonly price: bigint; readonly scale: bigint }

/**
 * Method of Equal Shares with cost utilities (Peters, Pierczyński & Skowron 2021, "Proportional participatory budgeting with additive
 * utilities"). Everybody holds an equal share of the budget, plus `extra` whole units of the file's money; the option bought next costs its
 * supporters the least per unit of its cost, shared equally except that nobody pays more than they have. Options equal in that are level;
 * `order` says which comes first.
 *
 * Balances are whole numbers over one common scale, so comparisons are exact and need no fractions.
 */
export function runEqualShares(election: BudgetElection, order: TieOrder, extra = 0n): SharesRun {
  const { costs, groups, supporters, votes, budget, moneyScale, totalWeight, weightScale } = election
  let scale = totalWeight > 0n ? totalWeight : 1n
  let balances = groups.map(() => budget * weightScale + extra * moneyScale * totalWeight)
  const priceOf = (option: number) => at(costs, option) * weightScale
  const fundable = costs.flatMap((_, i) => (at(votes, i) > 0n ? [i] : []))
  const purchases: SharesPurchase[] = fundable.filter((i) => at(costs, i) === 0n).map((option) => ({ option, payment: { n: 0n, d: 1n } }))
  const level: (readonly number[])[] = []

  const moneyBehind = (option: number): bigint => at(supporters, option).reduce((total, i) => total + at(balances, i) * at(groups, i).weight, 0n)
  const bid = (option: number): Bid | null => {
    const price = priceOf(option)
    if (moneyBehind(option) < price * scale) return null
    let need = price * scale
    let payers = at(votes, option)
    let rich = at(supporters, option)
    for (;;) {
      const poor = rich.filter((i) => at(balances, i) * payers < need)
      if (poor.length === 0) return { option, need, payers, price, scale }
      for (const i of poor) {
        need -= at(balances, i) * at(groups, i).weight
        payers -= at(groups, i).weight
      }
      rich = rich.filter((i) => !poor.includes(i))
    }
  }

  let waiting: readonly Bid[] = fundable.filter((i) => at(costs, i) > 0n).map((option) => ({ option, need: 0n, payers: 1n, price: priceOf(option), scale }))
  while (waiting.length > 0) {
    const { best, others } = cheapest([...waiting].sort(compareBids), bid)
    const chosen = best.reduce<Bid | null>((first, next) => (first === null || at(order, next.option) < at(order, first.option) ? next : first), null)
    if (chosen === null) break
    if (best.length > 1) level.push(best.map((each) => each.option))
    const common = gcd(chosen.need, chosen.payers)
    const [payment, finer] = [chosen.need / common, chosen.payers / common]
    const pays = new Set(at(supporters, chosen.option))
    balances = balances.map((balance, i) => (!pays.has(i) ? balance * finer : balance * finer > payment ? balance * finer - payment : 0n))
    scale *= finer
    purchases.push({ option: chosen.option, payment: { n: payment, d: scale } })
    waiting = [...best, ...others].filter((each) => each !== chosen)
  }
  const bought = purchases.map((purchase) => purchase.option)
  const money = { of: costs.map((_, i) => moneyBehind(i)), scale: scale * weightScale }
  return { bought, level, purchases, cost: bought.reduce((total, i) => total + at(costs, i), 0n), money }
}

/** By what a supporter pays per unit of the option's cost. */
const compareBids = (a: Bid, b: Bid): number => compare(a.need * b.payers * b.price * b.scale, b.need * a.payers * a.price * a.scale)

/** Bids only grow from round to round, so an old bid above the best new one need not be made again. Who cannot pay drops out for good. */
function cheapest(waiting: readonly Bid[], bid: (option: number) => Bid | null): { readonly best: readonly Bid[]; readonly others: readonly Bid[] } {
  let best: Bid[] = []
  const others: Bid[] = []
  for (const old of waiting) {
    const first = best[0]
    if (first !== undefined && compareBids(old, first) > 0) {
      others.push(old)
      continue
    }
    const now = bid(old.option)
    if (now === null) continue
    const against = first === undefined ? -1 : compareBids(now, first)
    if (against < 0) {
      others.push(...best)
      best = [now]
    } else if (against === 0) best.push(now)
    else others.push(now)
  }
  return { best, others }
}
