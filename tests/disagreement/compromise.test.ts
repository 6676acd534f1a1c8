import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCompromise } from '@/lib/disagreement/compromise'
import { descendFromMany } from '@/lib/disagreement/compromise-descent'
import type { Standing } from '@/lib/disagreement/standing'
import { lossOf } from '@/lib/disagreement/loss'
import { createViewModel, type ViewModel } from '@/lib/model/view-model'
import { arbitraryWorkshop } from './arbitrary-workshop'
import { everyPackage, inTwelve } from './reference'

/** The definition, read aloud: the least greatest loss, then the least mean, then the first in package order. */
function lookAtAll(models: readonly ViewModel[], packages: readonly (readonly number[])[]): readonly number[] {
  const scored = packages.map((members) => {
    const losses = models.map((model) => lossOf(model, members))
    return { members, max: inTwelve(Math.max(...losses)), mean: inTwelve(losses.reduce((sum, loss) => sum + loss, 0) / losses.length) }
  })
  const least = Math.min(...scored.map(({ max }) => max))
  const leastMean = Math.min(...scored.filter(({ max }) => max === least).map(({ mean }) => mean))
  return scored.find(({ max, mean }) => max === least && mean === leastMean)?.members ?? []
}

describe('the compromise', () => {
  it('DIS-80 nobody finds a better package, and the descent for large boards agrees', () => {
    const misses: Standing[] = []
    fc.assert(
      fc.property(arbitraryWorkshop({ cards: 8, regimes: 4, participants: 5 }), (workshop) => {
        const models = workshop.views.map((view) => createViewModel(workshop, view))
        const board = { cards: workshop.interventions.length, askLimit: workshop.askLimit ?? 7 }
        const expected = lookAtAll(models, everyPackage(workshop))
        expect(findCompromise(models).members).toEqual(expected)
        const descended = descendFromMany(models, board)
        if (descended.members.join() !== expected.join()) misses.push(descended)
      }),
      { seed: 20260106, numRuns: 400 },
    )
    expect(misses).toEqual([])
  })
})
