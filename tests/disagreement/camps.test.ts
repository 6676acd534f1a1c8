import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findCamps, meanSilhouette } from '@/lib/disagreement/camps'
import { hasSharedData, readVector } from '@/tests/support/shared-data'

type Point = readonly number[]
const distancesOf = (points: readonly Point[]) => points.map((a) => points.map((b) => Math.hypot(...a.map((x, i) => x - (b[i] ?? 0)))))

/** Average linkage by its recurrence (Lance and Williams 1967), cut where two clusters are left. */
function twoClustersByRecurrence(distances: readonly (readonly number[])[]): string[] {
  const clusters = distances.map((_, i) => [i])
  const d = distances.map((row) => [...row])
  const at = (i: number, j: number) => d[i]?.[j] ?? NaN
  const alive = new Set(clusters.keys())
  while (alive.size > 2) {
    let best: readonly [number, number] = [-1, -1]
    let least = Infinity
    for (const i of alive) for (const j of alive) if (i < j && at(i, j) < least) [least, best] = [at(i, j), [i, j]]
    const [i, j] = best
    const [a, b] = [clusters[i] ?? [], clusters[j] ?? []]
    for (const k of alive) {
      const mean = (a.length * at(i, k) + b.length * at(j, k)) / (a.length + b.length)
      const [row, column] = [d[i], d[k]]
      if (row) row[k] = mean
      if (column) column[i] = mean
    }
    clusters[i] = [...a, ...b]
    alive.delete(j)
  }
  return [...alive].map((i) => [...(clusters[i] ?? [])].sort((x, y) => x - y).join()).sort()
}

describe('camps', () => {
  it.skipIf(!hasSharedData)('DIS-30 the mean silhouette follows Rousseeuw (vectors.json topic 6, silhouette-6)', () => {
    const shape = z.object({ points: z.array(z.array(z.number())), labels: z.array(z.number()) })
    const { input, expected, tolerance } = readVector('silhouette-6', shape, z.object({ mean: z.number() }))
    const clusters = [0, 1].map((label) => input.labels.flatMap((own, i) => (own === label ? [i] : [])))
    expect(Math.abs(meanSilhouette(distancesOf(input.points), clusters) - expected.mean)).toBeLessThan(tolerance)
    expect(findCamps(distancesOf(input.points))).toEqual(clusters)
  })

  it('DIS-31 two tight groups far apart are two camps, in the order of their first members', () => {
    expect(findCamps(distancesOf([[9, 9], [0, 0], [9, 8], [0, 1]]))).toEqual([[0, 2], [1, 3]])
  })

  it('DIS-32 fewer than three people are one camp', () => {
    expect(findCamps([])).toEqual([])
    expect(findCamps([[0]])).toEqual([[0]])
    expect(findCamps([[0, 1], [1, 0]])).toEqual([[0, 1]])
  })

  it('DIS-33 people at equal distances, or at none, are one camp', () => {
    const equal = (n: number, distance: number) => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 0 : distance)))
    expect(findCamps(equal(5, 1))).toEqual([[0, 1, 2, 3, 4]])
    expect(findCamps(equal(6, 0))).toEqual([[0, 1, 2, 3, 4, 5]])
  })

  it('DIS-34 two camps are those of the recurrence of Lance and Williams', () => {
    const points = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 3, maxLength: 8 })
    fc.assert(
      fc.property(points, (placed) => {
        const distances = distancesOf(placed)
        const camps = findCamps(distances)
        if (camps.length === 2) expect(camps.map((camp) => camp.join()).sort()).toEqual(twoClustersByRecurrence(distances))
      }),
      { seed: 20260104 },
    )
  })
})
