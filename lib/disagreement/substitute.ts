import type { BeliefFigures, CardFigures, RegimeFigures, ViewFigures } from '../model/effective'
import type { InputGroup } from './types'

export type GroupSet = ReadonlySet<InputGroup>

/**
 * A view's figures with those of `from` in the given input groups (model.md section 6): the same cards and regimes, in the same order.
 * With `cards`, only the card fields of these board positions are taken, and no belief or regime. Who chooses in the view's stead is not touched.
 */
export function substitute(own: ViewFigures, from: ViewFigures, groups: GroupSet, cards?: ReadonlySet<number>): ViewFigures {
  const takesCards = groups.has('costs') || groups.has('effects') || groups.has('feasibility')
  return {
    id: own.id,
    beliefs: cards === undefined ? substituteBeliefs(own.beliefs, from.beliefs, groups) : own.beliefs,
    regimes: cards === undefined ? own.regimes.map((regime, i) => substituteRegime(regime, from.regimes[i] ?? regime, groups)) : own.regimes,
    cards: takesCards ? own.cards.map((card, i) => (cards === undefined || cards.has(i) ? substituteCard(card, from.cards[i] ?? card, groups) : card)) : own.cards,
  }
}

function substituteBeliefs(own: BeliefFigures, from: BeliefFigures, groups: GroupSet): BeliefFigures {
  const scheming = groups.has('scheming') ? from : own
  const severity = groups.has('severity') ? from : own
  const others = groups.has('others') ? from : own
  return {
    pScheming: scheming.pScheming,
    pCatastropheIfScheming: severity.pCatastropheIfScheming,
    pCatastropheIfNotScheming: severity.pCatastropheIfNotScheming,
    pCatastropheFromOthers: others.pCatastropheFromOthers,
    delaySensitivity: others.delaySensitivity,
    overlap: (groups.has('effects') ? from : own).overlap,
  }
}

function substituteRegime(own: RegimeFigures, from: RegimeFigures, groups: GroupSet): RegimeFigures {
  return {
    weight: (groups.has('regimes') ? from : own).weight,
    budget: (groups.has('budgets') ? from : own).budget,
    sincerity: (groups.has('sincerity') ? from : own).sincerity,
  }
}

function substituteCard(own: CardFigures, from: CardFigures, groups: GroupSet): CardFigures {
  const effects = groups.has('effects') ? from : own
  const feasibility = groups.has('feasibility') ? from : own
  return {
    cost: (groups.has('costs') ? from : own).cost,
    reductionIfScheming: effects.reductionIfScheming,
    reductionIfNotScheming: effects.reductionIfNotScheming,
    legibility: feasibility.legibility,
    verifiability: feasibility.verifiability,
    robustness: feasibility.robustness,
    support: feasibility.support,
    evidence: own.evidence,
  }
}
