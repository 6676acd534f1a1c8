import type { Lane } from './compile'
import type { GroupLayout } from './group-layout'
import { createSubsetRows, type SubsetRows } from './subset-rows'

/** The subsets of a package, and the same subsets with one outsider added; row y of an extended column is subset y plus the outsider. */
export type ExtensionRows = SubsetRows & {
  readonly most: number
  readonly extend: (outsider: number) => void
  /** `base` is the package's column of the same lane; both may not be the same array. */
  readonly multiplyExtended: (into: Float64Array, base: Float64Array, lane: Lane) => void
  readonly addExtended: (into: Float64Array, base: Float64Array, lane: Lane) => void
  /** One figure of an extended column. */
  readonly extendedAt: (base: Float64Array, lane: Lane, isSum: boolean, row: number) => number
  /** The members' board positions by bit, the outsider's last. */
  readonly extendedPositions: () => readonly number[]
}

export function createExtensionRows(layout: GroupLayout, most: number): ExtensionRows {
  const rows = createSubsetRows(layout, most)
  const outside = new Int32Array(1 << most)
  const slot = new Int32Array(1 << most)
  let extended: readonly number[] = []
  let isAlone = true

  function extend(outsider: number): void {
    const rank = layout.rankOf[outsider] ?? 0
    const group = layout.groupOf[rank] ?? 0
    const own = (layout.offset[group] ?? 0) + (layout.bitOf[rank] ?? 0)
    const positions = rows.positions()
    extended = [...positions, outsider]
    outside[0] = 0
    slot[0] = own
    isAlone = !positions.some((position) => layout.groupOf[layout.rankOf[position] ?? 0] === group)
    positions.forEach((position, bit) => {
      const other = layout.rankOf[position] ?? 0
      const isSameGroup = layout.groupOf[other] === group
      const keep = isSameGroup ? 0 : 1 << bit
      const shift = isSameGroup ? (layout.bitOf[other] ?? 0) : 0
      for (let row = 1 << bit; row < 2 << bit; row++) {
        const before = row ^ (1 << bit)
        outside[row] = (outside[before] ?? 0) | keep
        slot[row] = (slot[before] ?? 0) + shift
      }
    })
  }

  function multiplyExtended(into: Float64Array, base: Float64Array, lane: Lane): void {
    const count = rows.count()
    if (isAlone) {
      const own = lane[slot[0] ?? 0] ?? 0
      for (let row = 0; row < count; row++) into[row] = (base[row] ?? 0) * own
      return
    }
    for (let row = 0; row < count; row++) into[row] = (base[outside[row] ?? 0] ?? 0) * (lane[slot[row] ?? 0] ?? 0)
  }

  function addExtended(into: Float64Array, base: Float64Array, lane: Lane): void {
    const count = rows.count()
    if (isAlone) {
      const own = lane[slot[0] ?? 0] ?? 0
      for (let row = 0; row < count; row++) into[row] = (base[row] ?? 0) + own
      return
    }
    for (let row = 0; row < count; row++) into[row] = (base[outside[row] ?? 0] ?? 0) + (lane[slot[row] ?? 0] ?? 0)
  }

  function extendedAt(base: Float64Array, lane: Lane, isSum: boolean, row: number): number {
    const before = base[outside[row] ?? 0] ?? 0
    const own = lane[slot[row] ?? 0] ?? 0
    return isSum ? before + own : before * own
  }

  return { ...rows, most, extendedAt, extend, multiplyExtended, addExtended, extendedPositions: () => extended }
}
