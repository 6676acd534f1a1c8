// V of any set of a few cards, regime by regime, each with a bound that is quick to add up. The bounds tell a search which packages need no second
// look; objectiveByDefinition is the definition.
import type { Compiled, CompiledRegime } from './compile'
import { mostUnderCap } from './cap-bound'
import { highestWithin } from './best-within'
import { choiceTable, type ChoiceTable } from './choice-table'
import { cheapestUnder, chosenWithin, highestOf, multiplied, rolesOf, summed, type Roles, type SetFigure } from './exact-choices'
import type { HalfTable, HalfTables } from './half-tables'
import { boundOf, createHalfScores, type HalfScores, type Limit } from './half-scores'
import type { Halves } from './halves'
import { tangentBound } from './tangent'

/** Weight below which a regime is not worth a tight bound. */
const LITTLE = 0.05

/** Cards that keep to a limit by themselves, up to which a table of choices is made: by appeal, and by what the view wants. */
const MOST_CHEAP = 16
const MOST_CHEAP_OF_BEST = 12

/** What one regime adds to V. */
export type RegimeValue = {
  readonly weight: number
  /** What it makes of a set (a mask of halves.ts); where that is less than needed, a figure that is no more than needed will do. */
  readonly worth: (mask: number, needed?: number) => number
  /** How long `worth` takes beside others. */
  readonly effort: number
  /** Each never less than `worth`, the quickest first. The leader is the best package so far: a bound may be tightest near it. */
  readonly bounds: (leader: number) => readonly Bound[]
}

export type Bound =
  | { readonly kind: 'constant'; readonly most: number }
  /** The sum of products of one figure of either half. */
  | { readonly kind: 'products'; readonly tables: readonly HalfTable[] }
  /** The sum of one figure of either half, and of what stands for all. */
  | { readonly kind: 'sums'; readonly start: number; readonly table: HalfTable }
  /** Little more than w of the very set, less the cards that are never implemented. */
  | { readonly kind: 'sheer'; readonly scores: HalfScores; readonly roles: Roles }
  /** The very figure. */
  | { readonly kind: 'known'; readonly table: ChoiceTable }

/** The regimes that a package of at most `most` cards can sway, those of weight 0 left out. */
export function boundedValues(compiled: Compiled, halves: Halves, { tables, most }: { readonly tables: HalfTables; readonly most: number }): readonly RegimeValue[] {
  const { positions, lowBits } = halves
  const size = positions.length
  const lowMask = (1 << lowBits) - 1
  const logCost = tables.sum(compiled.costs.logCost)
  const spent = summed(halves, logCost)
  const judges = new Map<number, HalfScores>()

  function judge(index: number): HalfScores {
    const risks = compiled.judges[index]
    if (!risks) throw new RangeError(`No judge ${index}; there are ${compiled.judges.length}.`)
    const scores = judges.get(index) ?? createHalfScores(halves, tables, { scoring: compiled.scoring, risks, hazard: compiled.costs.hazard })
    judges.set(index, scores)
    return scores
  }

  const products = (scores: HalfScores, within: Limit | null): Bound => ({ kind: 'products', tables: scores.summands().map((summand) => boundOf(summand, tables, halves, within)) })
  /** Far from the leader, for single places. */
  const sheer = (scores: HalfScores, roles: Roles): readonly Bound[] => (scores.isLogSubmodular ? [{ kind: 'sheer', scores, roles }] : [])

  /** Bounds that are tight near the leader, then others. */
  function nearAndFar(scores: HalfScores, leader: number, limit: number | null, far: readonly Bound[]): readonly Bound[] {
    const at = limit === null ? leader : chosenWithin(halves, { score: scores.of, spent, limit })(leader)
    const offers = limit === null || limit === Infinity ? [leader] : [leader, 2 ** size - 1]
    const manner = { scores, at, isChosen: limit !== null, logCost: compiled.costs.logCost, limit: limit ?? Infinity }
    const near = offers.flatMap((offered) => tangentBound(halves, tables, compiled.layout, { ...manner, offered }) ?? [])
    return [...(near.length > 0 ? near : [products(scores, limit === null ? null : { logCost, limit })]), ...far]
  }

  function known(table: ChoiceTable): Pick<RegimeValue, 'worth' | 'bounds'> {
    const { worth, high, low } = table
    return { worth: (mask) => worth[(high[mask >>> lowBits] ?? 0) + (low[mask & lowMask] ?? 0)] ?? 0, bounds: () => [{ kind: 'known', table }] }
  }

  function value(regime: Exclude<CompiledRegime, { kind: 'board' }>): RegimeValue {
    const { weight } = regime
    if (regime.kind === 'all') {
      const scores = createHalfScores(halves, tables, regime)
      return { weight, effort: 1, worth: scores.of, bounds: (leader) => nearAndFar(scores, leader, null, sheer(scores, { never: 0, always: -1 })) }
    }
    const scores = judge(regime.judge)
    switch (regime.kind) {
      case 'best': {
        const roles = rolesOf(scores, size)
        const { limit } = regime
        if (limit === Infinity) return { weight, effort: 2, worth: highestOf(scores, roles), bounds: (leader) => nearAndFar(scores, leader, limit, sheer(scores, roles)) }
        // A table of the best choices; beyond, few sets exceed the limit.
        const table = choiceTable(halves, tables, { score: scores.of, cost: logCost, limit, spent, worth: scores.of, most: MOST_CHEAP_OF_BEST })
        if (table !== null) return { weight, effort: 0, ...known(table) }
        return { weight, effort: 5, worth: highestWithin(scores, { roles, size, spent, limit }), bounds: (leader) => nearAndFar(scores, leader, limit, sheer(scores, roles)) }
      }
      case 'appeal': {
        const { limit } = regime
        const appeal = summed(halves, tables.sum(regime.appeal))
        const table = choiceTable(halves, tables, { score: appeal, cost: logCost, limit, spent, worth: scores.of, most: MOST_CHEAP })
        if (table !== null) return { weight, effort: 0, ...known(table) }
        const choose = chosenWithin(halves, { score: appeal, spent, limit })
        return { weight, effort: 6, worth: (mask) => scores.of(choose(mask)), bounds: (leader) => nearAndFar(scores, leader, limit, sheer(scores, rolesOf(scores, size))) }
      }
      case 'cap': {
        const [scheming, notScheming] = [multiplied(halves, tables.product(regime.seen.scheming)), multiplied(halves, tables.product(regime.seen.notScheming))]
        const risk: SetFigure = (mask) => regime.s * scheming(mask) + regime.n * notScheming(mask)
        const choose = cheapestUnder(halves, risk, spent, regime.cap)
        const bounds = (leader: number): readonly Bound[] => {
          // A tight bound takes longer than it saves where the regime weighs little.
          const highest = weight < LITTLE ? Infinity : mostUnderCap(size, most, { risk, worth: scores.of, atMost: scores.undelayed, cap: regime.cap })
          return highest < Infinity ? [{ kind: 'constant', most: highest }, ...nearAndFar(scores, leader, Infinity, [])] : nearAndFar(scores, leader, Infinity, sheer(scores, rolesOf(scores, size)))
        }
        return { weight, effort: 3, worth: (mask) => scores.of(choose(mask)), bounds }
      }
      case 'chooser': {
        const own = createHalfScores(halves, tables, { scoring: regime.scoring, risks: regime.risks, hazard: regime.costs.hazard })
        const { never } = rolesOf(own, size)
        const choose = chosenWithin(halves, { score: own.of, spent: summed(halves, tables.sum(regime.costs.logCost)), limit: Infinity, never })
        return { weight, effort: 4, worth: (mask) => scores.of(choose(mask)), bounds: () => [products(scores, { logCost, limit: Infinity })] }
      }
    }
  }

  return compiled.regimes.flatMap((regime) => (regime.weight === 0 || regime.kind === 'board' ? [] : [value(regime)]))
}
