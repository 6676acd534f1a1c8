// The definition of model.md section 2, written to be read. compile.ts and the tables built from it compute the same faster;
// tests hold the two together.
import { ln1p, power } from './elementary'
import type { BeliefFigures, CardFigures } from './effective'
import type { Framing } from './workshop'

/** Whose numbers an outcome is reckoned with. */
export type Standpoint = {
  readonly framing: Framing
  readonly beliefs: BeliefFigures
  readonly cards: readonly CardFigures[]
  readonly overlapGroups: readonly (string | null)[]
  readonly power: number
}

/** How measures are carried out: sincerity σ, staleness t, and for a mandate the chance φ of each card by position. */
export type Manner = { readonly sincerity: number; readonly staleness?: number; readonly chances?: readonly number[] }

export type Outcome = {
  readonly catastropheIfScheming: number
  readonly catastropheIfNotScheming: number
  readonly actionRisk: number
  readonly inactionRisk: number
  readonly speed: number
  readonly safety: number
  readonly usefulness: number
  /** Probability of no catastrophe: what everybody in the model wants to be large. */
  readonly w: number
}

/** What follows when the developer implements the cards at these board positions. Source: model.md sections 1 (Framing) and 2. */
export function outcome(standpoint: Standpoint, members: readonly number[], manner: Manner): Outcome {
  const { beliefs, framing, power } = standpoint
  const { pScheming, pCatastropheIfScheming, pCatastropheIfNotScheming, pCatastropheFromOthers, delaySensitivity } = beliefs
  const speed = members.reduce((v, i) => v * (1 - chance(manner, i) * cardAt(standpoint, i).cost), 1)
  const catastropheIfScheming = pCatastropheIfScheming * residualRisk(standpoint, members, manner, 'reductionIfScheming')
  const catastropheIfNotScheming = pCatastropheIfNotScheming * residualRisk(standpoint, members, manner, 'reductionIfNotScheming')
  const actionRisk = pScheming * catastropheIfScheming + (1 - pScheming) * catastropheIfNotScheming
  const inactionRisk = 1 - othersSpare(pCatastropheFromOthers, delaySensitivity, power * speed)
  const conditional = framing === 'scheming-conditional'
  const safety = conditional ? 1 - catastropheIfScheming : 1 - actionRisk
  const usefulness = conditional
    ? (1 - catastropheIfNotScheming) * (1 - inactionRisk)
    : framing === 'serial-speed'
      ? speed
      : 1 - inactionRisk
  const w = conditional ? pScheming * safety + (1 - pScheming) * usefulness : (1 - actionRisk) * (1 - inactionRisk)
  return { catastropheIfScheming, catastropheIfNotScheming, actionRisk, inactionRisk, speed, safety, usefulness, w }
}

/** ℓ of one card: −ln(1 − cost), 0 or more. Log-costs of a set add up. */
export function logCost(card: CardFigures): number {
  return -ln1p(-card.cost) + 0
}

/** f: the share of a card's effect that is left after insincere (σ) and outdated (t) implementation. */
export function effectShare(card: CardFigures, manner: Manner): number {
  return (manner.sincerity + (1 - manner.sincerity) * card.robustness) * (1 - (manner.staleness ?? 0))
}

/** What is left of a risk after measures of these effects that guard against the same failures, overlapping by ω. */
export function residual(effects: readonly number[], overlap: number): number {
  return [...effects].sort((a, b) => b - a).reduce((left, r, nth) => left * (1 - (nth === 0 ? r : (1 - overlap) * r)), 1)
}

/** (1 − hazard)^(speed^−η): the chance that nobody else causes a catastrophe when this developer runs at this speed. */
function othersSpare(pFromOthers: number, delaySensitivity: number, speed: number): number {
  return pFromOthers === 0 ? 1 : power(1 - pFromOthers, power(speed, -delaySensitivity))
}

function residualRisk(
  standpoint: Standpoint,
  members: readonly number[],
  manner: Manner,
  field: 'reductionIfScheming' | 'reductionIfNotScheming',
): number {
  const groups = new Map<string | number, number[]>()
  for (const i of members) {
    const card = cardAt(standpoint, i)
    const group = standpoint.overlapGroups[i] ?? i
    const effect = chance(manner, i) * card[field] * effectShare(card, manner)
    groups.set(group, [...(groups.get(group) ?? []), effect])
  }
  return [...groups.values()].reduce((left, effects) => left * residual(effects, standpoint.beliefs.overlap), 1)
}

function chance(manner: Manner, position: number): number {
  return manner.chances?.[position] ?? 1
}

function cardAt(standpoint: Standpoint, position: number): CardFigures {
  const card = standpoint.cards[position]
  if (!card) throw new RangeError(`No card at position ${position}; the board has ${standpoint.cards.length}.`)
  return card
}
