import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { budgetElection } from '@/lib/voting/budget-election'
import { runEqualShares } from '@/lib/voting/equal-shares'
import { toNumber } from '@/lib/voting/exact'
import { condorcetWinner, countPairs } from '@/lib/voting/pairwise'
import { schulze } from '@/lib/voting/schulze'
import { tallyBudget } from '@/lib/voting/tally-budget'
import { tallyRanking } from '@/lib/voting/tally-ranking'
import { firstListed } from '@/lib/voting/tie-choices'
import { budgetFile, rankingFile } from '../support/profile'
import { hasSharedData, readVector } from '../support/shared-data'

const profile = z.array(z.tuple([z.number(), z.string()]))
const scores = z.record(z.string(), z.number())
const pairwise = z.record(z.string(), z.number())

const flat = (ranking: readonly (readonly string[])[], between = '') => ranking.map((group) => group.join('=')).join(between)

describe('rankings from the literature', () => {
  it.runIf(hasSharedData)('VOTE-1 Tennessee: Borda and Condorcet rules choose Nashville, instant run-off Knoxville, first choices Memphis', () => {
    const { input, expected } = readVector(
      'tennessee',
      z.object({ profile }),
      z.object({ plurality: z.string(), borda_scores: scores, borda: z.string(), irv: z.string(), irv_elimination: z.array(z.string()), condorcet: z.string(), schulze_ranking: z.string(), ranked_pairs_ranking: z.string() }),
    )
    const { rules, table, condorcetWinner: condorcet } = tallyRanking(rankingFile(input.profile))
    expect(rules.borda.scores).toEqual(expected.borda_scores)
    expect(rules.borda.winners).toEqual([expected.borda])
    expect(rules.irv.winners).toEqual([expected.irv])
    expect(rules.irv.rounds.flatMap((round) => round.out)).toEqual(expected.irv_elimination)
    expect(condorcet).toBe(expected.condorcet)
    expect(flat(rules.schulze.ranking)).toBe(expected.schulze_ranking)
    expect(flat(rules.rankedPairs.ranking)).toBe(expected.ranked_pairs_ranking)
    expect(Object.entries(table).reduce((a, b) => (b[1].firstChoices > a[1].firstChoices ? b : a))[0]).toBe(expected.plurality)
  })

  it.runIf(hasSharedData)('VOTE-2 the 45 voters of Schulze have four winners under four rules, and every pair and path as published', () => {
    const { input, expected } = readVector('schulze-45', z.object({ profile }), z.object({ winner: z.string(), ranking: z.string(), d: pairwise, p: pairwise }))
    const other = readVector('ranked-pairs-45', z.unknown(), z.object({ winner: z.array(z.string()), ranking: z.string(), irv: z.string(), borda: scores })).expected
    const { rules, table } = tallyRanking(rankingFile(input.profile))
    expect(rules.schulze.winners).toEqual([expected.winner])
    expect(flat(rules.schulze.ranking, '>')).toBe(expected.ranking)
    for (const [pair, ballots] of Object.entries(expected.d)) expect(table[pair.charAt(0)]?.over[pair.charAt(1)], pair).toBe(ballots)
    for (const [pair, strength] of Object.entries(expected.p)) expect(rules.schulze.paths[pair.charAt(0)]?.[pair.charAt(1)], pair).toBe(strength)
    expect(rules.rankedPairs.winners).toEqual(other.winner)
    expect(flat(rules.rankedPairs.ranking, '>')).toBe(other.ranking)
    expect(rules.irv.winners).toEqual([other.irv])
    expect(rules.borda.scores).toEqual(other.borda)
    expect(rules.borda.winners).toEqual(['E'])
  })

  it.runIf(hasSharedData)('VOTE-3 a circle of equal majorities is a tie of all under every rule', () => {
    const { input, expected } = readVector('condorcet-cycle', z.object({ profile }), z.object({ condorcet: z.null(), schulze_winners: z.array(z.string()), borda: scores }))
    const { rules, condorcetWinner: condorcet } = tallyRanking(rankingFile(input.profile))
    expect(condorcet).toBe(expected.condorcet)
    expect(rules.borda.scores).toEqual(expected.borda)
    for (const rule of Object.values(rules)) {
      expect(rule.winners).toEqual(expected.schulze_winners)
      expect(rule.ties).toEqual([expected.schulze_winners])
      expect(rule.open).toEqual({ places: 1, among: expected.schulze_winners })
    }
  })

  it.runIf(hasSharedData)('VOTE-4 several seats pass surpluses on as in the food example of the single transferable vote', () => {
    const { input, expected } = readVector(
      'stv-food-3',
      z.object({ profile, seats: z.number() }),
      z.object({ quota: z.number(), elected_set: z.array(z.string()), round1: scores, after_surplus: scores }),
    )
    const { irv } = tallyRanking(rankingFile(input.profile, { seats: input.seats })).rules
    expect(irv.quota).toBe(expected.quota)
    expect(irv.winners).toEqual(expected.elected_set)
    expect(irv.rounds[0]?.votes).toEqual(expected.round1)
    expect(irv.rounds[1]?.votes).toMatchObject(expected.after_surplus)
  })

  it.runIf(hasSharedData)('VOTE-5 Schulze ranks three Debian elections as their pairs do', () => {
    const elections = [
      ['debian-2002', ['Branden Robinson', 'Raphael Hertzog', 'Bdale Garbee', 'None Of The Above']],
      ['debian-2003', ['Moshe Zadka', 'Bdale Garbee', 'Branden Robinson', 'Martin Michlmayr', 'None Of The Above']],
      ['debian-2012', ['Wouter Verhelst', 'Gergely Nagy', 'Stefano Zacchiroli', 'None Of The Above']],
    ] as const
    for (const [id, ids] of elections) {
      const { expected } = readVector(id, z.unknown(), z.object({ voters: z.number(), pairwise, schulze_ranking: z.array(z.string()), official_winner: z.string(), official_pairwise: pairwise.nullable() }))
      const pairs = (matrix: { readonly [pair: string]: number }) => ({ ids, scale: 1n, total: BigInt(expected.voters), prefer: (a: number, b: number) => BigInt(matrix[`${a + 1}>${b + 1}`] ?? 0) })
      expect(schulze(pairs(expected.pairwise), 1).ranking.flat(), id).toEqual(expected.schulze_ranking)
      if (expected.official_pairwise !== null) expect(schulze(pairs(expected.official_pairwise), 1).winners, id).toEqual([expected.official_winner])
    }
  })
})

describe('budgets from the literature', () => {
  const costs = z.record(z.string(), z.number())
  const input = z.object({ budget: z.number(), costs, approvals: z.array(z.array(z.string())) })

  it.runIf(hasSharedData)('VOTE-6 Equal Shares buys gym, park and playground with 7, 70/17 and 3.29 effective votes', () => {
    const vector = readVector('mes-equalshares-ex2', input, z.object({ winners_in_order: z.array(z.string()), effective_vote_counts: z.array(z.number()) }))
    const election = budgetElection(budgetFile(vector.input.costs, vector.input.approvals, vector.input.budget))
    const purchases = runEqualShares(election, firstListed)?.purchases ?? []
    expect(purchases.map(({ option }) => election.ids[option])).toEqual(vector.expected.winners_in_order)
    purchases.forEach(({ option, payment }, i) => {
      const effective = toNumber((election.costs[option] ?? 0n) * payment.d, payment.n)
      expect(effective).toBeCloseTo(vector.expected.effective_vote_counts[i] ?? Number.NaN, 5)
    })
  })

  it.runIf(hasSharedData)('VOTE-7 the running example of Lackner and Skowron: plain Equal Shares buys one, Phragmén four', () => {
    const vector = readVector('mes-phragmen-lackner-skowron', input, z.object({ mes: z.array(z.string()), phragmen: z.array(z.string()) }))
    const { rules } = tallyBudget(budgetFile(vector.input.costs, vector.input.approvals, vector.input.budget), null)
    expect(rules.equalShares.plain).toEqual(vector.expected.mes)
    expect(rules.phragmen.winners).toEqual(vector.expected.phragmen)
  })

  it.runIf(hasSharedData)('VOTE-8 costs in decimals are exact, and utilities are costs', () => {
    const vector = readVector('mes-pabutools-AppEx2', input, z.object({ mes_cost_utilities: z.array(z.string()) }))
    const { rules } = tallyBudget(budgetFile(vector.input.costs, vector.input.approvals, vector.input.budget), null)
    expect(rules.equalShares.plain).toEqual(vector.expected.mes_cost_utilities)
  })
})

it.runIf(hasSharedData)('VOTE-9 the winner of every pair is found, and there may be none', () => {
  const { input } = readVector('tennessee', z.object({ profile }), z.unknown())
  const file = rankingFile(input.profile)
  expect(condorcetWinner(countPairs(file.options.map(({ id }) => id), file.ballots))).toBe('N')
})
