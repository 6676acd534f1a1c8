import { createClimbingSearch, FULL_EFFORT, LEAST_EFFORT } from './climbing-search'
import type { ModelInput } from './effective'
import type { Evaluator } from './evaluator'
import { createFastSurvey, MOST_SURVEYED } from './fast-neighbourhood'
import { groupLayout } from './group-layout'
import { createLatticeSearch } from './lattice-search'
import { MOST_PACKAGES } from './lattice-shape'
import { surveyAddsAndDrops, type Neighbourhood, type Surveyor } from './neighbourhood'
import type { PackageSearch } from './package-search'

/** Most packages that are all looked at, and most cards they are looked at as bit masks of; beyond, the search climbs. */
const MOST_EXHAUSTIVE = MOST_PACKAGES
export const MOST_LATTICE_CARDS = 20

/** Beyond this many asks a climb from tables takes so long that few are made. */
const MOST_ASKS_AT_FULL_EFFORT = 9

const MOST_ASKS_WITHOUT_TABLES = 7

/**
 * The search that fits a board: exact where all packages can be looked at, else climbs from many starts. Where it climbs it looks at packages of
 * at most 11 asks (7 where an overlap group is too large for tables), whatever the ask limit: beyond, single values take up to seconds each.
 */
export function createSearch(evaluator: Evaluator, size: number, askLimit: number): PackageSearch {
  const { compiled, constant, value } = evaluator
  if (compiled !== null && areAllLookedAt(size, askLimit)) return createLatticeSearch(compiled, askLimit, constant)
  const effort = compiled !== null && Math.min(askLimit, size) <= MOST_ASKS_AT_FULL_EFFORT ? FULL_EFFORT : LEAST_EFFORT
  return createClimbingSearch({ askLimit: searchedAsks(evaluator, askLimit), value, survey: remembering(surveyorOf(evaluator, size)) }, size, effort)
}

/** Whether a board is so small that the search is exact. */
export function areAllLookedAt(size: number, askLimit: number): boolean {
  return size <= MOST_LATTICE_CARDS && packageCount(size, askLimit) <= MOST_EXHAUSTIVE
}

/** Neighbours by tables up to MOST_SURVEYED asks. Beyond, or without tables, each is solved by itself, which takes a thousand times as long: swaps are left out. */
export function surveyorOf({ compiled, value, constant }: Evaluator, size: number): Surveyor {
  const solved = surveyAddsAndDrops(size, value)
  const tabulated = compiled === null ? solved : createFastSurvey(compiled, constant())
  return (members) => (members.length <= MOST_SURVEYED ? tabulated(members) : solved(members))
}

/** The ask limit of a search that climbs. */
export function searchedAsks({ compiled }: Evaluator, askLimit: number): number {
  return climbedAsks(compiled === null, askLimit)
}

/** Most asks of the packages that are looked at: the ask limit or the number of cards, unless the board is so large that the search climbs. */
export function mostAsksLookedAt({ cards, overlapGroups, askLimit }: ModelInput): number {
  const possible = Math.min(askLimit, cards.length)
  const isLarge = groupLayout(overlapGroups) === null
  return !isLarge && areAllLookedAt(cards.length, askLimit) ? possible : climbedAsks(isLarge, possible)
}

function climbedAsks(hasLargeGroup: boolean, askLimit: number): number {
  return Math.min(askLimit, hasLargeGroup ? MOST_ASKS_WITHOUT_TABLES : MOST_SURVEYED)
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
