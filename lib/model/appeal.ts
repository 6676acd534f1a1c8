import { exp } from './elementary'
import type { CardFigures } from './effective'
import { entryOf } from './entry-of'
import { logCost } from './outcome'
import type { Regime } from './workshop'

type Appealing = Extract<Regime, { kind: 'pressure' | 'mandate' }>
type Mandate = Extract<Regime, { kind: 'mandate' }>

/** How much a card is liked by whom a `pressure` or `mandate` regime must satisfy, 0..1. Source: model.md section 3. */
export function appealOf(card: CardFigures, regime: Appealing): number {
  const { legibility = 0, verifiability = 0, support = 0 } = regime.appeal
  const liked = legibility * card.legibility + verifiability * card.verifiability + support * (entryOf(card.support, regime.constituency) ?? 0)
  return liked / (legibility + verifiability + support)
}

/** φ: the chance that a mandate for this card is kept, 0..1: appeal · exp(−ℓ / costTolerance). */
export function mandateChance(card: CardFigures, regime: Mandate): number {
  return appealOf(card, regime) * exp(-logCost(card) / regime.costTolerance)
}
