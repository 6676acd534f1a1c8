import { describe, expect, it } from 'vitest'
import { voteMethodMessages, voteRuleMessages } from '@/lib/words/messages-vote'
import { ordinal } from '@/lib/words/numbers'
import { toPlain } from '@/lib/words/results-text'
import { alikeSentence, differenceSentence, differencesTitle, packageSentence, packageTitle, resultHeadline, tieSentences, widestDifferences } from '@/lib/words/vote-result-words'
import { dependsSentence, differing, ruleOutcomes } from '@/lib/words/vote-rules'
import { budgetWords, excessWords, howToVote, slowdownOf } from '@/lib/words/vote-words'
import { ballotAgainstBeliefs } from '@/lib/disagreement/ballots-against-beliefs'
import { evaluateView } from '@/lib/model/evaluate'
import { parseWorkshopFile } from '@/lib/workshop/file'
import sample from '@/lib/workshop/sample-workshop.json'
import { countVote } from '@/lib/workshop/vote-ballots'
import { budgetUnits, logCostUnits } from '@/lib/workshop/vote-sheet'
import type { BallotChoice } from '@/lib/workshop/vote-types'
import { closedVote, voteSheet } from '../support/votes'

const titleOf = (id: string) => id.toUpperCase()
const said = (words: Parameters<typeof toPlain>[0]) => toPlain(words)
const ticks = (...approve: readonly string[]): BallotChoice => ({ approve })

describe('the words of a vote', () => {
  it('VOTEWORDS-1 methods and rules carry plain names, never those of the literature', () => {
    const names = [...Object.values(voteMethodMessages).flatMap(({ name, what }) => [name, what]), ...Object.values(voteRuleMessages)].join(' ')
    expect(names).not.toMatch(/schulze|quadratic|equal shares|phragm|borda|condorcet|irv|greedy|add1/i)
  })

  it('VOTEWORDS-2 a voter reads what to do and how many asks win, from the frozen sheet alone', () => {
    expect(howToVote(voteSheet({ method: 'approval', seats: 1 }))).toBe('Tick every ask you could sign. One ask wins.')
    expect(howToVote(voteSheet({ method: 'dots', seats: 3, perVoter: 10, cap: 4 }))).toBe('You have 10 dots, at most 4 on one ask. The first 3 win.')
    expect(howToVote(voteSheet({ method: 'budget', budget: { unit: 'asks', amount: 2 } }))).toBe('Tick every ask you could sign. Together the winners may take two asks.')
  })

  it('VOTEWORDS-3 slowdowns read with one decimal, and as shares of speed that compound', () => {
    expect([slowdownOf(logCostUnits(0.024)), slowdownOf(logCostUnits(0.0075)), slowdownOf(logCostUnits(0.0001))]).toEqual(['2.4\u00a0%', '0.8\u00a0%', '<0.1\u00a0%'])
    expect(slowdownOf(2 * logCostUnits(0.1))).toBe('19\u00a0%')
    const budget = { unit: 'cost', amount: budgetUnits(0.06) } as const
    expect(budgetWords(budget)).toBe('6\u00a0% of speed')
    expect(excessWords(budget, logCostUnits(0.12), budget.amount)).toBe('6\u00a0%')
  })

  it('VOTEWORDS-4 the headline counts winners, and says when asks are level for the rest', () => {
    const sheet = voteSheet({ method: 'approval', seats: 2 })
    expect(resultHeadline(closedVote(sheet, [ticks('a', 'b'), ticks('a', 'b'), ticks('a')]), titleOf)).toBe('Two asks win')
    expect(resultHeadline(closedVote(sheet, [ticks('a', 'b', 'c'), ticks('a')]), titleOf)).toBe('A wins; two are level for the rest')
    expect(resultHeadline(closedVote(sheet, [{}, {}]), titleOf)).toBe('No ask wins')
    expect(resultHeadline({ ...closedVote(sheet, [ticks('a')]), outcome: 'tooFew', result: null }, titleOf)).toBe('Too few ballots to show a count')
    expect(resultHeadline({ ...closedVote({ ...sheet, quorum: 4 }, [ticks('a')]), quorumMet: false }, titleOf)).toBe('The vote does not count: one ballot in, 4 needed')
  })

  it('VOTEWORDS-5 an open tie says how many votes and places there are and that the group decides; a tie that is all in says so', () => {
    const tied = (seats: number, ...choices: readonly BallotChoice[]) => {
      const { result } = closedVote(voteSheet({ method: 'approval', seats }), choices)
      return result === null ? [] : tieSentences(result, titleOf, () => '2 votes').map(said)
    }
    expect(tied(1, ticks('a', 'b'), ticks('a', 'b'))).toEqual(['A and B are level with 2 votes. One place is left; the group decides.'])
    expect(tied(2, ticks('a', 'b'), ticks('a', 'b'))).toEqual(['A and B are level with 2 votes. Both are in.'])
    expect(tied(1, ticks('a'))).toEqual([])
  })

  it('VOTEWORDS-6 other rules say which asks would be in instead of which, the decisive rule first', () => {
    // Two thirds want a and b, which take the whole money by votes; a third wants c, which is its fair share.
    const sheet = voteSheet({ method: 'budget', budget: { unit: 'asks', amount: 3 } })
    const count = countVote(sheet, [ticks('a', 'b', 'd'), ticks('a', 'b', 'd'), ticks('c')])
    const outcomes = ruleOutcomes(count)
    const [decisive] = outcomes
    if (decisive === undefined) throw new Error('no rule')
    expect(decisive).toMatchObject({ rule: 'equalShares', sure: count.winners })
    const greedy = outcomes.find(({ rule }) => rule === 'greedy')
    expect(greedy?.sure).toEqual(['a', 'b', 'd'])
    expect(differing(outcomes).map(({ rule }) => rule)).toContain('greedy')
    if (greedy !== undefined) expect(said(dependsSentence({ ...decisive, sure: ['a', 'b', 'c'], level: [] }, greedy, titleOf))).toBe('Counted by “most ticks while they fit”, D would be in instead of C.')
  })

  it('VOTEWORDS-7 the winning asks are said per view with their share and range, and as worse than nothing when they are', () => {
    const row = { id: 'v', gain: { central: 0.02, p10: 0.01, p50: 0.02, p90: 0.03 }, shareOfOwn: 0.8 }
    expect(packageSentence(row, 'Ana', 3)).toBe('The three winning asks would add 2.0 points by Ana’s answers (80\u00a0% of what their own list would add); in 8 of 10 worlds between +1.0 points and +3.0 points.')
    expect(packageSentence({ ...row, gain: { central: -0.01 } }, null, 3)).toBe('By your answers this is worse than asking for nothing: −1.0 points.')
    expect(packageSentence({ ...row, gain: { central: 0.01 }, shareOfOwn: Infinity }, 'Ana', 1)).toBe('The winning ask would add 1.0 points by Ana’s answers.')
    expect(packageTitle([row, { ...row, gain: { central: -1 } }])).toBe('By the answers of 1 of 2 the winning asks add something')
  })

  it('VOTEWORDS-8 a ballot is held against its voter’s answers as a question, on at most three asks and only where the places are far apart', () => {
    const file = parseWorkshopFile(sample)
    const view = file.ok ? file.workshop.views[0] : undefined
    if (!file.ok || view === undefined) throw new Error('the sample has no view')
    const result = evaluateView(file.workshop, view)
    const byStake = [...result.interventions].sort((a, b) => b.stake - a.stake).map(({ id }) => id)
    const sheet = voteSheet({ method: 'ranking', seats: 1 }, byStake)
    const alike = ballotAgainstBeliefs(new Map(byStake.map((id, place) => [id, -place])), result)
    expect(differencesTitle(widestDifferences(alike, byStake.length).length)).toMatch(/agree/)
    const reversed: BallotChoice = { ranking: [...byStake].reverse().map((id) => [id]) }
    const opposite = ballotAgainstBeliefs(new Map(byStake.map((id, place) => [id, place])), result)
    const widest = widestDifferences(opposite, byStake.length)
    expect(widest.length).toBe(3)
    const [first] = widest
    if (first === undefined) throw new Error('nothing differs')
    expect(said(differenceSentence(first, { sheet, choice: reversed, titleOf: () => 'It' }))).toMatch(/^You put It \d+\w\w; by your answers it comes \d+\w\w of 17\.$/)
    expect(alikeSentence(null)).toBeNull()
    expect([1, 2, 3, 4, 11, 12, 13, 21, 102].map(ordinal)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '102nd'])
  })
})
