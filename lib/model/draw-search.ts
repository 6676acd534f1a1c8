// "If this draw were true and known": the best package of one draw. A draw moves the numbers a little, so the packages that are good
// centrally are where to start from; full searches a thousand times over would take minutes.
import { climb, type Climber } from './climb'
import type { ModelInput } from './effective'
import { createEvaluator, type Evaluator } from './evaluator'
import type { Neighbourhood } from './neighbourhood'
import { comparePackages, type Package } from './package'
import { remembering, surveyorOf } from './search'

export type Draw = {
  readonly none: number
  /** V and neighbours of the central package. */
  readonly central: { readonly value: number; readonly around: Neighbourhood }
  /** The best package found, and its neighbours. */
  readonly best: Package
  readonly around: Neighbourhood
}

/** One draw from its figures; `starts` are packages to climb from, the central one first. */
export function evaluateDraw(input: ModelInput, starts: readonly (readonly number[])[]): Draw {
  const evaluator = createEvaluator(input)
  const climber = climberOf(evaluator, input)
  const central = starts[0] ?? []
  const around = climber.survey(central)
  const best = starts.map((start) => climb(climber, start)).reduce((a, b) => (comparePackages(b, a) < 0 ? b : a))
  return {
    none: evaluator.value([]),
    central: { value: evaluator.value(central), around },
    best,
    around: climber.survey(best.members),
  }
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
