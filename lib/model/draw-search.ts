// "If this draw were true and known": the best package of one draw. A draw moves the numbers a little, so the packages that are good
// centrally are where to start from; full searches a thousand times over would take minutes.
import { createBoundedSearch } from './bounded-search'
import { climb, type Climber } from './climb'
import type { ModelInput } from './effective'
import { createEvaluator, type Evaluator } from './evaluator'
import { bestAmong } from './lattice-search'
import type { Neighbourhood } from './neighbourhood'
import { comparePackages, withCard, withoutCard, type Package } from './package'
import { exactNear } from './near-search'
import { NEAR } from './rounding'
import { areAllLookedAt, MOST_LATTICE_CARDS, packageCount, remembering, searchedAsks, surveyorOf } from './search'

/** What is good centrally, or was in draws before: where to look first. */
export type DrawHints = {
  readonly central: readonly number[]
  readonly promising: readonly (readonly number[])[]
  /** All cards, most important first. */
  readonly cards: readonly number[]
}

export type Draw = {
  readonly none: number
  readonly central: ValuedPackage
  readonly best: ValuedPackage
}

/** A package, and what each card is worth to it: dropping a member, adding an outsider, by board position. */
export type ValuedPackage = Package & { readonly values: Float64Array }

/** How many of the promising packages are climbed from. */
const CLIMBS = 2

/** How many of the promising packages a bounded search is told of. */
const GUESSES = 8

/** Most packages that are looked at whole in every draw of a large board: those of the cards nearest to the best. */
const MOST_WHOLE = 3500

/** One draw from its figures. Exact where all packages can be looked at (search.ts); else searched from the best, in this draw, of the central and the promising packages. */
export function evaluateDraw(input: ModelInput, hints: DrawHints): Draw {
  const evaluator = createEvaluator(input)
  return exactDraw(evaluator, input, hints) ?? climbedDraw(evaluator, input, hints)
}

function exactDraw({ compiled, constant }: Evaluator, { askLimit, cards }: ModelInput, hints: DrawHints): Draw | null {
  if (compiled === null || !areAllLookedAt(cards.length, askLimit)) return null
  const search = createBoundedSearch(compiled, { askLimit, constant: constant(), cards: hints.cards })
  if (search === null) return null
  const around = (members: readonly number[]): ValuedPackage => {
    const value = search.value(members)
    const values = Float64Array.from(cards, (_, i) => (members.includes(i) ? value - search.value(withoutCard(members, i)) : search.value(withCard(members, i)) - value))
    return { members, value, values }
  }
  const { members } = search.best([hints.central, ...hints.promising.slice(-GUESSES)])
  const best = around(members)
  return { none: search.value([]), central: members.join() === hints.central.join() ? best : around(hints.central), best }
}

function climbedDraw(evaluator: Evaluator, input: ModelInput, { central, promising }: DrawHints): Draw {
  const climber = climberOf(evaluator, input)
  const around = (set: Package): ValuedPackage => ({ ...set, values: valuesAround(set, climber.survey(set.members)) })
  const best = bestFrom(evaluator, climber, [central, ...promising])
  return { none: evaluator.value([]), central: around({ members: central, value: evaluator.value(central) }), best: around(best) }
}

/** The best package of figures that are near others whose good packages are known. */
export function bestNear(input: ModelInput, promising: readonly (readonly number[])[]): Package {
  const evaluator = createEvaluator(input)
  return exactNear(evaluator, input, promising) ?? bestFrom(evaluator, climberOf(evaluator, input), promising)
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

function valuesAround(set: Package, around: Neighbourhood): Float64Array {
  const values = new Float64Array(set.members.length + around.outsiders.length)
  set.members.forEach((position, nth) => {
    values[position] = set.value - (around.drops[nth] ?? 0)
  })
  around.outsiders.forEach((position, nth) => {
    values[position] = (around.adds[nth] ?? 0) - set.value
  })
  return values
}
