import type { Lane } from './compile'
import type { Lattice } from './lattice-shape'

/** Choices that depend on no belief, by what they depend on. */
export type LatticeChoices = {
  readonly get: (lattice: Lattice, limits: readonly number[], lanes: readonly Lane[], make: () => Uint16Array) => Uint16Array
}

/** What pressure and a cap choose is the same for all views with the same card numbers, and for a view before and after it takes a pooled belief. */
export function rememberedChoices(most: number): LatticeChoices {
  const known = new Map<string, Uint16Array>()
  return {
    get(lattice, limits, lanes, make) {
      const key = [lattice.key, ...limits, ...lanes.map((lane) => lane.join())].join('|')
      const found = known.get(key)
      if (found) return found
      const made = make()
      const [oldest] = known.keys()
      if (known.size >= most && oldest !== undefined) known.delete(oldest)
      known.set(key, made)
      return made
    },
  }
}

export const freshChoices: LatticeChoices = { get: (_lattice, _limits, _lanes, make) => make() }
