import { createClimbingSearch, FULL_EFFORT, type Effort } from './climbing-search'
import type { Evaluator } from './evaluator'
import { createFastSurvey, MOST_SURVEYED } from './fast-neighbourhood'
import { createLatticeSearch } from './lattice-search'
import { MOST_PACKAGES } from './lattice-shape'
import { surveyEach, type Neighbourhood, type Surveyor } from './neighbourhood'
import type { PackageSearch } from './package-search'

/** Most packages that are all looked at, and most cards they are looked at as bit masks of; beyond, the search climbs. */
const MOST_EXHAUSTIVE = MOST_PACKAGES
export const MOST_LATTICE_CARDS = 20

/** The search that fits a board: exact where all packages can be looked at, else climbs from many starts. */
export function createSearch(evaluator: Evaluator, size: number, askLimit: number, effort: Effort = FULL_EFFORT): PackageSearch {
  const { compiled, constant } = evaluator
  const isSmall = size <= MOST_LATTICE_CARDS && packageCount(size, askLimit) <= MOST_EXHAUSTIVE
  if (isSmall && compiled !== null) return createLatticeSearch(compiled, askLimit, constant)
  return createClimbingSearch({ askLimit, value: evaluator.value, survey: remembering(surveyorOf(evaluator, size, askLimit)) }, size, effort)
}

export function surveyorOf(evaluator: Evaluator, size: number, askLimit: number): Surveyor {
  const { compiled, value, constant } = evaluator
  return compiled !== null && Math.min(askLimit, size) <= MOST_SURVEYED ? createFastSurvey(compiled, constant()) : surveyEach(size, value)
}

/** Climbs from different starts meet on the same ridges: each package is surveyed once. */
export function remembering(survey: Surveyor): Surveyor {
  const known = new Map<string, Neighbourhood>()
  return (members) => {
    const key = members.join()
    const found = known.get(key) ?? survey(members)
    known.set(key, found)
    return found
  }
}

/** Number of packages of at most `askLimit` out of `size` cards. */
export function packageCount(size: number, askLimit: number): number {
  let sum = 1
  let term = 1
  for (let k = 1; k <= Math.min(askLimit, size); k++) {
    term = (term * (size - k + 1)) / k
    sum += term
  }
  return sum
}
