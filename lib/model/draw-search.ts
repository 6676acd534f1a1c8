// "If this draw were true and known": the best package of one draw. A draw moves the numbers a little, so the packages that are good
// centrally are where to start from; full searches a thousand times over would take minutes.
import { climb, type Climber } from './climb'
import type { ModelInput } from './effective'
import { createEvaluator, type Evaluator } from './evaluator'
import { bestAmong } from './lattice-search'
import type { Neighbourhood } from './neighbourhood'
import { comparePackages, type Package } from './package'
import { NEAR } from './rounding'
import { MOST_LATTICE_CARDS, packageCount, remembering, searchedAsks, surveyorOf } from './search'

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

/** Most packages that are looked at whole in every draw: of a small board all, of others those of the cards nearest to the best. */
const MOST_WHOLE = 3500

/** One draw from its figures, searched from the best, in this draw, of the central and the promising packages. */
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
  const starts = promising.map((members) => ({ members, value: value(members) })).sort(comparePackages)
  const summits = [...starts.slice(0, CLIMBS).map((start) => start.members), []].map((members) => climb(climber, members)).sort(comparePackages)
  const [summit = { members: [], value: value([]) }] = summits
  if (compiled === null) return summit
  const core = coreOf([...summits, ...starts.slice(CLIMBS)].map(({ members }) => members), climber.askLimit)
  const found = core.length <= summit.members.length ? null : bestAmong(compiled, core, climber.askLimit, constant())
  return found === null || found.value <= summit.value + NEAR ? summit : climb(climber, found.members)
}

/** The cards of the first packages, as many as can be looked at whole. */
function coreOf(packages: readonly (readonly number[])[], askLimit: number): readonly number[] {
  const core = new Set<number>()
  for (const card of packages.flat()) {
    if (core.size < MOST_LATTICE_CARDS && (core.has(card) || packageCount(core.size + 1, askLimit) <= MOST_WHOLE)) core.add(card)
  }
  return [...core]
}

function climberOf(evaluator: Evaluator, input: ModelInput): Climber {
  const survey = remembering(surveyorOf(evaluator, input.cards.length))
  return { askLimit: searchedAsks(evaluator, input.askLimit), value: evaluator.value, survey }
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
