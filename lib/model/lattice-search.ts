import type { Compiled } from './compile'
import { latticeValues } from './lattice'
import { freshChoices, rememberedChoices } from './lattice-choices'
import { maskPrecedes } from './lattice-leaders'
import { createLattice, type Lattice } from './lattice-shape'
import type { Package } from './package'
import type { Constraint, PackageSearch } from './package-search'
import { comparable, NEAR } from './rounding'
import { bitCount } from './subset-rows'

/** Enough for the own and the pooled choices of a dozen views; 128 kB each at most. */
const choicesOfViews = rememberedChoices(160)

/** Looks at every package. Exact. For boards of at most MOST_LATTICE_CARDS. */
export function createLatticeSearch(compiled: Compiled, askLimit: number, constant: () => number): PackageSearch {
  const lattice = createLattice(compiled.layout, askLimit)
  let values: Float64Array | null = null
  return {
    best(constraint = {}) {
      values ??= latticeValues(compiled, lattice, { constant: constant(), choices: choicesOfViews })
      return bestOf(lattice, values, constraint)
    },
  }
}

/** The best of all packages of the given cards (board positions). */
export function bestAmong(compiled: Compiled, cards: readonly number[], askLimit: number, constant: number): Package | null {
  const lattice = createLattice(compiled.layout, askLimit, cards)
  return bestOf(lattice, latticeValues(compiled, lattice, { constant, choices: freshChoices }))
}

function bestOf({ masks, positions }: Lattice, values: Float64Array, constraint: Constraint = {}): Package | null {
  const required = bitOf(constraint.with)
  const barred = bitOf(constraint.without)
  let leader = -1
  let leading = -Infinity
  for (let index = 0; index < masks.length; index++) {
    const value = values[index] ?? 0
    if (value < leading - NEAR) continue
    const mask = masks[index] ?? 0
    if ((mask & required) !== required || (mask & barred) !== 0) continue
    if (value > leading + NEAR || wins(value, leading, mask, masks[leader] ?? 0)) {
      leader = index
      leading = value
    }
  }
  return leader < 0 ? null : { members: membersOf(masks[leader] ?? 0), value: leading }

  function wins(value: number, best: number, mask: number, than: number): boolean {
    const lead = comparable(value) - comparable(best)
    if (lead !== 0) return lead > 0
    const fewer = bitCount(than) - bitCount(mask)
    return fewer !== 0 ? fewer > 0 : maskPrecedes(positions, mask, than)
  }

  function bitOf(position: number | undefined): number {
    return position === undefined ? 0 : 1 << (positions.length - 1 - positions.indexOf(position))
  }

  function membersOf(mask: number): readonly number[] {
    return Array.from(positions).filter((_, nth) => (mask >> (positions.length - 1 - nth)) & 1).sort((a, b) => a - b)
  }
}
