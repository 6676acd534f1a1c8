import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { addOne } from '@/lib/voting/add-one'
import type { BallotFile } from '@/lib/voting/ballot'
import { budgetElection, type BudgetElection } from '@/lib/voting/budget-election'
import { runEqualShares, type SharesRun } from '@/lib/voting/equal-shares'
import { tally } from '@/lib/voting/tally'
import { tallyBudget } from '@/lib/voting/tally-budget'
import { everyChoice, firstListed } from '@/lib/voting/tie-choices'
import { budgetFiles, seeded } from '../support/arbitrary-ballots'
import { naiveEqualShares } from '../support/naive-voting'
import { budgetFile } from '../support/profile'

const costOf = (file: BallotFile, winners: readonly string[]) => file.options.reduce((total, { id, cost = 0 }) => total + (winners.includes(id) ? cost : 0), 0)

it('VOTE-60 no budget rule overspends', () => {
  fc.assert(
    fc.property(budgetFiles, (file) => {
      const { equalShares, greedy, phragmen } = tallyBudget(file, null).rules
      for (const winners of [equalShares.winners, equalShares.plain, equalShares.completed, greedy.winners, phragmen.winners]) {
        expect(costOf(file, winners)).toBeLessThanOrEqual(file.budget ?? 0)
      }
      const drawn = tally({ ...file, settings: { ...file.settings, tieRule: 'seed', seed: 'x' } })
      expect(costOf(file, drawn.winners)).toBeLessThanOrEqual(file.budget ?? 0)
    }),
    { ...seeded, numRuns: 400 },
  )
})

const bought = (election: BudgetElection, extra: bigint) => runEqualShares(election, firstListed, extra)?.bought
const repeated = (file: BallotFile) => file.ballots.flatMap(({ approve = [], weight = 1 }) => Array.from({ length: weight }, () => approve.map((id) => Number(id.slice(1)))))

it('VOTE-61 Equal Shares buys in the order of a second method that goes voter by voter', () => {
  fc.assert(
    fc.property(budgetFiles, fc.integer({ min: 0, max: 4 }), (file, extra) => {
      const voters = repeated(file)
      if (voters.length === 0 || file.options.some(({ cost }) => cost === 0)) return
      const election = budgetElection(file)
      const order = bought(election, BigInt(extra))
      const endowment = { n: BigInt((file.budget ?? 0) + extra * voters.length), d: BigInt(voters.length) }
      expect(order).toEqual(naiveEqualShares(file.options.map(({ cost = 0 }) => cost), voters, endowment))
    }),
    { ...seeded, numRuns: 400 },
  )
})

it('VOTE-62 Add1 stops at the last step that fits: the next one overspends, or nothing anybody approves is left', () => {
  fc.assert(
    fc.property(budgetFiles, fc.constantFrom(1, 20), (small, scale) => {
      const file = { ...small, budget: (small.budget ?? 0) * scale, options: small.options.map((option) => ({ ...option, cost: (option.cost ?? 0) * scale })) }
      const election = budgetElection(file)
      const dearest = (runs: readonly SharesRun[]) => runs.reduce((most, { cost }) => (cost > most ? cost : most), 0n)
      // One step after the other, where the code may jump over steps that change nothing.
      const wanted = election.votes.filter((votes) => votes > 0n).length
      const stepTo = (extra: bigint) => everyChoice((choose) => runEqualShares(election, choose, extra)).runs
      let steps = 0n
      let runs = stepTo(0n)
      while (runs.some((run) => run.bought.length < wanted)) {
        const next = stepTo(steps + 1n)
        if (dearest(next) > election.budget) break
        runs = next
        steps += 1n
      }
      const grown = addOne(election, everyChoice)
      expect(grown.steps).toBe(steps)
      expect(grown.explored.runs).toEqual(runs)
    }),
    seeded,
  )
})

it('VOTE-63 greedy takes options by votes and passes over what does not fit', () => {
  const { greedy } = tallyBudget(budgetFile({ a: 6, b: 5, c: 4, d: 1 }, [['a', 'b'], ['a', 'b', 'c'], ['a'], []], 10), null).rules
  expect(greedy.winners).toEqual(['a', 'c'])
  expect(greedy.order).toEqual([{ id: 'a', votes: 3, cost: 6 }, { id: 'c', votes: 1, cost: 4 }])
  expect(greedy.missing).toEqual({ b: 5 })
})

it('VOTE-64 completion spends by votes what Add1 leaves, and takes nothing away', () => {
  fc.assert(
    fc.property(budgetFiles, (file) => {
      const { equalShares } = tallyBudget(file, null).rules
      if (equalShares.undecided.length > 0 || equalShares.ties.length > 0) return
      const left = (file.budget ?? 0) - costOf(file, equalShares.completed)
      const sure = equalShares.winners.every((id) => equalShares.completed.includes(id))
      expect(sure).toBe(true)
      expect(left).toBeGreaterThanOrEqual(0)
    }),
    seeded,
  )
})

it('VOTE-65 Phragmén stops at the first option that the budget no longer holds, level options included', () => {
  // b is ready at 5/2, a and c together at 3: a alone would fit, c would not, so neither is bought.
  const { phragmen } = tallyBudget(budgetFile({ a: 3, b: 5, c: 6 }, [['a'], ['b'], ['b'], ['c'], ['c']], 9), null).rules
  expect(phragmen.winners).toEqual(['b'])
  expect(phragmen.stoppedAt).toEqual(['a', 'c'])
  expect(phragmen.order).toEqual([{ id: 'b', time: 2.5, cost: 5 }])
})

it('VOTE-66 options level for the last of the money are a tie: none of them is won, and the group decides', () => {
  const tied = budgetFile({ a: 4, b: 4, c: 2 }, [['a', 'b'], ['a', 'b'], ['c']], 7)
  const { winners, ties, open, rules } = tally(tied)
  expect(winners).toEqual(['c'])
  expect(ties).toEqual([['a', 'b']])
  expect(open).toEqual({ places: null, among: ['a', 'b'], next: 'show' })
  for (const rule of Object.values(rules)) expect([rule.winners, rule.ties, rule.undecided]).toEqual([['c'], [['a', 'b']], ['a', 'b']])
  const drawn = tally({ ...tied, settings: { ...tied.settings, tieRule: 'seed', seed: 'spring' } })
  expect(drawn.winners).toContain('c')
  expect(drawn.winners).toHaveLength(2)
})

it('VOTE-67 options that cost nothing are funded when anybody approves them, and never otherwise', () => {
  const { rules } = tally(budgetFile({ a: 0, b: 0, c: 3 }, [['a', 'c'], ['c']], 0))
  for (const { winners } of Object.values(rules)) expect(winners).toEqual(['a'])
})

it('VOTE-68 an abstention holds its share of the money, so it counts in every share', () => {
  const file = (approvals: readonly (readonly string[])[]) => tallyBudget(budgetFile({ a: 6 }, approvals, 6), null).rules.equalShares
  expect(file([['a'], ['a']]).plain).toEqual(['a'])
  expect(file([['a'], ['a'], []]).plain).toEqual([])
  expect(file([['a'], ['a'], []]).winners).toEqual(['a'])
})
