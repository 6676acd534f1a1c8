// What a developer implements of a set. Sets are masks of halves.ts.
import type { HalfScores } from './half-scores'
import type { HalfTable } from './half-tables'
import type { Halves } from './halves'
import { comparable, isWithin, NEAR } from './rounding'
import { bitCount, rowPrecedes } from './subset-rows'

export type SetFigure = (mask: number) => number

export function summed({ lowBits }: Halves, { high, low }: HalfTable): SetFigure {
  const lowMask = (1 << lowBits) - 1
  return (mask) => (high[mask >>> lowBits] ?? 0) + (low[mask & lowMask] ?? 0)
}

export function multiplied({ lowBits }: Halves, { high, low }: HalfTable): SetFigure {
  const lowMask = (1 << lowBits) - 1
  return (mask) => (high[mask >>> lowBits] ?? 0) * (low[mask & lowMask] ?? 0)
}

/** Cards that make nothing better, whatever else is done, and of the others those that make everything better. */
export type Roles = { readonly never: number; readonly always: number }

export function rolesOf(scores: HalfScores, size: number): Roles {
  const none = scores.of(0)
  if (!scores.isSubmodular || none <= 0) return { never: 0, always: 0 }
  let never = 0
  for (let i = 0; i < size; i++) if (scores.of(1 << i) <= none) never |= 1 << i
  const useful = (2 ** size - 1) & ~never
  // What a set keeps, by submodularity its subsets keep too.
  return { never, always: scores.of(useful) > 0 ? scores.kept(useful, useful) : 0 }
}

/** The highest score of any subset. */
export function highestOf(scores: HalfScores, { never, always }: Roles): SetFigure {
  return (mask) => {
    const useful = mask & ~never
    let base = useful & always
    if (base === useful) return scores.of(base)
    if (scores.isSubmodular) base |= scores.kept(useful, useful ^ base)
    if (base === useful) return scores.of(base)
    const open = useful ^ base
    let best = scores.of(base)
    for (let left = open; left !== 0; left = (left - 1) & open) best = Math.max(best, scores.of(base | left))
    return best
  }
}

/** The cheapest subset whose risk is at most the cap, else of the least risk. Risk only falls as sets grow, so dropping cards one by one meets all that are allowed. */
export function cheapestUnder({ positions }: Halves, risk: SetFigure, spent: SetFigure, cap: number): SetFigure {
  const size = positions.length
  const prices = Float64Array.from(positions.keys(), (i) => spent(1 << i))
  const order = Int32Array.from(positions.keys()).sort((i, j) => (prices[j] ?? 0) - (prices[i] ?? 0))
  const cards = new Int32Array(size)
  const savings = new Float64Array(size + 1)
  let count = 0
  let leader = 0
  let leading = 0
  let least = Infinity

  function isAllowed(mask: number): boolean {
    const figure = risk(mask)
    return least === Infinity ? isWithin(figure, cap) : figure <= least + NEAR && comparable(figure) <= comparable(least)
  }

  function visit(mask: number, cost: number, from: number): void {
    for (let nth = from; nth < count; nth++) {
      if (cost - (savings[nth] ?? 0) > leading + 2 * NEAR) return
      const next = mask ^ (cards[nth] ?? 0)
      if (!isAllowed(next)) continue
      const reached = spent(next)
      if (reached < leading - NEAR || (reached <= leading + NEAR && winsTie(positions, spent, next, leader))) {
        leader = next
        leading = reached
      }
      visit(next, reached, nth + 1)
    }
  }

  return (mask) => {
    const full = risk(mask)
    least = isWithin(full, cap) ? Infinity : full
    count = 0
    let saved = 0
    for (let nth = 0; nth < order.length; nth++) {
      const i = order[nth] ?? 0
      if (((mask >> i) & 1) === 0) continue
      cards[count++] = 1 << i
      saved += prices[i] ?? 0
    }
    for (let nth = 0; nth < count; nth++) {
      savings[nth] = saved
      saved -= prices[31 - Math.clz32(cards[nth] ?? 1)] ?? 0
    }
    leader = mask
    leading = spent(mask)
    visit(mask, leading, 0)
    return leader
  }
}

type Choice = { readonly score: SetFigure; readonly spent: SetFigure; readonly limit: number; readonly never?: number }

/** The subset that scores highest within a limit, ties as in model.md section 3; cards that are never chosen may be named. */
export function chosenWithin({ positions }: Halves, { score, spent, limit, never = 0 }: Choice): SetFigure {
  let possible = 0
  positions.forEach((_, bit) => {
    if (isWithin(spent(1 << bit), limit)) possible |= 1 << bit
  })
  possible &= ~never
  return (mask) => {
    const open = mask & possible
    let leader = 0
    let leading = score(0)
    for (let left = open; left !== 0; left = (left - 1) & open) {
      if (limit !== Infinity && !isWithin(spent(left), limit)) continue
      const challenge = score(left)
      if (challenge < leading - NEAR) continue
      if (challenge > leading + NEAR || winsNearly(positions, spent, left, challenge, leader, leading)) {
        leader = left
        leading = challenge
      }
    }
    return leader
  }
}

export function winsNearly(positions: readonly number[], spent: SetFigure, challenger: number, challenge: number, leader: number, leading: number): boolean {
  const lead = comparable(challenge) - comparable(leading)
  return lead > 0 || (lead === 0 && winsTie(positions, spent, challenger, leader))
}

export function winsTie(positions: readonly number[], spent: SetFigure, challenger: number, leader: number): boolean {
  const saved = comparable(spent(leader)) - comparable(spent(challenger))
  if (saved !== 0) return saved > 0
  const fewer = bitCount(leader) - bitCount(challenger)
  return fewer !== 0 ? fewer > 0 : rowPrecedes(positions, challenger, leader)
}
