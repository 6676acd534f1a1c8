import { describe, expect, it } from 'vitest'
import { asksSettingApart } from '@/lib/disagreement/camp-asks'
import { agreementOn, type Stance } from '@/lib/disagreement/labels'
import { robustCore } from '@/lib/disagreement/robust-core'
import { varianceBetweenGroups } from '@/lib/disagreement/stakeholder-variance'
import type { ViewResult } from '@/lib/model/results'

const forIt: Stance = { stake: 0.2, inPackage: true, addedShare: 0 }
const even: Stance = { stake: 0.005, inPackage: false, addedShare: 0.004 }
const otherFirst: Stance = { stake: -0.03, inPackage: false, addedShare: 0.02 }
const harmful: Stance = { stake: -0.2, inPackage: false, addedShare: -0.2 }
const people = (...groups: readonly (readonly [number, Stance])[]) => groups.flatMap(([n, stance]) => Array.from({ length: n }, () => stance))

const withShares = (shares: { readonly [id: string]: number }): ViewResult => ({
  id: 'v',
  package: [],
  objective: { none: 0, package: 0 },
  gain: { central: 0 },
  nearBest: 1,
  regimes: [],
  interventions: Object.entries(shares).map(([id, nearBestShare]) => ({ id, value: 0, stake: 0, rank: 1, inPackage: false, nearBestShare, ratio: null, storyShares: {} })),
})

describe('where people stand on one ask', () => {
  it('DIS-43 four of five for it agree, three of five contest, and against is counted apart', () => {
    expect(agreementOn('a', people([4, forIt], [1, harmful]))).toEqual({ id: 'a', for: 0.8, against: 0.2, label: 'agreed', divisiveness: 4 * 0.8 * (1 - 0.8) })
    expect(agreementOn('a', people([3, forIt], [2, harmful])).label).toBe('contested')
    expect(agreementOn('a', people([5, harmful])).label).toBe('opposed')
    expect(agreementOn('a', people([5, harmful])).against).toBe(1)
    expect(agreementOn('a', people([4, otherFirst], [1, forIt])).label).toBe('leftOut')
    expect(agreementOn('a', people([3, otherFirst], [2, even])).label).toBe('leftOut')
    expect(agreementOn('a', people([8, forIt], [2, even])).label).toBe('agreed')
    expect(agreementOn('a', people([1, forIt], [1, even])).divisiveness).toBe(1)
  })

  it('DIS-44 the robust core holds what every near-best package of everyone holds', () => {
    expect(robustCore([withShares({ a: 1, b: 1, c: 0.98 }), withShares({ a: 0.5, b: 1, c: 1 })])).toEqual(['b'])
    expect(robustCore([])).toEqual([])
  })

  it('DIS-35 a camp is set apart by asks at least half more usual on its lists', () => {
    const packages = [[0, 1, 5], [0, 1], [0, 2], [0, 2, 3]]
    expect(asksSettingApart([0, 1], packages)).toEqual([
      { ask: 1, inside: 1, outside: 0 },
      { ask: 5, inside: 0.5, outside: 0 },
    ])
    expect(asksSettingApart([0, 1, 2, 3], packages)).toEqual([])
  })

  it('DIS-53 variance lies between groups when each is of one mind, within them when groups are alike', () => {
    const person = (stakeholder: string, ...stakes: number[]) => ({ stakeholder, stakes })
    expect(varianceBetweenGroups([person('lab', 1, 0), person('lab', 1, 0), person('state', 0, 1), person('state', 0, 1)])).toBe(1)
    expect(varianceBetweenGroups([person('lab', 1), person('lab', 0), person('state', 1), person('state', 0)])).toBe(0)
    expect(varianceBetweenGroups([person('lab', 1), person('lab', 0), person('state', 0.5)])).toBe(0)
    expect(varianceBetweenGroups([person('lab', 3), person('lab', 1), person('state', 0), person('state', 0)])).toBeCloseTo(4 / 6, 12)
    expect(varianceBetweenGroups([person('lab', 1), person('state', 0)])).toBeNull()
    expect(varianceBetweenGroups([person('lab', 1), person('lab', 1)])).toBeNull()
    expect(varianceBetweenGroups([])).toBeNull()
  })
})
