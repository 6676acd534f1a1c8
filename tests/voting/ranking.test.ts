import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BallotFile } from '@/lib/voting/ballot'
import { condorcetWinner, countPairs } from '@/lib/voting/pairwise'
import { tallyRanking } from '@/lib/voting/tally-ranking'
import { idsOf, rankingFiles, seeded } from '../support/arbitrary-ballots'
import { naiveIrv, naiveSchulze } from '../support/naive-voting'
import { checked, rankingFile } from '../support/profile'

const one = rankingFiles.map((file): BallotFile => ({ ...file, settings: { ...file.settings, seats: 1 } }))
const place = (ranking: readonly (readonly string[])[] = [], id: string) => {
  const found = ranking.findIndex((group) => group.includes(id))
  return found < 0 ? ranking.length : found
}
const above = (file: BallotFile) => (a: number, b: number) =>
  file.ballots.reduce((total, { ranking, weight = 1 }) => total + (place(ranking, `o${a}`) < place(ranking, `o${b}`) ? weight : 0), 0)

it('VOTE-50 Schulze and ranked pairs elect the option that beats every other one, whenever there is one', () => {
  let found = 0
  fc.assert(
    fc.property(one, (file) => {
      const more = above(file)
      const all = file.options.map((_, i) => i)
      const winner = all.find((a) => all.every((b) => a === b || more(a, b) > more(b, a)))
      const ids = file.options.map(({ id }) => id)
      expect(condorcetWinner(countPairs(ids, file.ballots))).toBe(winner === undefined ? null : ids[winner])
      if (winner === undefined) return
      found += 1
      const { schulze, rankedPairs } = tallyRanking(file).rules
      expect(schulze.winners).toEqual([ids[winner]])
      expect(rankedPairs.winners).toEqual([ids[winner]])
    }),
    { ...seeded, numRuns: 500 },
  )
  expect(found).toBeGreaterThan(100)
})

it('VOTE-51 Schulze winners are those of a search through every path', () => {
  fc.assert(
    fc.property(one, (file) => {
      expect(tallyRanking(file).rules.schulze.winners).toEqual(naiveSchulze(file.options.length, above(file)).map((i) => `o${i}`))
    }),
    { ...seeded, numRuns: 500 },
  )
})

const strict = fc.integer({ min: 2, max: 5 }).chain((count) => fc.array(fc.shuffledSubarray(idsOf(count).map((_, i) => i), { minLength: count, maxLength: count }), { minLength: 1, maxLength: 8 }))

it('VOTE-52 run-off winners are everyone who wins under some order of ties', () => {
  fc.assert(
    fc.property(strict, (rankings) => {
      const file = rankingFile(rankings.map((ranking) => [1, ranking.map((i) => `o${i}`).join('>')]))
      const expected = [...naiveIrv(rankings, file.options.map((_, i) => i))].map((i) => `o${i}`).sort()
      const { irv } = tallyRanking(file).rules
      expect(irv.winners).toEqual(expected)
      expect(irv.everyOrder).toBe(true)
    }),
    { ...seeded, numRuns: 500 },
  )
})

it('VOTE-53 ranked pairs never locks a circle and leaves out only majorities that a chain of at least their width contradicts', () => {
  fc.assert(
    fc.property(one, (file) => {
      const { pairs } = tallyRanking(file).rules.rankedPairs
      const reaches = (from: string, to: string, width: number, lockedOnly: boolean, seen: readonly string[] = []): boolean =>
        pairs.some((pair) => pair.over === from && pair.margin >= width && (pair.locked || !lockedOnly) && !seen.includes(pair.under) && (pair.under === to || reaches(pair.under, to, width, lockedOnly, [...seen, pair.under])))
      for (const pair of pairs) {
        if (pair.locked) expect(reaches(pair.under, pair.over, 0, true)).toBe(false)
        else expect(reaches(pair.under, pair.over, pair.margin, false)).toBe(true)
      }
    }),
    seeded,
  )
})

it('VOTE-54 Borda scores are the mean places of level options and add up to all pairs of all ballots', () => {
  const { borda } = tallyRanking(rankingFile([[1, 'A=B>C'], [1, 'C']])).rules
  expect(borda.scores).toEqual({ A: 2, B: 2, C: 2 })
  fc.assert(
    fc.property(one, (file) => {
      const count = file.options.length
      const total = Object.values(tallyRanking(file).rules.borda.scores).reduce((a, b) => a + b, 0)
      expect(total).toBe((file.ballots.reduce((sum, { weight = 1 }) => sum + weight, 0) * count * (count - 1)) / 2)
    }),
    seeded,
  )
})

it('VOTE-55 options left off a ballot tie last on it', () => {
  const listed = rankingFile([[2, 'A>B=C'], [1, 'B>C>A'], [1, 'C>A=B']])
  const unlisted = rankingFile([[2, 'A'], [1, 'B>C>A'], [1, 'C']])
  expect(tallyRanking(unlisted)).toEqual(tallyRanking(listed))
})

it('VOTE-56 level first choices share a vote in the run-off, and a ballot that prefers nothing left is exhausted', () => {
  const { rounds, winners } = tallyRanking(rankingFile([[4, 'A=B>C'], [3, 'C'], [2, 'D'], [1, '']])).rules.irv
  expect(rounds[0]?.votes).toEqual({ A: 2, B: 2, C: 3, D: 2 })
  expect(rounds[0]?.exhausted).toBe(1)
  expect(rounds[0]?.level).toEqual(['A', 'B', 'D'])
  expect(winners).toEqual(['A', 'B'])
})

it('VOTE-57 several seats go down the ranking, and level options share the last', () => {
  const { schulze, borda } = tallyRanking(rankingFile([[2, 'A>B=C>D'], [1, 'A>D']], { seats: 2 })).rules
  expect(schulze.open).toEqual({ places: 1, among: ['B', 'C'] })
  expect(schulze.winners).toEqual(['A', 'B', 'C'])
  expect(borda.winners).toEqual(['A', 'B', 'C'])
})

it('VOTE-58 ballots that say nothing leave every option level under every rule', () => {
  const ids = idsOf(12)
  const silent = checked({ format: 'ballots/1', method: 'ranking', options: ids.map((id) => ({ id, title: id })), settings: { seats: 3 }, ballots: [{ id: 'b' }, { id: 'c', ranking: [] }] })
  for (const rule of Object.values(tallyRanking(silent).rules)) {
    expect(rule.winners).toEqual([...ids].sort())
    expect(rule.open).toEqual({ places: 3, among: [...ids].sort() })
  }
})
