/** Where the cards of each overlap group stand in the tables of compile.ts. A card without a group is a group of its own. */
export type GroupLayout = {
  /** Board positions by group; groups in the order of their first card. */
  readonly groups: readonly (readonly number[])[]
  /** By group: where its subsets start in a lane. */
  readonly offset: Int32Array
  readonly laneLength: number
  /** Cards in the order of groups: rank → board position, and back. Ranks of a group are neighbours. */
  readonly positionOf: Int32Array
  readonly rankOf: Int32Array
  /** By rank: the card's group, and its bit among the subsets of that group (the first card has the highest bit). */
  readonly groupOf: Int32Array
  readonly bitOf: Int32Array
}

/** Largest overlap group that tables are made for: 2^16 subsets. */
export const MOST_PER_GROUP = 16

/** The layout of a board, or null where an overlap group is too large for tables. */
export function groupLayout(overlapGroups: readonly (string | null)[]): GroupLayout | null {
  const byName = new Map<string | number, number[]>()
  overlapGroups.forEach((name, position) => {
    const key = name ?? position
    const members = byName.get(key)
    if (members) members.push(position)
    else byName.set(key, [position])
  })
  const groups = [...byName.values()]
  if (groups.some((members) => members.length > MOST_PER_GROUP)) return null
  const size = overlapGroups.length
  const layout = {
    groups, offset: new Int32Array(groups.length), laneLength: 0, positionOf: new Int32Array(size), rankOf: new Int32Array(size),
    groupOf: new Int32Array(size), bitOf: new Int32Array(size),
  }
  let rank = 0
  groups.forEach((members, g) => {
    layout.offset[g] = layout.laneLength
    layout.laneLength += 1 << members.length
    members.forEach((position, nth) => {
      layout.positionOf[rank] = position
      layout.rankOf[position] = rank
      layout.groupOf[rank] = g
      layout.bitOf[rank] = 1 << (members.length - 1 - nth)
      rank++
    })
  })
  return layout
}
