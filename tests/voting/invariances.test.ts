import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Ballot, BallotFile } from '@/lib/voting/ballot'
import { tally } from '@/lib/voting/tally'
import type { Tally } from '@/lib/voting/tally-types'
import { anyFile, seeded } from '../support/arbitrary-ballots'

const asText = (groups: readonly (readonly string[])[]) => groups.map((group) => group.join()).sort()

const results = (file: BallotFile) => {
  const { method, winners, ties, open, rules } = tally(file)
  const each = Object.entries(rules).map(([rule, count]) => [rule, count.winners, asText(count.ties), 'plain' in count ? [count.plain, count.completed] : []])
  return { method, winners, ties: asText(ties), open, each }
}

it('VOTE-20 the order of ballots changes nothing', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      expect(tally({ ...file, ballots: [...file.ballots].reverse() })).toEqual(tally(file))
    }),
    seeded,
  )
})

it('VOTE-21 a ballot of weight n counts as n ballots', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const repeated = file.ballots.flatMap((ballot) => Array.from({ length: ballot.weight ?? 1 }, (_, i): Ballot => ({ ...ballot, id: `${ballot.id}-${i}`, weight: 1 })))
      const { ballots: counted, ...one } = tally({ ...file, ballots: repeated })
      const { ballots, ...other } = tally(file)
      expect(one).toEqual(other)
      expect(counted.weight).toBe(ballots.weight)
    }),
    seeded,
  )
})

const swap = (file: BallotFile, rename: (id: string) => string): BallotFile => ({
  ...file,
  options: file.options.map((option) => ({ ...option, id: rename(option.id) })),
  ballots: file.ballots.map((ballot) => ({
    ...ballot,
    ...(ballot.approve === undefined ? {} : { approve: ballot.approve.map(rename) }),
    ...(ballot.ranking === undefined ? {} : { ranking: ballot.ranking.map((group) => group.map(rename)) }),
    ...(ballot.scores === undefined ? {} : { scores: Object.fromEntries(Object.entries(ballot.scores).map(([id, n]) => [rename(id), n])) }),
    ...(ballot.dots === undefined ? {} : { dots: Object.fromEntries(Object.entries(ballot.dots).map(([id, n]) => [rename(id), n])) }),
  })),
})

it('VOTE-22 relabelling options relabels the result', () => {
  // o0 … o5 become z9 … z4: another alphabet order, so nothing may hang on the names.
  const rename = (id: string) => `z${9 - Number(id.slice(1))}`
  const renamed = (ids: readonly string[]) => ids.map(rename).sort()
  fc.assert(
    fc.property(anyFile, (file) => {
      const before = tally(file)
      const after = tally(swap(file, rename))
      expect(after.winners).toEqual(renamed(before.winners))
      expect(asText(after.ties)).toEqual(asText(before.ties.map(renamed)))
      const of = ({ rules }: Tally) => Object.entries(rules).map(([rule, { winners }]): [string, readonly string[]] => [rule, winners])
      expect(of(after)).toEqual(of(before).map(([rule, winners]) => [rule, renamed(winners)]))
    }),
    seeded,
  )
})

const reordered = anyFile.chain((file) =>
  fc.tuple(fc.constant(file), fc.shuffledSubarray([...file.options], { minLength: file.options.length, maxLength: file.options.length })).map(([one, options]): readonly [BallotFile, BallotFile] => [one, { ...one, options }]),
)

it('VOTE-23 the order of options on the list decides no winner, not even in a tie', () => {
  fc.assert(
    fc.property(reordered, ([file, other]) => {
      expect(results(other)).toEqual(results(file))
    }),
    { ...seeded, numRuns: 2000 },
  )
})

it('VOTE-24 winners of every rule are sorted ids of options, and a tie that is left open is never more than its places', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const ids = new Set(file.options.map(({ id }) => id))
      const { rules, open } = tally(file)
      for (const rule of Object.values(rules)) {
        const winners: readonly string[] = rule.winners
        expect(winners).toEqual([...winners].sort())
        expect(winners.every((id) => ids.has(id))).toBe(true)
      }
      if (open !== null && open.places !== null) expect(open.places).toBeLessThan(open.among.length)
    }),
    seeded,
  )
})
