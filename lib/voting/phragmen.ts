import { costOf, type BudgetElection } from './budget-election'
import { at, compare, gcd } from './exact'
import type { Choose } from './tie-choices'

export type PhragmenPurchase = {
  readonly option: number
  /** Money everybody had received by then, per unit of weight, in whole units of money: `n / d`. */
  readonly time: { readonly n: bigint; readonly d: bigint }
}
export type PhragmenRun = {
  readonly bought: readonly number[]
  readonly purchases: readonly PhragmenPurchase[]
  /** The options that were ready when one of them no longer fitted. */
  readonly stoppedAt: readonly number[]
}

/**
 * Phragmén's sequential rule with costs (Phragmén 1894; Brill, Freeman, Janson & Lackner 2017, "Phragmén's voting methods and justified
 * representation"; with costs Los, Christoff & Grossi 2022, "Proportional budget allocations"). Everybody receives money at the same pace;
 * supporters who together hold an option's cost buy it with all they have. The rule stops at the first option that the budget no longer
 * holds, also when only one of several level options is such. What costs more than the whole budget is left out from the start.
 */
export function runPhragmen(election: BudgetElection, choose: Choose): PhragmenRun | null {
  const { costs, groups, supporters, votes, budget, weightScale } = election
  let scale = 1n
  // When the members of each group last paid: their money is the time since then.
  let paidAt = groups.map(() => 0n)
  let waiting = costs.flatMap((cost, i) => (at(votes, i) > 0n && cost <= budget ? [i] : []))
  const purchases: PhragmenPurchase[] = []
  const done = (stoppedAt: readonly number[]): PhragmenRun => ({ bought: purchases.map(({ option }) => option), purchases, stoppedAt })
  const stateOf = (): string => {
    const common = paidAt.reduce(gcd, scale)
    return `${purchases.map(({ option }) => option).sort((a, b) => a - b).join(' ')}|${[scale, ...paidAt].map((each) => each / common).join(' ')}`
  }
  while (waiting.length > 0) {
    const times = waiting.map((option) => ({
      option,
      n: at(supporters, option).reduce((total, i) => total + at(paidAt, i) * at(groups, i).weight, at(costs, option) * weightScale * scale),
      d: at(votes, option),
    }))
    const soonest = times.reduce((a, b) => (earlier(b, a) < 0 ? b : a))
    const ready = times.filter((time) => earlier(time, soonest) === 0)
    const left = budget - costOf(election, purchases.map(({ option }) => option))
    if (ready.some(({ option }) => at(costs, option) > left)) return done(ready.map(({ option }) => option))
    const level = ready.map(({ option }) => option)
    const first = isHarmless(election, level, left) ? at(level, 0) : choose(level, stateOf)
    if (first === null) return null
    const next = at(ready, level.indexOf(first))
    const common = gcd(next.n, next.d)
    const [now, finer] = common === 0n ? [0n, 1n] : [next.n / common, next.d / common]
    const pays = new Set(at(supporters, next.option))
    paidAt = paidAt.map((time, i) => (pays.has(i) ? now : time * finer))
    scale *= finer
    purchases.push({ option: next.option, time: { n: now, d: scale } })
    waiting = waiting.filter((option) => option !== next.option)
  }
  return done([])
}

type Time = { readonly n: bigint; readonly d: bigint }
const earlier = (a: Time, b: Time): number => compare(a.n * b.d, b.n * a.d)

/** Level options that share no supporter and all fit are bought one after the other in any order. */
function isHarmless(election: BudgetElection, level: readonly number[], left: bigint): boolean {
  const everybody = level.flatMap((option) => at(election.supporters, option))
  return level.length === 1 || (new Set(everybody).size === everybody.length && costOf(election, level) <= left)
}
