import type { Lane } from './compile'
import type { ExtensionRows } from './extension-rows'

export type Column = Float64Array

/** A lane over the subsets of a package. Figures of the same subsets with the outsider are worked out where they are needed. */
export type Track = { readonly lane: Lane; readonly base: Column }

/** The columns of a survey; each lane is worked out once however many regimes read it. */
export type Columns = {
  readonly product: (lane: Lane) => Track
  readonly sum: (lane: Lane) => Track
  readonly open: () => void
  /** The product of one row; rows from `rows.count()` on are those with the outsider. */
  readonly at: (track: Track, row: number) => number
  /** What a card alone adds to a sum. */
  readonly alone: (track: Track, position: number) => number
}

export function createColumns(rows: ExtensionRows): Columns {
  const products = new Map<Lane, Track>()
  const sums = new Map<Lane, Track>()

  function track(tracks: Map<Lane, Track>, lane: Lane): Track {
    const known = tracks.get(lane) ?? { lane, base: new Float64Array(1 << rows.most) }
    tracks.set(lane, known)
    return known
  }

  return {
    product: (lane) => track(products, lane),
    sum: (lane) => track(sums, lane),
    open() {
      for (const { base, lane } of products.values()) rows.multiply(base, lane)
      for (const { base, lane } of sums.values()) rows.add(base, lane)
    },
    at({ base, lane }, row) {
      const count = rows.count()
      return row < count ? (base[row] ?? 0) : rows.extendedProduct(base, lane, row - count)
    },
    alone: ({ lane }, position) => lane[rows.slotOf(position)] ?? 0,
  }
}
