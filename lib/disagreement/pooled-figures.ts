import { entryOf } from '../model/entry-of'
import type { BeliefFigures, CardFigures, RegimeFigures, ViewFigures } from '../model/effective'
import type { BeliefKey, View, Workshop } from '../model/workshop'
import { isAnswered, isOpen, poolScaleOf, type CardField, type Input } from './inputs'
import { poolNumbers } from './pooling'
import type { Pool } from './types'

/** One participant: the view as stated, and the numbers it reckons with. */
export type Participant = { readonly view: View; readonly figures: ViewFigures }

/** The pool of one input, and which participants gave an answer of their own to it (in their order). */
export type PooledInput = Pool & { readonly input: Input; readonly answeredBy: readonly boolean[] }

/** `figures` holds the pool of every input: what a view takes over when the group settles a question. */
export type PooledFigures = { readonly figures: ViewFigures; readonly inputs: readonly PooledInput[] }

/**
 * Pools every input over the participants (at least one): open answers enter neither pool nor spread, and where nobody answered, the starting
 * value stands (model.md section 6). Throws for no participants.
 */
export function poolFigures(workshop: Workshop, participants: readonly Participant[]): PooledFigures {
  const inputs: PooledInput[] = []
  const pool = (input: Input, read: (figures: ViewFigures) => number): number => {
    const counted = participants.filter(({ view }) => !isOpen(view, input))
    const numbers = (counted.length > 0 ? counted : participants).map(({ figures }) => read(figures))
    const pooled = poolNumbers(numbers, poolScaleOf(input))
    if (pooled === null) throw new Error('a pool needs at least one participant')
    const answeredBy = participants.map(({ view }) => isAnswered(view, input))
    inputs.push({ input, pool: pooled.pool, spread: counted.length > 0 ? pooled.spread : 0, answered: answeredBy.filter(Boolean).length, answeredBy })
    return pooled.pool
  }
  const figures = { id: 'pool', beliefs: poolBeliefs(pool), regimes: poolRegimes(workshop, pool), cards: poolCards(workshop, participants, pool) }
  return { figures, inputs }
}

type PoolOne = (input: Input, read: (figures: ViewFigures) => number) => number

function poolBeliefs(pool: PoolOne): BeliefFigures {
  const belief = (key: BeliefKey) => pool({ kind: 'belief', belief: key }, ({ beliefs }) => beliefs[key])
  return {
    pScheming: belief('pScheming'),
    pCatastropheIfScheming: belief('pCatastropheIfScheming'),
    pCatastropheIfNotScheming: belief('pCatastropheIfNotScheming'),
    pCatastropheFromOthers: belief('pCatastropheFromOthers'),
    delaySensitivity: belief('delaySensitivity'),
    overlap: belief('overlap'),
  }
}

function poolRegimes(workshop: Workshop, pool: PoolOne): readonly RegimeFigures[] {
  return workshop.regimes.map(({ id, kind }, at) => ({
    weight: pool({ kind: 'weight', regime: id }, ({ regimes }) => regimes[at]?.weight ?? 0),
    budget: kind === 'negotiation' || kind === 'pressure' ? pool({ kind: 'budget', regime: id }, ({ regimes }) => regimes[at]?.budget ?? 0) : null,
    sincerity: pool({ kind: 'sincerity', regime: id }, ({ regimes }) => regimes[at]?.sincerity ?? 1),
  }))
}

function poolCards(workshop: Workshop, participants: readonly Participant[], pool: PoolOne): readonly CardFigures[] {
  return workshop.interventions.map(({ id }, at) => {
    const field = (name: CardField) => pool({ kind: 'card', card: id, field: name }, ({ cards }) => cards[at]?.[name] ?? 0)
    const constituencies = [...new Set(participants.flatMap(({ figures }) => Object.keys(figures.cards[at]?.support ?? {})))].sort()
    return {
      cost: field('cost'),
      reductionIfScheming: field('reductionIfScheming'),
      reductionIfNotScheming: field('reductionIfNotScheming'),
      legibility: field('legibility'),
      verifiability: field('verifiability'),
      robustness: field('robustness'),
      support: Object.fromEntries(
        constituencies.map((constituency) => [constituency, pool({ kind: 'support', card: id, constituency }, ({ cards }) => entryOf(cards[at]?.support, constituency) ?? 0)]),
      ),
      // In no input group; each view keeps its own.
      evidence: 0,
    }
  })
}
