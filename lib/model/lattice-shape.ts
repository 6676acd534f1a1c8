import type { GroupLayout } from './group-layout'

/**
 * All packages of at most `askLimit` cards as bit masks, subsets before supersets. Bit n − 1 − r stands for the card of rank r, so the
 * first overlap group has the highest bits.
 */
export type LatticeShape = {
  readonly masks: Int32Array
  /** Mask → its index in `masks`. Other masks hold anything. */
  readonly indexOf: Int32Array
  /** By index, at index · stride: the indexes of the mask without one member each; −1 after the last. */
  readonly parents: Int32Array
  readonly stride: number
}

const shapes = new Map<string, LatticeShape>()

/** Depends on the two numbers alone and is remembered, since every view of a workshop has the same. */
export function latticeShape(size: number, askLimit: number): LatticeShape {
  const key = `${size}/${askLimit}`
  const known = shapes.get(key)
  if (known) return known
  const shape = makeShape(size, askLimit)
  if (shapes.size >= 4) shapes.clear()
  shapes.set(key, shape)
  return shape
}

function makeShape(size: number, askLimit: number): LatticeShape {
  const indexOf = new Int32Array(2 ** size)
  const found: number[] = []
  for (let mask = 0; mask < 2 ** size; mask++) {
    if (countBits(mask) > askLimit) continue
    indexOf[mask] = found.length
    found.push(mask)
  }
  const stride = Math.min(size, askLimit) + 1
  const parents = new Int32Array(found.length * stride).fill(-1)
  found.forEach((mask, index) => {
    let nth = index * stride
    for (let left = mask; left !== 0; left &= left - 1) parents[nth++] = indexOf[mask ^ (left & -left)] ?? 0
  })
  return { masks: Int32Array.from(found), indexOf, parents, stride }
}

/** For every index: where the mask without its last overlap group stands, and the slot of that group's subset in a lane. */
export type LatticeRows = { readonly rest: Int32Array; readonly slot: Int32Array }

export function latticeRows(shape: LatticeShape, layout: GroupLayout): LatticeRows {
  const { masks, indexOf } = shape
  const size = layout.positionOf.length
  const rest = new Int32Array(masks.length)
  const slot = new Int32Array(masks.length)
  masks.forEach((mask, index) => {
    if (mask === 0) return
    const lastRank = size - 1 - (31 - Math.clz32(mask & -mask))
    const group = layout.groupOf[lastRank] ?? 0
    const members = layout.groups[group]?.length ?? 1
    const firstRank = layout.rankOf[layout.groups[group]?.[0] ?? 0] ?? 0
    const shift = size - firstRank - members
    const own = (mask >> shift) & ((1 << members) - 1)
    slot[index] = (layout.offset[group] ?? 0) + own
    rest[index] = indexOf[mask ^ (own << shift)] ?? 0
  })
  return { rest, slot }
}

function countBits(mask: number): number {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count++
  return count
}
