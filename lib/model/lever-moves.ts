// The single changes of model.md section 5, each as another input of the model.
import { power } from './elementary'
import type { CardFigures, ModelInput, RegimeFigures } from './effective'

export type LeverKind = 'budget' | 'technologyCost' | 'technologyEffect' | 'legibility' | 'support' | 'sincerity' | 'persuasion' | 'capability'

export type LeverMove = {
  readonly kind: LeverKind
  /** What is moved; the ids that apply. */
  readonly regime?: string
  readonly intervention?: string
  readonly constituency?: string
  readonly moved: ModelInput
}

const BUDGET_STEP = 0.01
const SINCERITY_STEP = 0.1
const APPEAL_STEP = 0.1
const CHEAPER = 0.8
const STRONGER = 1.25
const MORE_POWERFUL = 1.1
/** A budget stays below everything. */
const MOST_BUDGET = 1 - 1e-9

/** Every lever that a view has: budgets, sincerity and persuasion by regime, technology and advocacy by card, capability. */
export function leverMoves(input: ModelInput): readonly LeverMove[] {
  return [...input.regimes.flatMap((_, k) => regimeMoves(input, k)), ...input.cards.flatMap((_, i) => cardMoves(input, i)), capabilityMove(input)]
}

export function capabilityMove(input: ModelInput): LeverMove {
  return { kind: 'capability', moved: { ...input, power: input.power * MORE_POWERFUL } }
}

function regimeMoves(input: ModelInput, k: number): readonly LeverMove[] {
  const regime = input.regimes[k]
  const figures = input.view.regimes[k]
  if (!regime || !figures) return []
  const moves: LeverMove[] = []
  const { budget, sincerity } = figures
  if (budget !== null) moves.push({ kind: 'budget', regime: regime.id, moved: withRegime(input, k, { ...figures, budget: Math.min(budget + BUDGET_STEP, MOST_BUDGET) }) })
  moves.push({ kind: 'sincerity', regime: regime.id, moved: withRegime(input, k, { ...figures, sincerity: Math.min(sincerity + SINCERITY_STEP, 1) }) })
  const chooser = input.choosers[k]
  if (chooser) {
    const persuaded = { ...chooser, beliefs: input.view.beliefs }
    moves.push({ kind: 'persuasion', regime: regime.id, moved: { ...input, choosers: input.choosers.map((other, j) => (j === k ? persuaded : other)) } })
  }
  return moves
}

function cardMoves(input: ModelInput, i: number): readonly LeverMove[] {
  const card = input.view.cards[i]
  const intervention = input.cards[i]
  if (!card || intervention === undefined) return []
  const stronger = (reduction: number) => 1 - power(1 - reduction, STRONGER)
  const audiences = [...new Set(input.regimes.flatMap((regime) => (regime.kind === 'pressure' || regime.kind === 'mandate' ? [regime.constituency] : [])))]
  return [
    { kind: 'technologyCost', intervention, moved: withCardFigures(input, i, { ...card, cost: card.cost * CHEAPER }) },
    {
      kind: 'technologyEffect', intervention,
      moved: withCardFigures(input, i, { ...card, reductionIfScheming: stronger(card.reductionIfScheming), reductionIfNotScheming: stronger(card.reductionIfNotScheming) }),
    },
    { kind: 'legibility', intervention, moved: withCardFigures(input, i, { ...card, legibility: Math.min(card.legibility + APPEAL_STEP, 1) }) },
    ...audiences.map((constituency): LeverMove => {
      const liked = Object.hasOwn(card.support, constituency) ? (card.support[constituency] ?? 0) : 0
      const support = { ...card.support, [constituency]: Math.min(liked + APPEAL_STEP, 1) }
      return { kind: 'support', intervention, constituency, moved: withCardFigures(input, i, { ...card, support }) }
    }),
  ]
}

function withRegime(input: ModelInput, k: number, figures: RegimeFigures): ModelInput {
  return { ...input, view: { ...input.view, regimes: input.view.regimes.map((other, j) => (j === k ? figures : other)) } }
}

function withCardFigures(input: ModelInput, i: number, figures: CardFigures): ModelInput {
  return { ...input, view: { ...input.view, cards: input.view.cards.map((other, j) => (j === i ? figures : other)) } }
}
