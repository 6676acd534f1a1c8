import { describe, expect, it } from 'vitest'
import { evaluateUncertainty } from '@/lib/model/uncertainty'
import { placeShares, placesTitle, placesTwin } from '@/lib/words/results-ranks'
import { sampleWorkshop } from '../support/sample-files'

describe('rank acceptability', () => {
  it('RESULTS-81 places are counted in three bands that sum to all worlds, best mean place first; the finding names the ask most often among the first three', () => {
    const [view] = sampleWorkshop.views
    if (!view) throw new Error('the sample has views')
    const draws = evaluateUncertainty(sampleWorkshop, view, { draws: 20 })
    const rows = placeShares(sampleWorkshop, draws, 7)
    expect(rows).toHaveLength(17)
    const meanOf = (id: string) => (draws.interventions.find((card) => card.id === id)?.rankShares ?? []).reduce((sum, share, at) => sum + share * (at + 1), 0)
    rows.forEach(({ id, first, middle, later }, at) => {
      expect(first + middle + later).toBeCloseTo(1, 12)
      if (at > 0) expect(meanOf(id)).toBeGreaterThanOrEqual(meanOf(rows[at - 1]?.id ?? ''))
    })
    // Three first places are given away in every world.
    expect(rows.reduce((sum, { first }) => sum + first, 0)).toBeCloseTo(3, 9)
    const row = (title: string, first: number) => ({ id: title, title, first, middle: 0, later: 1 - first })
    expect(placesTitle([row('Drills', 0.31), row('Pause', 0.84)])).toBe('“Pause” is among the first three in 8 of 10 worlds')
    expect(placesTwin(7)).toContain('places 4 to 7')
    expect(placeShares(sampleWorkshop, { ...draws, draws: 0 }, 7)).toEqual([])
  })
})
