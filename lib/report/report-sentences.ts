import { groundOf, chosenAsks, decidingVote, titlesOf, voteWinners, type Ground, type Report } from './report'
import { DEFAULT_ASK_LIMIT } from '../model/effective'
import type { VoteState } from '../workshop/vote-types'
import { fill, fillRich } from '../words/fill'
import { reportMessages as say } from '../words/messages-report'
import { formatNumber, formatOf } from '../words/numbers'
import { lossPercent } from '../words/results-cruxes'
import { questionWords } from '../words/results-questions'
import { askList, capital, countOf, countWord, place, plain, sayAll, type Sentence } from '../words/results-text'
import { ordinal } from '../words/numbers'

/** What happened, in two or three sentences for somebody who was not there. */
export function reportLead(report: Report): Sentence {
  const ground = groundOf(report)
  const winners = voteWinners(decidingVote(report)).length
  const voted = winners === 0 ? [] : [plain(fill(say.byVote, { count: capital(`${countOf(winners, 'ask')} ${winners === 1 ? 'was' : 'were'}`) }))]
  if (ground === null) return sayAll([[plain(report.results === null && report.workshop.views.length > 1 ? say.pending : say.unheard)], voted])
  return sayAll([[plain(fill(say.answered, { count: capital(countOf(ground.answers, 'person', 'people')) }))], everybodys(ground, titlesOf(report)), voted, whereTheyDiffer(ground)])
}

function everybodys({ everyone, sharedAsks, answers }: Ground, titleOf: (ask: string) => string): Sentence {
  const few = everyone.length > 0 && everyone.length <= 2
  const asks = few ? `{asks} ${everyone.length === 1 ? 'is' : 'are'}` : everyone.length === 0 ? 'No ask is' : `${capital(countWord(everyone.length))} asks are`
  const sentence = answers === 2 ? fillRich(say.onEveryTwo, { asks }) : fillRich(say.onEvery, { asks, s: formatNumber(sharedAsks, 1) })
  return few ? place(sentence, 'asks', askList(everyone.map(titleOf))) : sentence
}

function whereTheyDiffer({ cruxes, distance }: Ground): Sentence {
  if (distance < 0.005) return []
  const [top] = cruxes
  if (top === undefined || Math.round(top.distance * 100) >= Math.round(distance * 100)) return [plain(say.divideNone)]
  return fillRich(say.divide, { question: questionWords[top.group].inline })
}

/** How far apart the lists are. */
export function reportDistance(report: Report): string {
  const ground = groundOf(report)
  return ground === null ? '' : fill(say.limit, { m: report.workshop.askLimit ?? DEFAULT_ASK_LIMIT, loss: lossPercent(ground.distance) })
}

/** What settling one question would do; the first one with its figures. */
export function reportCrux({ distance, sharedAsks }: Ground, crux: Ground['cruxes'][number]): string {
  const [before, after] = [Math.round(distance * 100), Math.round(crux.distance * 100)]
  if (after > before) return say.cruxApart
  if (after === before) return say.cruxEven
  const slots = { question: questionWords[crux.group].inline, before: lossPercent(distance), after: lossPercent(crux.distance), shared: formatNumber(sharedAsks, 1) }
  const sharedAfter = formatNumber(crux.sharedAsks, 1)
  return slots.shared === sharedAfter ? fill(say.cruxFirstSame, slots) : fill(say.cruxFirst, { ...slots, sharedAfter })
}

/** The title over what the chosen asks bring. */
export function reportBuysTitle(report: Report): string {
  const count = chosenAsks(report).length
  return fill(say.buysTitle, { asks: count === 0 ? 'the asks' : count === 1 ? 'the chosen ask' : `the ${countWord(count)} asks` })
}

/** What a vote gave an ask, short enough for a cell: `6 of 7`, `12 points`, `2nd`; empty where it was not voted on. */
export function votesFor(vote: VoteState | null, ask: string): string {
  const result = vote?.result ?? null
  if (result === null) return ''
  switch (result.method) {
    case 'approval':
    case 'budget': {
      const row = result.table[ask]
      return row === undefined ? '' : formatOf(row.votes, result.ballots.count)
    }
    case 'ranking': {
      const place = result.rule.ranking.findIndex((group) => group.includes(ask))
      return place < 0 ? '' : ordinal(place + 1)
    }
    default: {
      const row = result.table[ask]
      return row === undefined ? '' : fill(say.points, { n: row.sum })
    }
  }
}
