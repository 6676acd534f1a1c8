import type { Surveyor } from './neighbourhood'
import { comparePackages, withCard, withoutCard, type Package } from './package'
import { comparable } from './rounding'
import type { Constraint } from './package-search'

export type Climber = {
  readonly askLimit: number
  readonly survey: Surveyor
  readonly value: (members: readonly number[]) => number
}

/** Steps of best improvement by one add, drop or swap until none is left. A card the constraint names is neither moved in nor out. */
export function climb(climber: Climber, start: readonly number[], constraint: Constraint = {}): Package {
  let here: Package = { members: start, value: climber.value(start) }
  for (;;) {
    const next = bestStep(climber, here, constraint)
    if (next === null || comparePackages(next, here) >= 0) return here
    here = next
  }
}

function bestStep({ askLimit, survey, value }: Climber, { members }: Package, constraint: Constraint): Package | null {
  const { outsiders, adds, drops, swaps } = survey(members)
  let leading = -Infinity
  let tied: (readonly number[])[] = []
  const offer = (surveyed: number, make: () => readonly number[]): void => {
    const worth = comparable(surveyed)
    if (worth < leading) return
    if (worth > leading) tied = []
    leading = worth
    tied.push(make())
  }
  members.forEach((member, nth) => {
    if (member !== constraint.with) offer(drops[nth] ?? -Infinity, () => withoutCard(members, member))
  })
  outsiders.forEach((outsider, row) => {
    if (outsider === constraint.without) return
    if (members.length < askLimit) offer(adds[row] ?? -Infinity, () => withCard(members, outsider))
    members.forEach((member, nth) => {
      if (member !== constraint.with)
        offer(swaps[row * members.length + nth] ?? -Infinity, () => withCard(withoutCard(members, member), outsider))
    })
  })
  return tied.reduce<Package | null>((best, set) => {
    const candidate = { members: set, value: value(set) }
    return best === null || comparePackages(candidate, best) < 0 ? candidate : best
  }, null)
}
