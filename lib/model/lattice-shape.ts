import type { GroupLayout } from './group-layout'

/**
 * All packages of at most `askLimit` of some cards as bit masks, subsets before supersets. Bit n − 1 − j stands for the j-th of the cards in the
 * order of overlap groups, so the first overlap group has the highest bits.
 */
export type LatticeShape = {
  readonly masks: Int32Array
  /** Mask → its index in `masks`. Other masks hold anything. */
  readonly indexOf: Uint16Array
  /** From `firstParent[index]` to before `firstParent[index + 1]`: the indexes of the mask without one member each. */
  readonly parents: Uint16Array
  readonly firstParent: Int32Array
}

/** Most packages of a shape: what an index of 16 bits can tell apart. */
export const MOST_PACKAGES = 65_536

const shapes = new Map<string, LatticeShape>()

/** Depends on the two numbers alone and is remembered, since every view of a workshop has the same. */
export function latticeShape(size: number, askLimit: number): LatticeShape {
  const key = `${size}/${Math.min(size, askLimit)}`
  const known = shapes.get(key)
  if (known) return known
  const shape = makeShape(size, askLimit)
  if (shapes.size >= 8) shapes.clear()
  shapes.set(key, shape)
  return shape
}

function makeShape(size: number, askLimit: number): LatticeShape {
  const indexOf = new Uint16Array(2 ** size)
  const found: number[] = []
  for (let mask = 0; mask < 2 ** size; mask++) {
    if (countBits(mask) > askLimit) continue
    indexOf[mask] = found.length
    found.push(mask)
  }
  if (found.length > MOST_PACKAGES) throw new RangeError(`${found.length} packages; a lattice holds ${MOST_PACKAGES}.`)
  const parents: number[] = []
  const firstParent = new Int32Array(found.length + 1)
  found.forEach((mask, index) => {
    for (let left = mask; left !== 0; left &= left - 1) parents.push(indexOf[mask ^ (left & -left)] ?? 0)
    firstParent[index + 1] = parents.length
  })
  return { masks: Int32Array.from(found), indexOf, parents: Uint16Array.from(parents), firstParent }
}

/** A shape over some cards of a board. */
export type Lattice = LatticeShape & {
  /** Names the board's overlap groups and the cards: equal keys, equal lattices. */
  readonly key: string
  /** Board positions of the cards in the order of overlap groups. */
  readonly positions: Int32Array
  /** By index: where the mask without its last overlap group stands, and the slot of that group's subset in a lane. */
  readonly rest: Uint16Array
  readonly slot: Int32Array
}

let last: Lattice | null = null

/** The lattice of packages of at most `askLimit` of the given cards (board positions), or of all cards. */
export function createLattice(layout: GroupLayout, askLimit: number, cards?: readonly number[]): Lattice {
  const ranks = cards === undefined ? Array.from(layout.positionOf, (_, rank) => rank) : cards.map((position) => layout.rankOf[position] ?? 0).sort((a, b) => a - b)
  const key = `${layout.groups.join(';')}|${ranks.join()}|${askLimit}`
  if (last?.key === key) return last
  const shape = latticeShape(ranks.length, askLimit)
  const positions = Int32Array.from(ranks, (rank) => layout.positionOf[rank] ?? 0)
  return (last = { ...shape, key, positions, ...latticeRows(shape, layout, ranks) })
}

function latticeRows({ masks, indexOf }: LatticeShape, layout: GroupLayout, ranks: readonly number[]): Pick<Lattice, 'rest' | 'slot'> {
  const rest = new Uint16Array(masks.length)
  const slot = new Int32Array(masks.length)
  const groupOfBit = new Int32Array(ranks.length)
  const bitInGroup = new Int32Array(ranks.length)
  ranks.forEach((rank, nth) => {
    groupOfBit[ranks.length - 1 - nth] = layout.groupOf[rank] ?? 0
    bitInGroup[ranks.length - 1 - nth] = layout.bitOf[rank] ?? 0
  })
  for (let index = 1; index < masks.length; index++) {
    const mask = masks[index] ?? 0
    let bit = 31 - Math.clz32(mask & -mask)
    const group = groupOfBit[bit] ?? 0
    let subset = 0
    let left = mask
    while (left !== 0 && groupOfBit[bit] === group) {
      subset |= bitInGroup[bit] ?? 0
      left &= left - 1
      bit = 31 - Math.clz32(left & -left)
    }
    slot[index] = (layout.offset[group] ?? 0) + subset
    rest[index] = indexOf[left] ?? 0
  }
  return { rest, slot }
}

function countBits(mask: number): number {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count++
  return count
}
