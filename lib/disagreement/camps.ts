/** Camps need at least this mean silhouette; below it the room is one camp (model.md section 6). */
const CLEAR_SILHOUETTE = 0.25
const MOST_CAMPS = 5

/** Distances are sums of floats: compared after rounding, so that the order of addition decides no merge. */
const rounded = (value: number): number => Math.round(value * 1e12) / 1e12

type Cluster = readonly number[]
type Distances = readonly (readonly number[])[]

function meanDistance(distances: Distances, from: Cluster, to: Cluster): number {
  let sum = 0
  for (const a of from) for (const b of to) sum += distances[a]?.[b] ?? 0
  return sum / (from.length * to.length)
}

function mergeNearest(distances: Distances, clusters: readonly Cluster[]): readonly Cluster[] {
  let nearest = { a: 0, b: 1, distance: Infinity }
  clusters.forEach((left, a) =>
    clusters.forEach((right, b) => {
      if (b <= a) return
      const distance = rounded(meanDistance(distances, left, right))
      if (distance < nearest.distance) nearest = { a, b, distance }
    }),
  )
  const merged = [...(clusters[nearest.a] ?? []), ...(clusters[nearest.b] ?? [])].sort((x, y) => x - y)
  return clusters.flatMap((cluster, index) => (index === nearest.a ? [merged] : index === nearest.b ? [] : [cluster]))
}

/**
 * Mean silhouette of a clustering, in -1..1: how much nearer each item is to its own cluster than to the next one.
 * A cluster of one counts 0, and so does 0/0. Source: Rousseeuw, J. Comput. Appl. Math. 20 (1987), 53-65.
 */
export function meanSilhouette(distances: Distances, clusters: readonly Cluster[]): number {
  const widths = clusters.flatMap((own) =>
    own.map((item) => {
      if (own.length === 1) return 0
      const within = meanDistance(distances, [item], own.filter((other) => other !== item))
      const beside = Math.min(...clusters.filter((other) => other !== own).map((other) => meanDistance(distances, [item], other)))
      const scale = Math.max(within, beside)
      return scale === 0 || !Number.isFinite(scale) ? 0 : (beside - within) / scale
    }),
  )
  return widths.length === 0 ? 0 : widths.reduce((sum, width) => sum + width, 0) / widths.length
}

/** Every cut of the tree: the clustering into k clusters stands at position k. */
function averageLinkage(distances: Distances): readonly (readonly Cluster[])[] {
  let clusters: readonly Cluster[] = distances.map((_, index) => [index])
  const cuts: (readonly Cluster[])[] = []
  while (clusters.length > 0) {
    cuts[clusters.length] = clusters
    clusters = clusters.length === 1 ? [] : mergeNearest(distances, clusters)
  }
  return cuts
}

/**
 * Groups whose lists look alike: average linkage on symmetric distances, cut into 2 to min(5, n - 1) clusters by the best mean silhouette;
 * one camp when the best is below 0.25. Ties go to fewer camps, then to the items that stand earlier.
 * Answers item positions, camps by their first member (model.md section 6).
 */
export function findCamps(distances: Distances): readonly Cluster[] {
  const cuts = averageLinkage(distances)
  let best = { camps: cuts[1] ?? [], silhouette: -Infinity }
  for (let k = 2; k <= Math.min(MOST_CAMPS, distances.length - 1); k += 1) {
    const camps = cuts[k] ?? []
    const silhouette = rounded(meanSilhouette(distances, camps))
    if (silhouette >= CLEAR_SILHOUETTE && silhouette > best.silhouette) best = { camps, silhouette }
  }
  return best.camps
}
