import type { Lane } from './compile'
import type { ExtensionRows } from './extension-rows'

export type Column = Float64Array

/** A lane over the subsets of a package (`base`) and over the same subsets with the outsider (`extended`, filled only where asked for). */
export type Track = { readonly lane: Lane; readonly base: Column; readonly extended: Column; readonly isSum: boolean }

/** The columns of a survey; each lane is worked out once however many regimes read it. */
export type Columns = {
  readonly product: (lane: Lane, isRead: boolean) => Track
  readonly sum: (lane: Lane, isRead: boolean) => Track
  readonly open: () => void
  readonly extend: () => void
  /** The figure of one row; rows from `rows.count()` on are the extended ones. */
  readonly at: (track: Track, row: number) => number
}

export function createColumns(rows: ExtensionRows): Columns {
  const tracks = new Map<Lane, Track>()
  const read = new Set<Track>()

  function track(lane: Lane, isSum: boolean, isRead: boolean): Track {
    const known = tracks.get(lane) ?? { lane, isSum, base: new Float64Array(1 << rows.most), extended: new Float64Array(1 << rows.most) }
    tracks.set(lane, known)
    if (isRead) read.add(known)
    return known
  }

  return {
    product: (lane, isRead) => track(lane, false, isRead),
    sum: (lane, isRead) => track(lane, true, isRead),
    open() {
      for (const { isSum, base, lane } of tracks.values()) isSum ? rows.add(base, lane) : rows.multiply(base, lane)
    },
    extend() {
      for (const { isSum, base, extended, lane } of read)
        isSum ? rows.addExtended(extended, base, lane) : rows.multiplyExtended(extended, base, lane)
    },
    at({ base, lane, isSum }, row) {
      const count = rows.count()
      return row < count ? (base[row] ?? 0) : rows.extendedAt(base, lane, isSum, row - count)
    },
  }
}
