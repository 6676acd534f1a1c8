import { compareChoices, membersOf, type Choice } from './choice-order'
import { comparable, isWithin } from './rounding'
import type { SetFigures } from './set-scorer'

export type CapProblem = {
  readonly size: number
  readonly menu: readonly number[]
  readonly figures: (included: Uint8Array) => SetFigures
  /** Assessed risk = s·(left of the risk given scheming) + n·(left of the other). */
  readonly s: number
  readonly n: number
  readonly cap: number
  readonly logCosts: ArrayLike<number>
}

const MOST_NODES = 20_000
const TINY = 1e-11

/**
 * The cheapest subset of a menu whose assessed risk is at most the cap; if none is, the one of lowest assessed risk. Branch and bound:
 * what a card removes now is the most it ever removes, so the missing reduction costs at least the fractional cover by today's reductions.
 */
export function chooseUnderCap(problem: CapProblem): Choice {
  const { menu, figures, cap, logCosts } = problem
  const included = new Uint8Array(problem.size)
  const withAll = new Uint8Array(problem.size)
  const riskOf = (f: SetFigures) => problem.s * f.scheming + problem.n * f.notScheming
  for (const card of menu) withAll[card] = 1
  const lowest = riskOf(figures(withAll))
  const reachable = isWithin(lowest, cap)
  const target = reachable ? cap : lowest
  const isEnough = (risk: number) => (reachable ? isWithin(risk, cap) : comparable(risk) <= comparable(lowest))
  let best: Choice = { members: [...menu], score: 0, logCost: figures(withAll).logCost }
  let nodes = 0
  visit(menu)
  return best

  function visit(open: readonly number[]): void {
    const here = figures(included)
    const risk = riskOf(here)
    if (isEnough(risk)) {
      const found = { members: membersOf(included), score: 0, logCost: here.logCost }
      if (compareChoices(found, best) < 0) best = found
      return
    }
    if (++nodes > MOST_NODES) return
    const offers: { card: number; cut: number; price: number }[] = []
    for (const card of open) {
      included[card] = 1
      const cut = risk - riskOf(figures(included))
      included[card] = 0
      if (cut > 0) offers.push({ card, cut, price: logCosts[card] ?? 0 })
    }
    const cards = offers.map((offer) => offer.card)
    withAll.set(included)
    for (const card of cards) withAll[card] = 1
    if (!isEnough(riskOf(figures(withAll)))) return
    offers.sort((a, b) => b.cut * a.price - a.cut * b.price)
    if (here.logCost + coverPrice(offers, risk - target - TINY) > best.logCost + TINY) return
    const first = offers[0]
    if (!first) return
    const others = cards.filter((card) => card !== first.card)
    included[first.card] = 1
    visit(others)
    included[first.card] = 0
    visit(others)
  }
}

/** The least price of removing this much risk if cards could be taken in parts; offers by cut per price. */
function coverPrice(offers: readonly { cut: number; price: number }[], missing: number): number {
  let left = missing
  let price = 0
  for (const offer of offers) {
    if (left <= 0) break
    price += offer.cut >= left ? (offer.price * left) / offer.cut : offer.price
    left -= offer.cut
  }
  return price
}
