import * as fc from 'fast-check'
import { checked } from './profile'

/** One seed for all, so that a failing run can be repeated. */
export const seeded = { seed: 20261123, numRuns: 200 } as const

export const idsOf = (count: number) => Array.from({ length: count }, (_, i) => `o${i}`)

const optionsOf = (ids: readonly string[]) => ids.map((id) => ({ id, title: `Option ${id}` }))

export type AnyFile = ReturnType<typeof checked>

/** Approval files of 1 to 6 options and up to 12 ballots, abstentions and weights among them. */
export const approvalFiles = fc.record({ count: fc.integer({ min: 1, max: 6 }), seats: fc.integer({ min: 1, max: 3 }) }).chain(({ count, seats }) =>
  fc
    .array(fc.record({ approve: fc.subarray(idsOf(count)), weight: fc.integer({ min: 1, max: 3 }) }), { maxLength: 12 })
    .map((ballots) => checked({ format: 'ballots/1', method: 'approval', options: optionsOf(idsOf(count)), settings: { seats }, ballots: ballots.map((ballot, i) => ({ id: `b${i}`, ...ballot })) })),
)

/** A ranking of some options with ties, the rest unlisted. */
export const rankingOf = (ids: readonly string[]) =>
  fc.tuple(fc.shuffledSubarray([...ids]), fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length })).map(([order, joined]) =>
    order.reduce<string[][]>((groups, id, i) => {
      const last = groups.at(-1)
      if (joined[i] === true && last !== undefined) last.push(id)
      else groups.push([id])
      return groups
    }, []),
  )

export const rankingFiles = fc.record({ count: fc.integer({ min: 1, max: 5 }), seats: fc.integer({ min: 1, max: 3 }) }).chain(({ count, seats }) =>
  fc
    .array(fc.record({ ranking: rankingOf(idsOf(count)), weight: fc.integer({ min: 1, max: 3 }) }), { maxLength: 9 })
    .map((ballots) => checked({ format: 'ballots/1', method: 'ranking', options: optionsOf(idsOf(count)), settings: { seats }, ballots: ballots.map((ballot, i) => ({ id: `b${i}`, ...ballot })) })),
)

export const budgetFiles = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 }).chain((costs) =>
  fc.record({ budget: fc.integer({ min: 0, max: 30 }), ballots: fc.array(fc.record({ approve: fc.subarray(idsOf(costs.length)), weight: fc.integer({ min: 1, max: 3 }) }), { maxLength: 8 }) }).map(({ budget, ballots }) =>
    checked({
      format: 'ballots/1',
      method: 'budget',
      budget,
      options: costs.map((cost, i) => ({ id: `o${i}`, title: `Option ${i}`, cost })),
      ballots: ballots.map((ballot, i) => ({ id: `b${i}`, ...ballot })),
    }),
  ),
)

/** Points on some options, in the field that the method reads. */
export const pointsFiles = fc.record({ method: fc.constantFrom('score', 'dots', 'quadratic'), count: fc.integer({ min: 1, max: 5 }) }).chain(({ method, count }) =>
  fc
    .array(fc.record({ points: fc.dictionary(fc.constantFrom(...idsOf(count)), fc.integer({ min: 0, max: 5 })), weight: fc.integer({ min: 1, max: 3 }) }), { maxLength: 9 })
    .map((ballots) =>
      checked({
        format: 'ballots/1',
        method,
        options: optionsOf(idsOf(count)),
        ballots: ballots.map(({ points, weight }, i) => ({ id: `b${i}`, weight, [method === 'score' ? 'scores' : 'dots']: points })),
      }),
    ),
)

export const anyFile: fc.Arbitrary<AnyFile> = fc.oneof(approvalFiles, rankingFiles, budgetFiles, pointsFiles)
