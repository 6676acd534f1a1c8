import { describe, expect, it } from 'vitest'
import { ballotAgainstBeliefs } from '@/lib/disagreement/ballots-against-beliefs'
import { movements } from '@/lib/disagreement/moved'
import type { ViewResult } from '@/lib/model/results'
import type { Estimate, View } from '@/lib/model/workshop'

const view = (id: string, pScheming: Estimate, open?: readonly string[]): View => ({ id, name: id, kind: 'participant', beliefs: { pScheming }, ...(open && { open }) })
const scheming = { kind: 'belief', belief: 'pScheming' } as const

const withStakes = (stakes: { readonly [id: string]: number }): ViewResult => ({
  id: 'v',
  package: [],
  objective: { none: 0, package: 0 },
  gain: { central: 0 },
  nearBest: 1,
  regimes: [],
  interventions: Object.entries(stakes).map(([id, stake]) => ({ id, value: 0, stake, rank: 1, inPackage: stake > 0, nearBestShare: 1, ratio: null, storyShares: {} })),
})

describe('round 1 to round 2', () => {
  it('DIS-50 moving is measured against the mean of the others in round 1', () => {
    const before = [view('a', 0.5), view('b', 0.5), view('c', { low: 0.1, mid: 0.2, high: 0.4 }), view('d', 0.5)]
    const after = [view('a', 0.5), view('b', 0.7), view('c', { low: 0.1, mid: 0.3, high: 0.9 }), view('d', 0.48)]
    expect([...movements(before, after, scheming)]).toEqual([['a', 'stayed'], ['b', 'away'], ['c', 'closer'], ['d', 'stayed']])
  })

  it('DIS-51 open answers and newcomers neither move nor are moved towards', () => {
    const before = [view('a', 0.5), view('b', 0.1, ['pScheming']), view('c', 0.9)]
    const after = [view('a', 0.5), view('b', 0.5), view('new', 0.5)]
    expect([...movements(before, after, scheming)]).toEqual([['a', 'stayed']])
    expect(movements([view('a', 0.5)], [view('a', 0.1)], scheming).size).toBe(0)
  })
})

describe('votes against beliefs', () => {
  it('DIS-52 tau-b between ballot and stakes, with the asks that differ most first', () => {
    const result = withStakes({ a: 0.4, b: 0.2, c: -0.1, d: 0 })
    expect(ballotAgainstBeliefs(new Map([['a', 4], ['b', 3], ['d', 2], ['c', 1]]), result)).toEqual({ tau: 1, differences: [] })
    const turned = ballotAgainstBeliefs(new Map([['a', 1], ['b', 3], ['c', 4], ['d', 2], ['gone', 9]]), result)
    expect(turned.differences).toEqual([
      { id: 'a', ballotRank: 4, beliefRank: 1 },
      { id: 'c', ballotRank: 1, beliefRank: 4 },
    ])
    expect(turned.tau).toBeCloseTo(-4 / 6, 12)
    expect(ballotAgainstBeliefs(new Map([['a', 1], ['b', 1]]), result).tau).toBeNull()
  })
})
