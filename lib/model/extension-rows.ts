import type { Lane } from './compile'
import type { GroupLayout } from './group-layout'
import { createSubsetRows, type SubsetRows } from './subset-rows'

/** The subsets of a package, and the same subsets with one outsider added: extended row y is subset y plus the outsider. */
export type ExtensionRows = SubsetRows & {
  readonly most: number
  readonly extend: (outsider: number) => void
  readonly outsider: () => number
  /** The product of a lane over one extended row, from the package's column of that lane. */
  readonly extendedProduct: (base: Float64Array, lane: Lane, row: number) => number
  /** The members' board positions by bit, the outsider's last. */
  readonly extendedPositions: () => readonly number[]
  /** Where a card alone stands in every lane. */
  readonly slotOf: (position: number) => number
}

export function createExtensionRows(layout: GroupLayout, most: number): ExtensionRows {
  const rows = createSubsetRows(layout, most)
  const outside = new Int32Array(1 << most)
  const slot = new Int32Array(1 << most)
  let extended: readonly number[] = []
  let added = 0

  function slotOf(position: number): number {
    const rank = layout.rankOf[position] ?? 0
    return (layout.offset[layout.groupOf[rank] ?? 0] ?? 0) + (layout.bitOf[rank] ?? 0)
  }

  function extend(outsider: number): void {
    added = outsider
    const group = layout.groupOf[layout.rankOf[outsider] ?? 0]
    const positions = rows.positions()
    extended = [...positions, outsider]
    outside[0] = 0
    slot[0] = slotOf(outsider)
    positions.forEach((position, bit) => {
      const rank = layout.rankOf[position] ?? 0
      const isSameGroup = layout.groupOf[rank] === group
      const keep = isSameGroup ? 0 : 1 << bit
      const shift = isSameGroup ? (layout.bitOf[rank] ?? 0) : 0
      for (let row = 1 << bit; row < 2 << bit; row++) {
        const before = row ^ (1 << bit)
        outside[row] = (outside[before] ?? 0) | keep
        slot[row] = (slot[before] ?? 0) + shift
      }
    })
  }

  return {
    ...rows, most, extend, slotOf,
    outsider: () => added,
    extendedProduct: (base, lane, row) => (base[outside[row] ?? 0] ?? 0) * (lane[slot[row] ?? 0] ?? 0),
    extendedPositions: () => extended,
  }
}
