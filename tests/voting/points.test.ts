import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { tally } from '@/lib/voting/tally'
import { approvalFiles, seeded } from '../support/arbitrary-ballots'
import { checked } from '../support/profile'

const options = ['a', 'b', 'c'].map((id) => ({ id, title: id.toUpperCase() }))
const file = (method: string, ballots: readonly object[], settings: object = {}) =>
  checked({ format: 'ballots/1', method, options, settings, ballots: ballots.map((ballot, i) => ({ id: `b${i}`, ...ballot })) })

it('VOTE-30 approval: most approvals win, shares are of all ballots, abstentions among them', () => {
  const { winners, margin, table, ballots } = tally(file('approval', [{ approve: ['a', 'b'] }, { approve: ['a'] }, { approve: ['b', 'a'] }, {}]))
  expect(winners).toEqual(['a'])
  expect(margin).toBe(1)
  expect(table).toMatchObject({ a: { votes: 3, share: 0.75, margin: 1 }, b: { votes: 2, share: 0.5, margin: -1 }, c: { votes: 0, share: 0 } })
  expect(ballots).toEqual({ count: 4, weight: 4, abstained: 1 })
})

it('VOTE-31 adding an approval never unseats the option approved', () => {
  fc.assert(
    fc.property(approvalFiles, fc.nat(), fc.nat(), (before, voter, choice) => {
      const ballot = before.ballots[voter % Math.max(1, before.ballots.length)]
      const id = before.options[choice % before.options.length]?.id
      if (ballot === undefined || id === undefined || ballot.approve?.includes(id) === true || !tally(before).winners.includes(id)) return
      const after = { ...before, ballots: before.ballots.map((each) => (each === ballot ? { ...each, approve: [...(each.approve ?? []), id] } : each)) }
      expect(tally(after).winners).toContain(id)
    }),
    { ...seeded, numRuns: 500 },
  )
})

it('VOTE-32 approval winners are the options that no one outside outnumbers', () => {
  fc.assert(
    fc.property(approvalFiles, (approvals) => {
      const votes = (id: string) => approvals.ballots.reduce((total, ballot) => total + (ballot.approve?.includes(id) === true ? (ballot.weight ?? 1) : 0), 0)
      const expected = approvals.options.map(({ id }) => id).filter((id) => votes(id) > 0 && approvals.options.filter((other) => votes(other.id) > votes(id)).length < approvals.settings.seats)
      expect(tally(approvals).winners).toEqual(expected.sort())
    }),
    seeded,
  )
})

it('VOTE-33 score: sums decide; what a ballot leaves out scores 0; sum, mean and share stand in the table', () => {
  const { winners, table } = tally(file('score', [{ scores: { a: 5, b: 3 } }, { scores: { a: 1, b: 4 } }, { weight: 2, scores: { c: 1 } }]))
  expect(winners).toEqual(['b'])
  expect(table).toMatchObject({ a: { sum: 6, mean: 1.5, share: 0.4 }, b: { sum: 7, mean: 1.75, share: 7 / 15 }, c: { sum: 2, mean: 0.5, share: 2 / 15 } })
})

it('VOTE-34 dots: sums decide within dots per person and per ask', () => {
  const { winners, table, margin } = tally(file('dots', [{ dots: { a: 3 } }, { dots: { b: 2, c: 1 } }, { dots: { b: 2 } }], { perVoter: 3, cap: 3 }))
  expect(winners).toEqual(['b'])
  expect(margin).toBe(1)
  expect(table).toMatchObject({ b: { sum: 4, share: 0.5 } })
})

it('VOTE-35 quadratic: votes add up, and what they cost stands beside them', () => {
  const { winners, table } = tally(file('quadratic', [{ dots: { a: 3 } }, { dots: { b: 2, a: 1 } }, { dots: { b: 3 } }], { credits: 9 }))
  expect(winners).toEqual(['b'])
  expect(table).toMatchObject({ a: { sum: 4, spent: 10 }, b: { sum: 5, spent: 13 } })
})

it('VOTE-36 level options share the last place and are shown as a tie', () => {
  const { winners, ties, open, margin } = tally(file('approval', [{ approve: ['a', 'b', 'c'] }, { approve: ['a'] }], { seats: 2 }))
  expect(winners).toEqual(['a', 'b', 'c'])
  expect(ties).toEqual([['b', 'c']])
  expect(open).toEqual({ places: 1, among: ['b', 'c'], next: 'show' })
  expect(margin).toBe(0)
})

it('VOTE-37 level options that all have a place are a tie with nothing open', () => {
  const { winners, ties, open } = tally(file('approval', [{ approve: ['a', 'b'] }], { seats: 2 }))
  expect([winners, ties, open]).toEqual([['a', 'b'], [['a', 'b']], null])
})

it('VOTE-38 an option without a point takes no place', () => {
  expect(tally(file('score', [{ scores: { a: 2, b: 0 } }, {}], { seats: 3 })).winners).toEqual(['a'])
  expect(tally(file('approval', [{}, {}])).winners).toEqual([])
})

it('VOTE-39 weights in decimals are exact', () => {
  // 0.1 + 0.2 is level with 0.3; in doubles it is not.
  const { ties } = tally(file('approval', [{ weight: 0.1, approve: ['a'] }, { weight: 0.2, approve: ['a'] }, { weight: 0.3, approve: ['b'] }]))
  expect(ties).toEqual([['a', 'b']])
})

it('VOTE-40 a seed published before opening fills open places by lottery, always in the same way', () => {
  const tied = (seed: string) => tally(file('approval', [{ approve: ['a', 'b', 'c'] }], { tieRule: 'seed', seed }))
  const drawn = tied('spring')
  expect(tied('spring')).toEqual(drawn)
  expect(drawn.open).toBeNull()
  expect(drawn.ties).toEqual([['a', 'b', 'c']])
  expect(drawn.winners).toEqual(drawn.lottery?.slice(0, 1))
  const firsts = Array.from({ length: 300 }, (_, i) => tied(`seed ${i}`).winners[0] ?? '')
  for (const id of ['a', 'b', 'c']) expect(firsts.filter((first) => first === id).length).toBeGreaterThan(70)
})
