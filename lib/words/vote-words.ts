import type { Method } from '../voting/ballot'
import { shareOfUnits } from '../workshop/vote-sheet'
import type { VoteBudget, VoteSheet } from '../workshop/vote-types'
import { fill } from './fill'
import { ballotMessages, voteHowMessages as how, voteMethodMessages } from './messages-vote'
import { formatNumber, NBSP } from './numbers'
import { countOf } from './results-text'

/** The name of a method on a participant's screen: never the one of the literature. */
export function methodName(method: Method): string {
  return voteMethodMessages[method].name
}

/** `4 %`, `0.8 %`, `<0.1 %`: what a sum of frozen costs takes of speed; slowdowns compound. `units` as in `VoteAsk.cost`. */
export function slowdownOf(units: number): string {
  return shareWords(shareOfUnits(units))
}

/** One decimal, so that a column can be added up. */
function shareWords(share: number): string {
  const percent = 100 * share
  return (percent > 0 && percent < 0.05 ? '<0.1' : formatNumber(percent, 1)) + NBSP + '%'
}

/** `5 % of speed`, `six asks`. */
export function budgetWords({ unit, amount }: VoteBudget): string {
  return unit === 'asks' ? countOf(amount, 'ask') : `${slowdownOf(amount)} of speed`
}

/** What an ask takes of the budget, in the budget's own unit. */
export function costIn(budget: VoteBudget, cost: number): number {
  return budget.unit === 'asks' ? 1 : cost
}

/** An amount of a budget in words short enough for a cell: `3.9 %`, `2`. */
export function amountWords(budget: VoteBudget, amount: number): string {
  return budget.unit === 'asks' ? String(amount) : slowdownOf(amount)
}

/** By how much one amount of a budget is more than another, as the two read. */
export function excessWords(budget: VoteBudget, more: number, less: number): string {
  return budget.unit === 'asks' ? String(more - less) : shareWords(shareOfUnits(more) - shareOfUnits(less))
}

/** What a voter does, in one or two sentences. */
export function howToVote(sheet: VoteSheet): string {
  const places = sheet.seats === 1 ? how.place : fill(how.places, { n: sheet.seats })
  switch (sheet.method) {
    case 'approval':
      return `${sheet.perVoter === null ? how.approval : fill(how.approvalUpTo, { most: sheet.perVoter })} ${places}`
    case 'score':
      return `${fill(how.score, { most: sheet.maxScore ?? 5 })} ${places}`
    case 'dots': {
      const n = sheet.perVoter ?? 0
      return `${sheet.cap === null ? fill(how.dots, { n }) : fill(how.dotsCap, { n, cap: sheet.cap })} ${places}`
    }
    case 'quadratic':
      return `${sheet.credits === 1 ? how.quadraticOne : fill(how.quadratic, { n: sheet.credits ?? 0 })} ${places}`
    case 'ranking':
      return `${how.ranking} ${places}`
    case 'budget':
      return sheet.budget === null ? how.approval : fill(how.budget, { budget: budgetWords(sheet.budget) })
  }
}

/** The rules as a list, everything that was frozen: what a voter may hold against the result. */
export function ruleLines(sheet: VoteSheet): readonly string[] {
  const { tieRule, seed, quorum, budget, runOffOf } = sheet
  const ties = tieRule === 'show' ? ballotMessages.tieShow : tieRule === 'run-off' ? ballotMessages.tieRunOff : fill(ballotMessages.tieSeed, { seed: seed ?? '' })
  return [
    methodName(sheet.method),
    budget !== null ? fill(ballotMessages.budgetIs, { budget: budgetWords(budget) }) : sheet.seats === 1 ? ballotMessages.placeOne : fill(ballotMessages.places, { n: sheet.seats }),
    ...(quorum === null ? [] : [fill(ballotMessages.quorum, { n: quorum })]),
    ties,
    ...(runOffOf === null ? [] : [ballotMessages.runOff]),
  ]
}

/** The first eight digits in two groups: enough to compare by eye. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`
}
