// "If this draw were true and known": the best package of one draw. A draw moves the numbers a little, so the packages that are good
// centrally are where to start from; full searches a thousand times over would take minutes.
import { climb, type Climber } from './climb'
import type { ModelInput } from './effective'
import { createEvaluator, type Evaluator } from './evaluator'
import { createLatticeSearch } from './lattice-search'
import type { Neighbourhood } from './neighbourhood'
import { comparePackages, type Package } from './package'
import { MOST_LATTICE_CARDS, packageCount, remembering, surveyorOf } from './search'

export type Draw = {
  readonly none: number
  /** V and neighbours of the central package. */
  readonly central: { readonly value: number; readonly around: Neighbourhood }
  /** The best package found, and its neighbours. */
  readonly best: Package
  readonly around: Neighbourhood
}

/** How many of the promising packages are climbed from. */
const CLIMBS = 2

/** Boards with at most this many packages are looked at whole in every draw. */
const MOST_WHOLE = 3000

/** One draw from its figures. Climbs start from no asks and from the best, in this draw, of the promising packages. */
export function evaluateDraw(input: ModelInput, central: readonly number[], promising: readonly (readonly number[])[]): Draw {
  const evaluator = createEvaluator(input)
  const climber = climberOf(evaluator, input)
  const best = bestFrom(evaluator, climber, [central, ...promising])
  return {
    none: evaluator.value([]),
    central: { value: evaluator.value(central), around: climber.survey(central) },
    best,
    around: climber.survey(best.members),
  }
}

/** The best package of figures that are near others whose good packages are known. */
export function bestNear(input: ModelInput, promising: readonly (readonly number[])[]): Package {
  const evaluator = createEvaluator(input)
  return bestFrom(evaluator, climberOf(evaluator, input), promising)
}

function bestFrom(evaluator: Evaluator, climber: Climber, promising: readonly (readonly number[])[]): Package {
  const { compiled, constant, value } = evaluator
  const size = compiled?.input.cards.length ?? Infinity
  if (compiled !== null && packageCount(size, climber.askLimit) <= MOST_WHOLE && size <= MOST_LATTICE_CARDS) {
    const found = createLatticeSearch(compiled, climber.askLimit, constant).best()
    if (found !== null) return found
  }
  const starts = promising.map((members) => ({ members, value: value(members) })).sort(comparePackages)
  return [...starts.slice(0, CLIMBS).map((start) => start.members), []]
    .map((members) => climb(climber, members))
    .reduce((a, b) => (comparePackages(b, a) < 0 ? b : a))
}

function climberOf(evaluator: Evaluator, input: ModelInput): Climber {
  const survey = remembering(surveyorOf(evaluator, input.cards.length, input.askLimit))
  return { askLimit: input.askLimit, value: evaluator.value, survey }
}

/** What each card is worth to a package: dropping a member, adding an outsider, by board position. */
export function valuesAround(set: Package, around: Neighbourhood): Float64Array {
  const values = new Float64Array(set.members.length + around.outsiders.length)
  set.members.forEach((position, nth) => {
    values[position] = set.value - (around.drops[nth] ?? 0)
  })
  around.outsiders.forEach((position, nth) => {
    values[position] = (around.adds[nth] ?? 0) - set.value
  })
  return values
}
