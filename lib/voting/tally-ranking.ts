import type { BallotFile } from './ballot'
import { borda, type BordaCount } from './borda'
import { at, toNumber } from './exact'
import { irv, type IrvCount } from './irv'
import { condorcetWinner, countPairs } from './pairwise'
import { rankedPairs, type RankedPairsCount } from './ranked-pairs'
import { schulze, type SchulzeCount } from './schulze'
import { firstChoices } from './first-choices'
import type { RankingRow } from './tally-types'

export type RankingTally = {
  readonly rules: { readonly schulze: SchulzeCount; readonly rankedPairs: RankedPairsCount; readonly irv: IrvCount; readonly borda: BordaCount }
  readonly condorcetWinner: string | null
  readonly table: { readonly [optionId: string]: RankingRow }
}

/** Four rules over the same rankings; Schulze's decides. */
export function tallyRanking({ options, ballots, settings }: BallotFile): RankingTally {
  const ids = options.map((option) => option.id)
  const pairs = countPairs(ids, ballots)
  const first = firstChoices(ids, ballots)
  const rows = options.map(({ id, title }, a): [string, RankingRow] => {
    const over = ids.flatMap((other, b) => (a === b ? [] : [[other, toNumber(pairs.prefer(a, b), pairs.scale)] as const]))
    return [id, { title, firstChoices: at(first, a), over: Object.fromEntries(over) }]
  })
  return {
    rules: { schulze: schulze(pairs, settings.seats), rankedPairs: rankedPairs(pairs, settings.seats), irv: irv(ids, ballots, settings.seats), borda: borda(pairs, settings.seats) },
    condorcetWinner: condorcetWinner(pairs),
    table: Object.fromEntries(rows),
  }
}
