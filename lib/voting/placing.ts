/**
 * Who wins, with ties as ties. `winners` (sorted ids) holds everyone who takes a place or is level for the last one; `ties` are the level
 * groups among them; `open` says how many places are left for how many when they do not suffice for a group.
 */
export type Placing = {
  readonly winners: readonly string[]
  readonly ties: readonly (readonly string[])[]
  readonly open: { readonly places: number; readonly among: readonly string[] } | null
}

export const sorted = (ids: Iterable<string>): readonly string[] => [...ids].sort()

/** Gives `seats` places to groups of level options, best group first. */
export function fillPlaces(groups: readonly (readonly string[])[], seats: number): Placing {
  const placed: (readonly string[])[] = []
  let left = seats
  for (const group of groups) {
    if (left <= 0) break
    placed.push(sorted(group))
    left -= group.length
  }
  const last = placed.at(-1)
  return {
    winners: sorted(placed.flat()),
    ties: placed.filter((group) => group.length > 1),
    open: left < 0 && last !== undefined ? { places: left + last.length, among: last } : null,
  }
}

/** Level groups of a strict partial order, best first: who is beaten by nobody left, then the same without them. */
export function layers(count: number, beats: (a: number, b: number) => boolean): readonly (readonly number[])[] {
  const found: (readonly number[])[] = []
  let left = Array.from({ length: count }, (_, i) => i)
  while (left.length > 0) {
    const rest = left
    const best = rest.filter((x) => !rest.some((y) => beats(y, x)))
    if (best.length === 0) throw new Error('the relation has a cycle: it is no order')
    found.push(best)
    left = rest.filter((x) => !best.includes(x))
  }
  return found
}
