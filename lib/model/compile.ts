// A view's figures laid out for speed. For every overlap group, everything that multiplies or adds over groups (what is left of a
// risk, the hazard multiplier, log-cost, appeal) is worked out once per subset of that group; a set of cards then costs one
// look-up and one multiplication per group.
import { exp, ln1p, power } from './elementary'
import { appealOf, mandateChance } from './appeal'
import type { CardFigures, ModelInput, ViewFigures } from './effective'
import type { GroupLayout } from './group-layout'
import { effectShare, logCost, type Manner } from './outcome'

/** One figure for every subset of every overlap group, at `layout.offset[group] + subset`. */
export type Lane = Float64Array

/** How w follows from what is left of the two risks and from the hazard multiplier; w = (a − s·S − n·N)·U, or by framing. */
export type Scoring = { readonly conditional: boolean; readonly ps: number; readonly s: number; readonly n: number; readonly hazard: number }

/** Lanes of one way of carrying measures out: what is left of the risk given scheming and given not scheming. */
export type RiskLanes = { readonly scheming: Lane; readonly notScheming: Lane }

/** Lanes of somebody's costs: v^−η and ℓ. */
export type CostLanes = { readonly hazard: Lane; readonly logCost: Lane }

type Judged = { readonly weight: number; readonly judge: number }

export type CompiledRegime =
  | (Judged & { readonly kind: 'best'; readonly limit: number })
  | (Judged & { readonly kind: 'appeal'; readonly limit: number; readonly appeal: Lane })
  | (Judged & { readonly kind: 'cap'; readonly cap: number; readonly seen: RiskLanes; readonly s: number; readonly n: number })
  | (Judged & { readonly kind: 'chooser'; readonly risks: RiskLanes; readonly costs: CostLanes; readonly scoring: Scoring })
  | { readonly kind: 'all'; readonly weight: number; readonly risks: RiskLanes; readonly hazard: Lane; readonly scoring: Scoring }
  | { readonly kind: 'board'; readonly weight: number; readonly judge: number }

export type Compiled = {
  readonly input: ModelInput
  readonly layout: GroupLayout
  readonly scoring: Scoring
  readonly costs: CostLanes
  /** The different ways (sincerities) in which regimes carry measures out; `judge` is an index here. */
  readonly judges: readonly RiskLanes[]
  readonly regimes: readonly CompiledRegime[]
}

/** Keeps products finite: exp(−hazard·multiplier) is 0 long before. */
const HUGE = 1e300

/** Lays a view's figures out. The layout must be that of `input.overlapGroups`. */
export function compile(input: ModelInput, layout: GroupLayout): Compiled {
  const judges: RiskLanes[] = []
  const judgeBySincerity = new Map<number, number>()
  const judgeOf = (sincerity: number): number => {
    const known = judgeBySincerity.get(sincerity)
    if (known !== undefined) return known
    judges.push(riskLanes(layout, input.view, { sincerity }))
    judgeBySincerity.set(sincerity, judges.length - 1)
    return judges.length - 1
  }
  const lanesOf = (judge: number): RiskLanes => judges[judge] ?? riskLanes(layout, input.view, { sincerity: 1 })
  const regimes = input.regimes.map((regime, k): CompiledRegime => {
    const { weight = 0, sincerity = 1, budget = null } = input.view.regimes[k] ?? {}
    const limit = budget === null ? Infinity : -ln1p(-budget)
    const chooser = input.choosers[k] ?? null
    switch (regime.kind) {
      case 'sharedValues':
        if (regime.menu === 'board') return { kind: 'board', weight, judge: judgeOf(sincerity) }
        if (chooser === null) return { kind: 'best', weight, judge: judgeOf(sincerity), limit }
        return {
          kind: 'chooser', weight, judge: judgeOf(sincerity), costs: costLanes(layout, chooser), scoring: scoringOf(input, chooser),
          risks: riskLanes(layout, chooser, { sincerity: chooser.regimes[k]?.sincerity ?? 1 }),
        }
      case 'negotiation':
        return { kind: 'best', weight, judge: judgeOf(sincerity), limit }
      case 'pressure': {
        const appeal = additiveLane(layout, input.view.cards.map((card) => appealOf(card, regime)))
        return { kind: 'appeal', weight, judge: judgeOf(sincerity), limit, appeal }
      }
      case 'riskCap': {
        const { pScheming, pCatastropheIfScheming, pCatastropheIfNotScheming } = regime.assessor
        return {
          kind: 'cap', weight, judge: judgeOf(sincerity), cap: regime.cap, seen: lanesOf(judgeOf(1)),
          s: pScheming * pCatastropheIfScheming, n: (1 - pScheming) * pCatastropheIfNotScheming,
        }
      }
      case 'mandate': {
        const chances = input.view.cards.map((card) => mandateChance(card, regime))
        const risks = riskLanes(layout, input.view, { sincerity, staleness: regime.staleness ?? 0, chances })
        return { kind: 'all', weight, risks, hazard: hazardLane(layout, input.view, chances), scoring: scoringOf(input, input.view) }
      }
    }
  })
  return { input, layout, scoring: scoringOf(input, input.view), costs: costLanes(layout, input.view), judges, regimes }
}

/** w from what is left of the risks (0..1 each) and the hazard multiplier v^−η. */
export function scoreOf(scoring: Scoring, scheming: number, notScheming: number, multiplier: number): number {
  return scoreAt(scoring, scheming, notScheming, exp(-scoring.hazard * multiplier))
}

/** The same when 1 − R_I is known. */
export function scoreAt(scoring: Scoring, scheming: number, notScheming: number, spared: number): number {
  if (!scoring.conditional) return (1 - scoring.s * scheming - scoring.n * notScheming) * spared
  return scoring.ps - scoring.s * scheming + (1 - scoring.ps - scoring.n * notScheming) * spared
}

export function scoringOf(input: ModelInput, figures: ViewFigures): Scoring {
  const { pScheming, pCatastropheIfScheming, pCatastropheIfNotScheming, pCatastropheFromOthers, delaySensitivity } = figures.beliefs
  return {
    conditional: input.framing === 'scheming-conditional',
    ps: pScheming,
    s: pScheming * pCatastropheIfScheming,
    n: (1 - pScheming) * pCatastropheIfNotScheming,
    hazard: Math.min(-ln1p(-pCatastropheFromOthers) * power(input.power, -delaySensitivity), HUGE),
  }
}

function riskLanes(layout: GroupLayout, figures: ViewFigures, manner: Manner): RiskLanes {
  const left = (field: 'reductionIfScheming' | 'reductionIfNotScheming') =>
    residualLane(
      layout,
      figures.cards.map((card, i) => (manner.chances?.[i] ?? 1) * card[field] * effectShare(card, manner)),
      figures.beliefs.overlap,
    )
  return { scheming: left('reductionIfScheming'), notScheming: left('reductionIfNotScheming') }
}

function costLanes(layout: GroupLayout, figures: ViewFigures): CostLanes {
  return { hazard: hazardLane(layout, figures), logCost: additiveLane(layout, figures.cards.map(logCost)) }
}

/** (Π (1 − φ·cost))^−η; 1 throughout where nobody else is dangerous, so that no product can become 0 · ∞. */
function hazardLane(layout: GroupLayout, figures: ViewFigures, chances?: readonly number[]): Lane {
  const { pCatastropheFromOthers, delaySensitivity } = figures.beliefs
  const multiplier = (card: CardFigures, i: number) =>
    pCatastropheFromOthers === 0 ? 1 : Math.min(power(1 - (chances?.[i] ?? 1) * card.cost, -delaySensitivity), HUGE)
  return fillLane(layout, figures.cards.map(multiplier), 1, (a, b) => Math.min(a * b, HUGE))
}

function additiveLane(layout: GroupLayout, amounts: readonly number[]): Lane {
  return fillLane(layout, amounts, 0, (a, b) => a + b)
}

/** Folds the cards of every subset in board order. */
function fillLane(layout: GroupLayout, amounts: readonly number[], empty: number, fold: (a: number, b: number) => number): Lane {
  const lane = new Float64Array(layout.laneLength)
  layout.groups.forEach((members, g) => {
    const start = layout.offset[g] ?? 0
    lane[start] = empty
    for (let subset = 1; subset < 1 << members.length; subset++) {
      const last = subset & -subset
      const position = members[members.length - 1 - (31 - Math.clz32(last))] ?? 0
      lane[start + subset] = fold(lane[start + (subset ^ last)] ?? empty, amounts[position] ?? empty)
    }
  })
  return lane
}

/** residual() of every subset: 1 − the largest effect, times what each other one leaves at its discounted effect. */
function residualLane(layout: GroupLayout, effects: readonly number[], overlap: number): Lane {
  const lane = new Float64Array(layout.laneLength)
  layout.groups.forEach((members, g) => {
    const start = layout.offset[g] ?? 0
    const size = 1 << members.length
    lane[start] = 1
    if (size === 2) {
      lane[start + 1] = 1 - (effects[members[0] ?? 0] ?? 0)
      return
    }
    const effectOfBit = (bit: number): number => effects[members[members.length - 1 - (31 - Math.clz32(bit))] ?? 0] ?? 0
    const discounted = new Float64Array(size).fill(1)
    const largest = new Int32Array(size)
    for (let subset = 1; subset < size; subset++) {
      const last = subset & -subset
      const rest = subset ^ last
      discounted[subset] = (discounted[rest] ?? 1) * (1 - (1 - overlap) * effectOfBit(last))
      const leader = largest[rest] ?? 0
      const top = leader !== 0 && effectOfBit(leader) >= effectOfBit(last) ? leader : last
      largest[subset] = top
      lane[start + subset] = (1 - effectOfBit(top)) * (discounted[subset ^ top] ?? 1)
    }
  })
  return lane
}
