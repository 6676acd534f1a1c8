import { modelInput, type ModelInput } from './effective'
import { createEvaluator } from './evaluator'
import { exactNear } from './near-search'
import { once } from './once'
import { outcome } from './outcome'
import { comparePackages, withCard, withoutCard, type Package } from './package'
import { standpointOf } from './regimes'
import { createSearch } from './search'
import type { View, Workshop } from './workshop'

/** What one regime makes of a package. */
export type RegimeChoice = {
  readonly regime: string
  readonly weight: number
  /** Board positions, ascending; under a mandate those with a chance of one half or more. */
  readonly implemented: readonly number[]
  /** `mandate` only: the chance of each member of the package, in the package's order. */
  readonly chances: readonly number[] | null
  readonly w: number
  readonly actionRisk: number
  readonly inactionRisk: number
  readonly speed: number
}

/**
 * One view's answers about packages, worked out when asked for and remembered. Packages are ascending board positions.
 * Values and objectives are probabilities. Source: model.md sections 3 and 4.
 */
export type ViewModel = {
  readonly cards: readonly string[]
  readonly askLimit: number
  readonly input: ModelInput
  /** V(A). */
  readonly value: (members: readonly number[]) => number
  /** V of asking for nothing. */
  readonly none: number
  /** A*: the best package within the ask limit. */
  readonly best: Package
  /** max(V(A*) − V(∅), 1e-6). */
  readonly gain: number
  /** The best package that holds, or lacks, the card; null where the ask limit leaves none. */
  readonly bestWith: (position: number) => Package | null
  readonly bestWithout: (position: number) => Package
  /** (best V with − best V without) / gain. */
  readonly stake: (position: number) => number
  /** In A*: what dropping the card would lose. Outside: what adding it would gain. */
  readonly valueOf: (position: number) => number
  /** A* first, then the packages one add, drop or swap away that lose at most 0.02 of the gain, best 50 in all. */
  readonly nearBest: readonly Package[]
  /** What every regime makes of a package, in the workshop's order. */
  readonly chosen: (members: readonly number[]) => readonly RegimeChoice[]
}

/** Least gain that losses and stakes are measured by. */
const LEAST_GAIN = 1e-6
const NEAR_BEST_LOSS = 0.02
const MOST_NEAR_BEST = 50

export function createViewModel(workshop: Workshop, view: View): ViewModel {
  return createModel(modelInput(workshop, view))
}

/**
 * The same for any input: pooled, substituted, drawn or moved figures. Where good packages of figures near these are known, `near` names them and finding
 * the best package takes a fraction of the time; it is the same package.
 */
export function createModel(input: ModelInput, near: readonly (readonly number[])[] = []): ViewModel {
  const { cards, askLimit } = input
  const evaluator = createEvaluator(input)
  const known = new Map<string, number>()
  const value = (members: readonly number[]): number => {
    const key = members.join()
    const remembered = known.get(key)
    if (remembered !== undefined) return remembered
    const computed = evaluator.value(members)
    known.set(key, computed)
    return computed
  }
  const search = createSearch({ ...evaluator, value }, cards.length, askLimit)
  const none = once(() => value([]))
  const best = once(() => (near.length > 0 ? exactNear(evaluator, input, near) : null) ?? search.best() ?? { members: [], value: none() })
  const gain = once(() => Math.max(best().value - none(), LEAST_GAIN))
  const withEach = cards.map((_, i) => once(() => (best().members.includes(i) ? best() : search.best({ with: i }))))
  const withoutEach = cards.map((_, i) => once(() => (best().members.includes(i) ? search.best({ without: i }) : best()) ?? { members: [], value: none() }))
  const nearBest = once(() => nearBestPackages(best(), cards.length, askLimit, value, gain()))

  function bestWith(position: number): Package | null {
    return (withEach[position] ?? noCard(position))()
  }
  function bestWithout(position: number): Package {
    return (withoutEach[position] ?? noCard(position))()
  }
  function noCard(position: number): never {
    throw new RangeError(`No card at position ${position}; the board has ${cards.length}.`)
  }

  return {
    cards, askLimit, input, value, bestWith, bestWithout,
    get none() { return none() },
    get best() { return best() },
    get gain() { return gain() },
    get nearBest() { return nearBest() },
    stake(position) {
      const having = bestWith(position)
      return having === null ? 0 : (having.value - bestWithout(position).value) / gain()
    },
    valueOf(position) {
      const { members, value: full } = best()
      return members.includes(position) ? full - value(withoutCard(members, position)) : value(withCard(members, position)) - full
    },
    chosen(members) {
      const standpoint = standpointOf(input)
      return input.regimes.map((regime, k): RegimeChoice => {
        const { members: implemented, manner } = evaluator.implemented(members, k)
        const { w, actionRisk, inactionRisk, speed } = outcome(standpoint, implemented, manner)
        const chances = manner.chances
        return {
          regime: regime.id,
          weight: input.view.regimes[k]?.weight ?? 0,
          implemented: chances ? implemented.filter((i) => (chances[i] ?? 0) >= 0.5) : implemented,
          chances: chances ? implemented.map((i) => chances[i] ?? 0) : null,
          w, actionRisk, inactionRisk, speed,
        }
      })
    },
  }
}

function nearBestPackages(best: Package, size: number, askLimit: number, value: (members: readonly number[]) => number, gain: number): readonly Package[] {
  const near: Package[] = []
  const consider = (members: readonly number[]): void => {
    const candidate = { members, value: value(members) }
    if ((best.value - candidate.value) / gain <= NEAR_BEST_LOSS) near.push(candidate)
  }
  const others = Array.from({ length: size }, (_, i) => i).filter((i) => !best.members.includes(i))
  for (const dropped of best.members) {
    const kept = withoutCard(best.members, dropped)
    consider(kept)
    for (const added of others) consider(withCard(kept, added))
  }
  if (best.members.length < askLimit) for (const added of others) consider(withCard(best.members, added))
  return [best, ...near.sort(comparePackages)].slice(0, MOST_NEAR_BEST)
}
