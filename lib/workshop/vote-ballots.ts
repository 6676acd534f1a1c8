import type { Ballot, BallotFile, Method } from '../voting/ballot'
import { parseBallots } from '../voting/parse-ballots'
import { tally } from '../voting/tally'
import type { Tally } from '../voting/tally-types'
import type { BallotChoice, DecidingCount, VoteSheet } from './vote-types'

export type CheckedChoice = { readonly ok: true; readonly choice: BallotChoice } | { readonly ok: false; readonly path: string; readonly rule: string }

/**
 * Checks what a ballot says against its sheet, and keeps of it what the method reads. A refusal names the place (`ballot.approve[0]`) and
 * the rule with the bad value. A ballot that says nothing abstains and is accepted.
 */
export function checkChoice(sheet: VoteSheet, said: BallotChoice): CheckedChoice {
  // Only these four: a weight would count one person as many.
  const { approve, scores, dots, ranking } = said
  const parsed = parseBallots(ballotFile(sheet, [{ id: 'ballot', ...defined({ approve, scores, dots, ranking }) }]))
  if (!parsed.ok) return { ok: false, path: parsed.path.replace(/^ballots\[0\]/, 'ballot'), rule: parsed.rule }
  const [ballot] = parsed.file.ballots
  if (ballot === undefined) throw new Error('A file parsed with one ballot has none.')
  const { id: _, ...choice } = ballot
  return { ok: true, choice }
}

/** Counts checked choices under the sheet. Throws when one is not: only checked ones are ever stored. */
export function countVote(sheet: VoteSheet, choices: readonly BallotChoice[]): Tally {
  const parsed = parseBallots(ballotFile(sheet, choices.map((choice, place) => ({ id: String(place), ...choice }))))
  if (!parsed.ok) throw new Error(`A stored ballot is not valid: ${parsed.path} ${parsed.rule}`)
  return tally(parsed.file)
}

/** The vote as a `ballots/1` file. Under a budget of asks each ask costs 1. */
export function ballotFile(sheet: VoteSheet, ballots: readonly Ballot[]): BallotFile {
  const { seats, perVoter, cap, maxScore, credits, tieRule, seed, budget, method } = sheet
  return {
    format: 'ballots/1',
    method,
    options: sheet.asks.map(({ id, title, cost }) => ({ id, title, ...(budget === null ? {} : { cost: budget.unit === 'asks' ? 1 : cost }) })),
    ...(budget === null ? {} : { budget: budget.amount }),
    settings: {
      seats,
      maxScore: maxScore ?? 5,
      tieRule,
      ...(perVoter === null ? {} : { perVoter }),
      ...(cap === null ? {} : { cap }),
      ...(credits === null ? {} : { credits }),
      ...(seed === null ? {} : { seed }),
    },
    ballots,
  }
}

/** The part of a count that was fixed before the vote; the other rules of the same ballots are left out. */
export function decidingCount(count: Tally): DecidingCount {
  const { winners, ties, open, margin, decidedBy, lottery, ballots } = count
  const common = { winners, ties, open, margin, decidedBy, lottery, ballots }
  switch (count.method) {
    case 'approval':
      return { ...common, method: count.method, rule: count.rules.approval, table: count.table }
    case 'score':
      return { ...common, method: count.method, rule: count.rules.score, table: count.table }
    case 'dots':
      return { ...common, method: count.method, rule: count.rules.dots, table: count.table }
    case 'quadratic':
      return { ...common, method: count.method, rule: count.rules.quadratic, table: count.table }
    case 'ranking':
      return { ...common, method: count.method, rule: count.rules.schulze, condorcetWinner: count.condorcetWinner, table: count.table }
    case 'budget': {
      const { plain: _, plainUndecided: __, completed: ___, completedUndecided: ____, ...rule } = count.rules.equalShares
      return { ...common, method: count.method, rule, budget: count.budget, table: count.table }
    }
  }
}

/** Methods whose ballots other rules can count too. */
export function hasOtherRules(method: Method): boolean {
  return method === 'ranking' || method === 'budget'
}

type Said = { readonly [K in keyof BallotChoice]: BallotChoice[K] | undefined }

function defined({ approve, scores, dots, ranking }: Said): BallotChoice {
  return {
    ...(approve === undefined ? {} : { approve }),
    ...(scores === undefined ? {} : { scores }),
    ...(dots === undefined ? {} : { dots }),
    ...(ranking === undefined ? {} : { ranking }),
  }
}
