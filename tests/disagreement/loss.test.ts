import { describe, expect, it } from 'vitest'
import { distanceOf, lossMatrix, lossOf, meanLoss, type Judge, type Members } from '@/lib/disagreement/loss'
import { inEveryPackage, sharedAsks } from '@/lib/disagreement/shared-asks'

/** Values its favourite asks at 1 each, all others at `elsewhere`. */
const judge = (favourites: Members, elsewhere = 0): Judge => {
  const value = (members: Members) => members.reduce((sum, member) => sum + (favourites.includes(member) ? 1 : elsewhere), 0)
  return { value, best: { members: favourites, value: value(favourites) }, gain: value(favourites) }
}

describe('loss', () => {
  it('DIS-40 is the share of the own gain that is lost, and never outside 0..1', () => {
    expect(lossOf(judge([0, 1, 2, 3]), [0, 1, 9])).toBe(0.5)
    expect(lossOf(judge([0, 1]), [0, 1])).toBe(0)
    expect(lossOf(judge([0, 1], -5), [7])).toBe(1)
    expect(lossOf(judge([0, 1], 0.9), [4, 5, 6])).toBe(0)
  })

  it('DIS-41 distance averages the matrix without its diagonal; the row judges the column', () => {
    const matrix = lossMatrix([judge([0, 1]), judge([1, 2, 3, 4])])
    expect(matrix).toEqual([[0, 0.5], [0.75, 0]])
    expect(distanceOf(matrix)).toBe(0.625)
    expect(meanLoss(matrix, 1)).toBe(0.75)
    expect(distanceOf([])).toBe(0)
    expect(distanceOf([[0]])).toBe(0)
  })

  it('DIS-42 shared asks average over unordered pairs', () => {
    expect(sharedAsks([[0, 1, 2], [1, 2, 3], [2, 3, 4]])).toBeCloseTo((2 + 1 + 2) / 3, 12)
    expect(sharedAsks([[0, 1]])).toBe(0)
    expect(inEveryPackage([[0, 1, 2], [1, 2, 3], [2, 3, 4]])).toEqual([2])
    expect(inEveryPackage([])).toEqual([])
  })
})
