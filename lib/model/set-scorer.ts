import { exp } from './elementary'
import { effectShare, logCost, type Manner, type Standpoint } from './outcome'

/** What a set of cards does to the parts of w. */
export type SetFigures = { readonly scheming: number; readonly notScheming: number; readonly multiplier: number; readonly logCost: number }

/**
 * Scores sets of any size on boards of any shape, one pass over the board per set, without tables: for choices too large to
 * tabulate. `included[position]` is 1 for the members. Same quantities as outcome.ts.
 */
export function createSetScorer(standpoint: Standpoint, manner: Manner): (included: Uint8Array) => SetFigures {
  const { beliefs, cards, overlapGroups } = standpoint
  const groupNames = [...new Set(overlapGroups.map((name, i) => name ?? i))]
  const groupOf = overlapGroups.map((name, i) => groupNames.indexOf(name ?? i))
  const logCosts = Float64Array.from(cards, logCost)
  const channel = (field: 'reductionIfScheming' | 'reductionIfNotScheming') => {
    const effect = cards.map((card, i) => (manner.chances?.[i] ?? 1) * card[field] * effectShare(card, manner))
    const order = cards.map((_, i) => i)
    order.sort((a, b) => (groupOf[a] ?? 0) - (groupOf[b] ?? 0) || (effect[b] ?? 0) - (effect[a] ?? 0) || a - b)
    return {
      order: Int32Array.from(order),
      group: Int32Array.from(order, (i) => groupOf[i] ?? 0),
      first: Float64Array.from(order, (i) => 1 - (effect[i] ?? 0)),
      later: Float64Array.from(order, (i) => 1 - (1 - beliefs.overlap) * (effect[i] ?? 0)),
    }
  }
  const scheming = channel('reductionIfScheming')
  const notScheming = channel('reductionIfNotScheming')

  function left({ order, group, first, later }: typeof scheming, included: Uint8Array): number {
    let product = 1
    let previous = -1
    for (let nth = 0; nth < order.length; nth++) {
      if (included[order[nth] ?? 0] !== 1) continue
      const own = group[nth] ?? 0
      product *= (own === previous ? later[nth] : first[nth]) ?? 1
      previous = own
    }
    return product
  }

  return (included) => {
    let spent = 0
    for (let i = 0; i < logCosts.length; i++) if (included[i] === 1) spent += logCosts[i] ?? 0
    return {
      scheming: left(scheming, included),
      notScheming: left(notScheming, included),
      multiplier: beliefs.pCatastropheFromOthers === 0 ? 1 : Math.min(exp(beliefs.delaySensitivity * spent), 1e300),
      logCost: spent,
    }
  }
}
