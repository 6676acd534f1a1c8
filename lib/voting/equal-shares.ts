import type { BudgetElection } from './budget-election'
import { at, compare, gcd } from './exact'
import { createHorizon, type Horizon } from './horizon'
import type { Choose } from './tie-choices'

export type SharesPurchase = {
  readonly option: number
  /** What each full payer pays, per unit of weight: `payment.n / payment.d` in whole units of money. Supporters with less pay all they have. */
  readonly payment: { readonly n: bigint; readonly d: bigint }
}

export type SharesRun = {
  readonly bought: readonly number[]
  readonly purchases: readonly SharesPurchase[]
  readonly cost: bigint
  /** What the supporters of each option have left, in whole units of money: `money.of / money.scale`. */
  readonly money: { readonly of: readonly bigint[]; readonly scale: bigint }
}

/** An amount at this step of Add1, and by how much each further step changes it. */
type Amount = { readonly now: bigint; readonly perStep: bigint }
type Bid = { readonly option: number; readonly need: Amount; readonly payers: bigint; readonly price: bigint; readonly scale: bigint }

const minus = (a: Amount, b: Amount, factor = 1n): Amount => ({ now: a.now - b.now * factor, perStep: a.perStep - b.perStep * factor })
const times = ({ now, perStep }: Amount, factor: bigint): Amount => ({ now: now * factor, perStep: perStep * factor })
const divided = ({ now, perStep }: Amount, by: bigint): Amount => ({ now: now / by, perStep: perStep / by })
const nothing: Amount = { now: 0n, perStep: 0n }

/**
 * Method of Equal Shares with cost utilities (Peters, Pierczyński & Skowron 2021, "Proportional participatory budgeting with additive
 * utilities"). Everybody holds an equal share of the budget, plus `extra` whole units of the file's money; the option bought next costs its
 * supporters the least per unit of its cost, shared equally except that nobody pays more than they have. Options equal in that are level,
 * and `choose` is asked for the first unless each can be paid for all the same after the others; null when it abandons the run. `horizon`
 * learns for how many further units of `extra` the same is bought.
 *
 * Balances are whole numbers over one common scale, so comparisons are exact and need no fractions.
 */
export function runEqualShares(election: BudgetElection, choose: Choose, extra = 0n, horizon: Horizon = createHorizon()): SharesRun | null {
  const { costs, groups, supporters, votes, budget, moneyScale, totalWeight, weightScale } = election
  const share: Amount = { now: budget * weightScale + extra * moneyScale * totalWeight, perStep: moneyScale * totalWeight }
  let scale = totalWeight > 0n ? totalWeight : 1n
  let balances: readonly Amount[] = groups.map(() => share)
  const priceOf = (option: number) => at(costs, option) * weightScale
  const fundable = costs.flatMap((_, i) => (at(votes, i) > 0n ? [i] : []))
  const purchases: SharesPurchase[] = fundable.filter((i) => at(costs, i) === 0n).map((option) => ({ option, payment: { n: 0n, d: 1n } }))

  const moneyBehind = (option: number): Amount => at(supporters, option).reduce((total, i) => minus(total, at(balances, i), -at(groups, i).weight), nothing)
  const isBelow = (a: Amount, b: Amount): boolean => {
    const gap = minus(a, b)
    return horizon.sign(gap.now, gap.perStep) < 0
  }
  const bid = (option: number): Bid | null => {
    const price = priceOf(option)
    let need: Amount = { now: price * scale, perStep: 0n }
    if (isBelow(moneyBehind(option), need)) return null
    let payers = at(votes, option)
    let rich = at(supporters, option)
    for (;;) {
      const poor = new Set(rich.filter((i) => isBelow(times(at(balances, i), payers), need)))
      if (poor.size === 0) return { option, need, payers, price, scale }
      for (const i of poor) {
        need = minus(need, at(balances, i), at(groups, i).weight)
        payers -= at(groups, i).weight
      }
      rich = rich.filter((i) => !poor.has(i))
    }
  }
  /** Whether everybody can pay for all of these as if each came first, so that their order changes nothing. */
  const isHarmless = (bids: readonly Bid[]): boolean => {
    if (bids.length === 1) return true
    const common = bids.reduce((product, each) => product * each.payers, 1n)
    const left = new Map<number, Amount>()
    for (const { option, need, payers } of bids) {
      const full = times(need, common / payers)
      for (const i of at(supporters, option)) {
        const has = times(at(balances, i), common)
        left.set(i, minus(left.get(i) ?? has, isBelow(has, full) ? has : full))
      }
    }
    return [...left.values()].every((rest) => !isBelow(rest, nothing))
  }
  const stateOf = (): string => {
    const common = balances.reduce((divisor, { now, perStep }) => gcd(gcd(divisor, now), perStep), scale)
    const amounts = balances.map((balance) => divided(balance, common)).map(({ now, perStep }) => `${now}+${perStep}`)
    return `${purchases.map(({ option }) => option).sort((a, b) => a - b).join(' ')}|${scale / common}|${amounts.join(' ')}`
  }

  let waiting: readonly Bid[] = fundable.filter((i) => at(costs, i) > 0n).map((option) => ({ option, need: nothing, payers: 1n, price: priceOf(option), scale }))
  while (waiting.length > 0) {
    const { best, others } = cheapest(waiting, bid)
    const [lead] = best
    if (lead === undefined) break
    for (const other of [...best.slice(1), ...others]) horizon.sign(...gapBetween(other, lead))
    const level = best.map((each) => each.option).sort((a, b) => a - b)
    const first = isHarmless(best) ? at(level, 0) : choose(level, stateOf)
    if (first === null) return null
    const chosen = at(best, best.findIndex((each) => each.option === first))
    const common = gcd(gcd(chosen.need.now, chosen.need.perStep), chosen.payers)
    const payment = divided(chosen.need, common)
    const finer = chosen.payers / common
    const pays = new Set(at(supporters, chosen.option))
    balances = balances.map((balance, i) => {
      const finerBalance = times(balance, finer)
      return !pays.has(i) ? finerBalance : isBelow(finerBalance, payment) ? nothing : minus(finerBalance, payment)
    })
    scale *= finer
    purchases.push({ option: chosen.option, payment: { n: payment.now, d: scale } })
    waiting = [...best, ...others].filter((each) => each !== chosen)
  }
  const bought = purchases.map((purchase) => purchase.option)
  const money = { of: costs.map((_, i) => moneyBehind(i).now), scale: scale * weightScale }
  return { bought, purchases, cost: bought.reduce((total, i) => total + at(costs, i), 0n), money }
}

/** By how much more a supporter pays per unit of the cost of a than of b. */
function gapBetween(a: Bid, b: Bid): readonly [now: bigint, perStep: bigint] {
  const [forA, forB] = [b.payers * b.price * b.scale, a.payers * a.price * a.scale]
  return [a.need.now * forA - b.need.now * forB, a.need.perStep * forA - b.need.perStep * forB]
}

const compareBids = (a: Bid, b: Bid): number => compare(gapBetween(a, b)[0], 0n)

/** Bids only grow from round to round, so an old bid above the best new one need not be made again. Who cannot pay drops out for good. */
function cheapest(waiting: readonly Bid[], bid: (option: number) => Bid | null): { readonly best: readonly Bid[]; readonly others: readonly Bid[] } {
  let best: Bid[] = []
  const others: Bid[] = []
  for (const old of [...waiting].sort(compareBids)) {
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
