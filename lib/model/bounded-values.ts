// V of any set of a few cards, regime by regime, each with a bound that is quick to add up. The bounds tell a search which packages need no second
// look; objectiveByDefinition is the definition.
import type { Compiled, CompiledRegime } from './compile'
import { mostUnderCap } from './cap-bound'
import { cheapestUnder, chosenBy, highestOf, multiplied, rolesOf, summed, worthOf, type Roles, type RowFigure, type SetFigure } from './exact-choices'
import type { HalfTable, HalfTables } from './half-tables'
import { boundOf, createHalfScores, type HalfScores, type Limit } from './half-scores'
import type { Halves } from './halves'
import { withinLimit } from './limited-choice'

/** Weight below which a regime is not worth a tight bound. */
const LITTLE = 0.05

/** What one regime adds to V. */
export type RegimeValue = RowFigure & {
  readonly weight: number
  /** That is never more than this. */
  readonly bound: Bound
}

export type Bound =
  | { readonly kind: 'constant'; readonly most: number }
  /** The sum of products of one figure of either half. */
  | { readonly kind: 'products'; readonly tables: readonly HalfTable[] }
  /** Little more than w of the very set, less the cards that are never implemented. */
  | { readonly kind: 'sheer'; readonly scores: HalfScores; readonly roles: Roles }

/** The regimes that a package of at most `most` cards can sway, those of weight 0 left out. */
export function boundedValues(compiled: Compiled, halves: Halves, { tables, most }: { readonly tables: HalfTables; readonly most: number }): readonly RegimeValue[] {
  const size = halves.positions.length
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
  const sheer = (scores: HalfScores, roles: Roles): Bound =>
    scores.isSubmodular ? { kind: 'sheer', scores, roles } : products(scores, { logCost, limit: Infinity })

  function value(regime: Exclude<CompiledRegime, { kind: 'board' }>): RegimeValue {
    const { weight } = regime
    if (regime.kind === 'all') {
      const scores = createHalfScores(halves, tables, regime)
      return { weight, ...worthOf(halves, scores.of, (mask) => mask), bound: scores.isSubmodular ? sheer(scores, { never: 0, always: -1 }) : products(scores, null) }
    }
    const scores = judge(regime.judge)
    switch (regime.kind) {
      case 'best': {
        const within = { logCost, limit: regime.limit }
        if (regime.limit === Infinity) {
          const roles = rolesOf(scores, size)
          const highest = highestOf(scores, roles)
          return { weight, ...worthOf(halves, highest, (mask) => mask), bound: sheer(scores, roles) }
        }
        const { open, score } = withinLimit(halves, tables, { score: scores.of, cost: logCost, limit: regime.limit })
        return { weight, open, of: score, bound: products(scores, within) }
      }
      case 'appeal': {
        const { open, choose } = withinLimit(halves, tables, { score: summed(halves, tables.sum(regime.appeal)), cost: logCost, limit: regime.limit })
        return { weight, open, of: (y) => scores.of(choose(y)), bound: products(scores, { logCost, limit: regime.limit }) }
      }
      case 'cap': {
        const [scheming, notScheming] = [multiplied(halves, tables.product(regime.seen.scheming)), multiplied(halves, tables.product(regime.seen.notScheming))]
        const risk: SetFigure = (mask) => regime.s * scheming(mask) + regime.n * notScheming(mask)
        // A tight bound takes longer than it saves where the regime weighs little.
        const highest = weight < LITTLE ? Infinity : mostUnderCap(size, most, { risk, worth: scores.of, atMost: scores.undelayed, cap: regime.cap })
        const bound: Bound = highest < Infinity ? { kind: 'constant', most: highest } : products(scores, { logCost, limit: Infinity })
        return { weight, ...worthOf(halves, scores.of, cheapestUnder(halves, risk, spent, regime.cap)), bound }
      }
      case 'chooser': {
        const own = createHalfScores(halves, tables, { scoring: regime.scoring, risks: regime.risks, hazard: regime.costs.hazard })
        const choose = chosenBy(halves, own, summed(halves, tables.sum(regime.costs.logCost)))
        return { weight, ...worthOf(halves, scores.of, choose), bound: products(scores, { logCost, limit: Infinity }) }
      }
    }
  }

  return compiled.regimes.flatMap((regime) => (regime.weight === 0 || regime.kind === 'board' ? [] : [value(regime)]))
}
