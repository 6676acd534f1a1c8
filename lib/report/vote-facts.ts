import { ballotScores } from '../words/vote-result-words'
import type { VoteState } from '../workshop/vote-types'
import type { Fact } from './fact'
import { titlesOf, voteWinners, type Report } from './report'
import { nameOf } from './report-pages'
import { votesFor } from './report-sentences'

/** Every closed vote: how it was held, what each ask got, and who chose what where that was open. `field` begins with the vote's place, 1 for the first. */
export function voteFacts(report: Report): readonly Fact[] {
  const titleOf = titlesOf(report)
  return report.votes.flatMap((vote, at) => factsOf({ vote, place: `vote ${at + 1}`, titleOf, voterOf: (id) => nameOf(report, id) }))
}

type Named = { readonly vote: VoteState; readonly place: string; readonly titleOf: (ask: string) => string; readonly voterOf: (person: string) => string }

function factsOf({ vote, place, titleOf, voterOf }: Named): readonly Fact[] {
  const { sheet, hash, counts, result, receipts, ballots, quorumMet, outcome } = vote
  const won = new Set(voteWinners(vote))
  const level = new Set(result?.open?.among ?? [])
  const about = { title: sheet.title, method: sheet.method, seats: sheet.seats, secret: sheet.secret, tieRule: sheet.tieRule, seed: sheet.seed, hash, cast: counts.cast, of: counts.of, abstained: counts.abstained, quorumMet, outcome }
  return [
    ...Object.entries(about).flatMap(([field, value]): readonly Fact[] => (value === null ? [] : [{ kind: 'vote', field: `${place}: ${field}`, value }])),
    ...sheet.asks.flatMap(({ id }): readonly Fact[] => [
      { kind: 'vote', ask: titleOf(id), field: `${place}: result`, value: won.has(id) ? 'in' : level.has(id) ? 'level' : result === null ? 'not counted' : 'out' },
      ...(result === null ? [] : [{ kind: 'vote', ask: titleOf(id), field: `${place}: votes`, value: votesFor(vote, id) }]),
    ]),
    ...ballots.flatMap(({ personId, entered, choice }): readonly Fact[] => [
      ...[...ballotScores(sheet, choice)].map(([ask, value]): Fact => ({ kind: 'ballot', view: voterOf(personId), ask: titleOf(ask), field: `${place}: ${sheet.method}`, value })),
      ...(entered ? [{ kind: 'ballot', view: voterOf(personId), field: `${place}: entered by a facilitator`, value: true }] : []),
    ]),
    ...receipts.map((receipt): Fact => ({ kind: 'receipt', field: place, value: receipt })),
  ]
}
