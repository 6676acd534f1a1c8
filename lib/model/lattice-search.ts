import type { Compiled } from './compile'
import { latticeValues, maskPrecedes } from './lattice'
import { latticeShape } from './lattice-shape'
import type { Package } from './package'
import type { Constraint, PackageSearch } from './package-search'
import { comparable, NEAR } from './rounding'
import { bitCount } from './subset-rows'

/** Looks at every package. Exact. For boards of at most MOST_LATTICE_CARDS. */
export function createLatticeSearch(compiled: Compiled, askLimit: number, constant: () => number): PackageSearch {
  const { layout } = compiled
  const size = layout.positionOf.length
  const shape = latticeShape(size, askLimit)
  const { masks } = shape
  let values: Float64Array | null = null

  function best(constraint: Constraint = {}): Package | null {
    values ??= latticeValues(compiled, shape, constant())
    const required = bitOf(constraint.with)
    const barred = bitOf(constraint.without)
    let leader = -1
    let leading = -Infinity
    for (let index = 0; index < masks.length; index++) {
      const mask = masks[index] ?? 0
      if ((mask & required) !== required || (mask & barred) !== 0) continue
      const value = values[index] ?? 0
      if (value < leading - NEAR) continue
      if (value > leading + NEAR || wins(value, leading, mask, masks[leader] ?? 0)) {
        leader = index
        leading = value
      }
    }
    return leader < 0 ? null : { members: membersOf(masks[leader] ?? 0), value: leading }
  }

  function wins(value: number, leading: number, mask: number, leader: number): boolean {
    const lead = comparable(value) - comparable(leading)
    if (lead !== 0) return lead > 0
    const fewer = bitCount(leader) - bitCount(mask)
    return fewer !== 0 ? fewer > 0 : maskPrecedes(layout.positionOf, mask, leader)
  }

  function bitOf(position: number | undefined): number {
    return position === undefined ? 0 : 1 << (size - 1 - (layout.rankOf[position] ?? 0))
  }

  function membersOf(mask: number): readonly number[] {
    const members: number[] = []
    for (let left = mask; left !== 0; left &= left - 1) members.push(layout.positionOf[size - 1 - (31 - Math.clz32(left & -left))] ?? 0)
    return members.sort((a, b) => a - b)
  }

  return { best }
}
