/** V of everything one add, drop or swap away from a package. */
export type Neighbourhood = {
  /** Board positions outside the package, ascending. */
  readonly outsiders: readonly number[]
  /** By outsider. */
  readonly adds: Float64Array
  /** By member. */
  readonly drops: Float64Array
  /** At outsider · (number of members) + member: V with that outsider in that member's place. */
  readonly swaps: Float64Array
}

export type Surveyor = (members: readonly number[]) => Neighbourhood

/** The definition: every neighbour evaluated by itself. fast-neighbourhood.ts finds the same from shared tables. */
export function surveyEach(size: number, value: (members: readonly number[]) => number): Surveyor {
  return (members) => {
    const outsiders = outsidersOf(size, members)
    const ascending = (set: number[]) => set.sort((a, b) => a - b)
    const without = members.map((_, nth) => members.filter((_member, other) => other !== nth))
    return {
      outsiders,
      adds: Float64Array.from(outsiders, (t) => value(ascending([...members, t]))),
      drops: Float64Array.from(without, (kept) => value(kept)),
      swaps: Float64Array.from(outsiders.flatMap((t) => without.map((kept) => value(ascending([...kept, t]))))),
    }
  }
}

/** For packages too large for tables: swaps are left out (−∞), as there are hundreds of them and each would be solved by itself. */
export function surveyAddsAndDrops(size: number, value: (members: readonly number[]) => number): Surveyor {
  return (members) => {
    const outsiders = outsidersOf(size, members)
    return {
      outsiders,
      adds: Float64Array.from(outsiders, (t) => value([...members, t].sort((a, b) => a - b))),
      drops: Float64Array.from(members, (dropped) => value(members.filter((member) => member !== dropped))),
      swaps: new Float64Array(outsiders.length * members.length).fill(-Infinity),
    }
  }
}

export function outsidersOf(size: number, members: readonly number[]): readonly number[] {
  const outsiders: number[] = []
  for (let i = 0; i < size; i++) if (!members.includes(i)) outsiders.push(i)
  return outsiders
}
