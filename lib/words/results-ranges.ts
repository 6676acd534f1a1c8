import type { InputGroup } from '../disagreement/types'
import type { BeliefKey, CardNumbers, Estimate, Regime, View, Workshop } from '../model/workshop'
import { formatNumber, formatPercentRange } from './numbers'
import { countOf } from './results-text'

const midOf = (estimate: Estimate): number => (typeof estimate === 'number' ? estimate : estimate.mid)

/** Best guesses people gave themselves; what they left open has none. */
function statedBeliefs(views: readonly View[], key: BeliefKey): readonly number[] {
  return views.flatMap((view) => {
    const estimate = view.beliefs?.[key]
    return estimate === undefined || view.open?.includes(key) ? [] : [midOf(estimate)]
  })
}

const ends = (values: readonly number[]) => ({ low: Math.min(...values), high: Math.max(...values) })
const logOdds = (p: number) => Math.log(Math.max(p, 1e-4) / Math.max(1 - p, 1e-4))

function percentRange(values: readonly number[]): string | null {
  if (values.length < 2) return null
  const { low, high } = ends(values)
  return low === high ? null : formatPercentRange(low, high, 2)
}

/** The belief of the group that is spread widest, in log-odds. */
function widestBelief(views: readonly View[], keys: readonly BeliefKey[]): string | null {
  const lists = keys.map((key) => statedBeliefs(views, key)).filter((values) => values.length > 1)
  const width = (values: readonly number[]) => logOdds(ends(values).high) - logOdds(ends(values).low)
  const widest = [...lists].sort((a, b) => width(b) - width(a))[0]
  return widest === undefined ? null : percentRange(widest)
}

function firstStories(views: readonly View[]): string | null {
  const first = views.flatMap((view) => {
    const weights = Object.entries(view.regimeWeights ?? {})
    if (view.open?.includes('regimeWeights') || weights.length === 0) return []
    return [weights.reduce((best, next) => (next[1] > best[1] ? next : best))[0]]
  })
  const kinds = new Set(first).size
  if (first.length < 2) return null
  return kinds === 1 ? 'the same first story' : `${countOf(kinds, 'first story', 'first stories')}`
}

type AdjustmentKey = 'budget' | 'sincerity'
function boardValue(regime: Regime, key: AdjustmentKey): Estimate | undefined {
  if (key === 'sincerity') return regime.sincerity ?? 1
  return regime.kind === 'negotiation' || regime.kind === 'pressure' ? regime.budget : undefined
}

/** The story whose figure differs most between views, board's figure where a view states none. */
function widestAdjustment(workshop: Workshop, views: readonly View[], key: AdjustmentKey): { readonly low: number; readonly high: number } | null {
  const all = workshop.regimes.flatMap((regime) => {
    const board = boardValue(regime, key)
    if (board === undefined || views.length === 0) return []
    return [ends(views.map((view) => midOf(view.regimes?.[regime.id]?.[key] ?? board)))]
  })
  const widest = [...all].sort((a, b) => b.high - b.low - (a.high - a.low))[0]
  return widest === undefined || widest.high === widest.low ? null : widest
}

const cardFields: { readonly [G in 'costs' | 'effects' | 'feasibility']: readonly (keyof CardNumbers)[] } = {
  costs: ['cost'],
  effects: ['reductionIfScheming', 'reductionIfNotScheming'],
  feasibility: ['legibility', 'verifiability', 'robustness', 'support'],
}

function cardsThatDiffer(workshop: Workshop, views: readonly View[], fields: readonly (keyof CardNumbers)[]): number {
  return workshop.interventions.filter((card) =>
    views.some((view) => fields.some((field) => {
      const own = view.overrides?.[card.id]?.[field]
      return own !== undefined && JSON.stringify(own) !== JSON.stringify(card[field])
    })),
  ).length
}

/**
 * How far the participants lie apart on a group of inputs, in a few words: "3 to 40 %", "four first stories", "11 cards differ".
 * Best guesses as people gave them; null when nobody differs, or fewer than two said anything.
 */
export function rangeWords(group: InputGroup, workshop: Workshop): string | null {
  const views = workshop.views.filter((view) => view.kind === 'participant')
  switch (group) {
    case 'scheming':
      return widestBelief(views, ['pScheming'])
    case 'severity':
      return widestBelief(views, ['pCatastropheIfScheming', 'pCatastropheIfNotScheming'])
    case 'others':
      return widestBelief(views, ['pCatastropheFromOthers'])
    case 'regimes':
      return firstStories(views)
    case 'budgets': {
      const widest = widestAdjustment(workshop, views, 'budget')
      return widest === null ? null : formatPercentRange(widest.low, widest.high, 2)
    }
    case 'sincerity': {
      const widest = widestAdjustment(workshop, views, 'sincerity')
      return widest === null ? null : `${formatNumber(widest.low * 10, 1)} to ${formatNumber(widest.high * 10, 1)} of 10`
    }
    case 'costs':
    case 'effects':
    case 'feasibility': {
      const count = cardsThatDiffer(workshop, views, cardFields[group])
      return count === 0 ? null : `${count} ${count === 1 ? 'card differs' : 'cards differ'}`
    }
  }
}

