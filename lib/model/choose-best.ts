import { ln } from './elementary'
import { compareChoices, membersOf, type Choice } from './choice-order'
import { scoreOf, type Scoring } from './compile'
import { isWithin } from './rounding'
import type { SetFigures } from './set-scorer'

export type BestChoiceProblem = {
  readonly size: number
  readonly menu: readonly number[]
  readonly scoring: Scoring
  readonly figures: (included: Uint8Array) => SetFigures
  /** By position. */
  readonly logCosts: ArrayLike<number>
  /** Largest log-cost; Infinity without a budget. */
  readonly limit: number
}

/** Sets looked at before the best found so far is returned unproven; boards in use need a few hundred. */
const MOST_NODES = 20_000
const TINY = 1e-11

/**
 * The subset of a menu with the highest w whose log-cost keeps to the limit, by branch and bound.
 *
 * ln w is submodular in the set: ln(1 − R_A) is, because every card removes a share of the risk that only shrinks as the set grows, and
 * ln(1 − R_I) = −hazard·exp(η·ℓ) is concave in the additive ℓ. Hence (1) what a card adds now bounds what it ever adds, (2) a card that
 * adds nothing now never will, (3) without a budget a card that adds to everything else must be in. Under the framing
 * `scheming-conditional` the same holds for w itself while hazard·exp(η·ℓ) ≤ 1; beyond, only the looser bound "all effects, no delay" is used.
 */
export function chooseBest(problem: BestChoiceProblem): Choice {
  const { menu, scoring, figures, logCosts, limit } = problem
  const included = new Uint8Array(problem.size)
  const withAll = new Uint8Array(problem.size)
  let nodes = 0

  const value = (f: SetFigures) => scoreOf(scoring, f.scheming, f.notScheming, f.multiplier)
  const level = (w: number) => (scoring.conditional ? w : ln(Math.max(w, 1e-300)))
  const choice = (f: SetFigures): Choice => ({ members: membersOf(included), score: value(f), logCost: f.logCost })
  const isSubmodular = !scoring.conditional || scoring.hazard * figuresWith(menu).multiplier <= 1

  let best = choice(figures(included))
  visit(menu)
  return best

  function figuresWith(cards: readonly number[]): SetFigures {
    withAll.set(included)
    for (const card of cards) withAll[card] = 1
    return figures(withAll)
  }

  function visit(open: readonly number[]): void {
    const here = figures(included)
    const found = choice(here)
    if (compareChoices(found, best) < 0) best = found
    if (open.length === 0 || ++nodes > MOST_NODES) return
    const base = level(found.score)
    const offers: { card: number; gain: number; price: number }[] = []
    for (const card of open) {
      const price = logCosts[card] ?? 0
      if (!isWithin(here.logCost + price, limit)) continue
      included[card] = 1
      const gain = level(value(figures(included))) - base
      included[card] = 0
      if (!isSubmodular || gain > 0) offers.push({ card, gain, price })
    }
    if (offers.length === 0) return
    const cards = offers.map((offer) => offer.card)
    const full = figuresWith(cards)
    const bounds = [level(scoreOf(scoring, full.scheming, full.notScheming, here.multiplier))]
    if (isSubmodular) bounds.push(base + fractionalGain(offers, limit - here.logCost))
    if (Math.min(...bounds) < level(best.score) - TINY) return
    const forced = isSubmodular && limit === Infinity ? forcedAmong(cards, level(value(full))) : []
    if (forced.length > 0) {
      withCards(forced, () => visit(cards.filter((card) => !forced.includes(card))))
      return
    }
    const first = offers.reduce((leader, offer) => (ratio(offer) > ratio(leader) ? offer : leader)).card
    const others = cards.filter((card) => card !== first)
    withCards([first], () => visit(others))
    visit(others)
  }

  function forcedAmong(cards: readonly number[], withEverything: number): readonly number[] {
    return cards.filter((card) => withEverything - level(value(figuresWith(cards.filter((other) => other !== card)))) > TINY)
  }

  function withCards(cards: readonly number[], act: () => void): void {
    for (const card of cards) included[card] = 1
    act()
    for (const card of cards) included[card] = 0
  }

  /** Gain per log-cost where cost binds, gain alone where it does not. */
  function ratio(offer: { gain: number; price: number }): number {
    return limit === Infinity ? offer.gain : offer.price === 0 ? Infinity : offer.gain / offer.price
  }
}

/** The most that the offers could add within the room left if they could be taken in parts. */
function fractionalGain(offers: readonly { gain: number; price: number }[], room: number): number {
  let left = room
  let sum = 0
  for (const { gain, price } of [...offers].sort((a, b) => b.gain * a.price - a.gain * b.price)) {
    if (gain <= 0) continue
    if (price <= left) {
      sum += gain
      left -= price
    } else {
      return sum + (gain * Math.max(left, 0)) / price
    }
  }
  return sum
}
