// V is neither monotone nor submodular (a developer under pressure or a cap re-chooses), so one climb can get stuck. This search climbs
// from the empty package, from seeded random packages, and from kicked copies of the best so far.
import { climb, type Climber } from './climb'
import { outsidersOf } from './neighbourhood'
import { comparePackages, withCard, withoutCard, type Package } from './package'
import { mulberry32 } from './random'
import type { Constraint, PackageSearch } from './package-search'

export type Effort = {
  /** Climbs from random packages, and climbs from kicked copies of the best. */
  readonly restarts: number
  readonly kicks: number
  /** Of the local optima found, how many a constrained search starts from, beside the least package and this many random ones. */
  readonly elites: number
  readonly constrained: number
  /** Whether a constrained search starts from the least package too. */
  readonly fromLeast: boolean
}

export const FULL_EFFORT: Effort = { restarts: 24, kicks: 16, elites: 5, constrained: 4, fromLeast: true }
/** For boards whose packages are too large for tables: an answer in seconds, not surely the best one. */
export const LEAST_EFFORT: Effort = { restarts: 1, kicks: 1, elites: 1, constrained: 0, fromLeast: false }

const SEED = 1
const KICKED = 3

export function createClimbingSearch(climber: Climber, size: number, effort: Effort = FULL_EFFORT): PackageSearch {
  const { askLimit, value } = climber
  let optima: readonly Package[] | null = null

  function localOptima(): readonly Package[] {
    if (optima) return optima
    const random = mulberry32(SEED)
    const found = new Map<string, Package>()
    const remember = (set: Package) => found.set(set.members.join(), set)
    remember(climb(climber, []))
    for (let n = 0; n < effort.restarts; n++) remember(climb(climber, randomPackage(random)))
    for (let n = 0; n < effort.kicks; n++) {
      const leader = [...found.values()].reduce((a, b) => (comparePackages(b, a) < 0 ? b : a))
      remember(climb(climber, kicked(leader.members, size, random)))
    }
    return (optima = [...found.values()].sort(comparePackages))
  }

  function best(constraint: Constraint = {}): Package | null {
    if (constraint.with !== undefined && askLimit < 1) return null
    const starts = localOptima()
    if (constraint.with === undefined && constraint.without === undefined) return starts[0] ?? null
    const fitting = starts.filter((set) => fits(set.members, constraint)).slice(0, 1)
    const random = mulberry32(SEED + 1)
    const others = Array.from({ length: effort.constrained }, () => randomPackage(random))
    const climbed = [...starts.slice(0, effort.elites).map((set) => set.members), ...(effort.fromLeast ? [[]] : []), ...others].map((members) =>
      climb(climber, fitted(members, constraint), constraint),
    )
    return [...fitting, ...climbed].reduce<Package | null>((a, b) => (a === null || comparePackages(b, a) < 0 ? b : a), null)
  }

  function randomPackage(random: () => number): readonly number[] {
    return shuffled(size, random).slice(0, Math.min(askLimit, size)).sort(ascending)
  }

  /** The members changed as little as possible so that they keep to the constraint. */
  function fitted(members: readonly number[], constraint: Constraint): readonly number[] {
    if (constraint.without !== undefined) return withoutCard(members, constraint.without)
    const added = constraint.with
    if (added === undefined || members.includes(added)) return members
    if (members.length < askLimit) return withCard(members, added)
    const swapped = members.map((member) => withCard(withoutCard(members, member), added))
    return swapped.map((set) => ({ members: set, value: value(set) })).sort(comparePackages)[0]?.members ?? [added]
  }

  return { best }
}

function fits(members: readonly number[], constraint: Constraint): boolean {
  return (constraint.with === undefined || members.includes(constraint.with)) && (constraint.without === undefined || !members.includes(constraint.without))
}

/** A copy with some members exchanged for random outsiders. */
function kicked(members: readonly number[], size: number, random: () => number): readonly number[] {
  const kept = shuffle([...members], random).slice(KICKED)
  const added = shuffle([...outsidersOf(size, members)], random).slice(0, Math.min(KICKED, members.length))
  return [...kept, ...added].sort(ascending)
}

function shuffled(size: number, random: () => number): number[] {
  return shuffle(Array.from({ length: size }, (_, i) => i), random)
}

function shuffle(items: number[], random: () => number): number[] {
  for (let j = items.length - 1; j > 0; j--) {
    const other = Math.floor(random() * (j + 1))
    const moved = items[j] ?? 0
    items[j] = items[other] ?? 0
    items[other] = moved
  }
  return items
}

function ascending(a: number, b: number): number {
  return a - b
}
