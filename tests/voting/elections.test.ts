import { expect, it } from 'vitest'
import { z } from 'zod'
import { tallyBudget } from '@/lib/voting/tally-budget'
import { tallyRanking } from '@/lib/voting/tally-ranking'
import { hasElections, readElection } from '../support/elections'
import { parsePabulib } from '../support/pabulib'
import { checked, parseAbif, rankingFile } from '../support/profile'
import { readVector } from '../support/shared-data'

it.runIf(hasElections)('VOTE-10 Assen 2024: Equal Shares with Add1 funds what the city announced', () => {
  const { file, announced } = parsePabulib(readElection('Netherlands_Assen_2024.pb'))
  const { equalShares } = tallyBudget(checked(file), null).rules
  expect(equalShares.winners).toEqual(announced)
  expect(equalShares.undecided).toEqual([])
})

it.runIf(hasElections)('VOTE-11 Świecie 2023: 242 steps of Add1 fund what the city announced; without them, and by votes alone, other sets win', () => {
  const { file, announced } = parsePabulib(readElection('Poland_Swiecie_2023.pb'))
  const { expected } = readVector(
    'mes-real-Poland_Swiecie_2023',
    z.unknown(),
    z.object({ winners: z.array(z.string()), add1_steps: z.number(), total_cost: z.number(), plain_mes_no_completion: z.array(z.string()), greedy_by_votes: z.array(z.string()) }),
  )
  const { equalShares, greedy } = tallyBudget(checked(file), null).rules
  expect(equalShares.winners).toEqual(announced)
  expect(equalShares.winners).toEqual(expected.winners)
  expect(equalShares.add1Steps).toBe(expected.add1_steps)
  expect(equalShares.cost).toBe(expected.total_cost)
  expect(equalShares.plain).toEqual(expected.plain_mes_no_completion)
  expect(greedy.winners).toEqual(expected.greedy_by_votes)
})

it.runIf(hasElections)('VOTE-12 Burlington 2009: run-off Kiss, first choices Wright, every pair Montroll', () => {
  const { rules, table, condorcetWinner } = tallyRanking(rankingFile(parseAbif(readElection('burl2009.abif'))))
  expect(rules.irv.winners).toEqual(['Kiss'])
  expect(condorcetWinner).toBe('Montroll')
  expect(rules.schulze.winners).toEqual(['Montroll'])
  expect(rules.rankedPairs.winners).toEqual(['Montroll'])
  expect(Object.entries(table).reduce((a, b) => (b[1].firstChoices > a[1].firstChoices ? b : a))[0]).toBe('Wright')
  // Pairs as published by Electowiki ("2009 Burlington mayoral election"); the city hand-counted 4313 to 4061 in the last round.
  expect([table['Montroll']?.over['Kiss'], table['Kiss']?.over['Montroll']]).toEqual([4067, 3477])
  expect([table['Montroll']?.over['Wright'], table['Wright']?.over['Montroll']]).toEqual([4597, 3668])
  expect(rules.irv.rounds.at(-1)?.votes).toEqual({ Kiss: 4314, Wright: 4064 })
})

it.runIf(hasElections)('VOTE-13 Tennessee as an .abif file counts as the worked example', () => {
  const { rules, condorcetWinner } = tallyRanking(rankingFile(parseAbif(readElection('tennessee-example-simple.abif'))))
  expect(condorcetWinner).toBe('Nash')
  expect(rules.irv.winners).toEqual(['Knox'])
})
