import type { Placing } from '../voting/placing'
import type { Tally } from '../voting/tally-types'
import type { BudgetPlacing } from '../voting/tie-choices'
import { fillRich } from './fill'
import { voteResultMessages as say, voteRuleMessages } from './messages-vote'
import { askList, place, type Sentence } from './results-text'

export type RuleName = keyof typeof voteRuleMessages
/** What one rule makes of the ballots: `level` asks are in only if a tie falls that way. */
export type RuleOutcome = { readonly rule: RuleName; readonly sure: readonly string[]; readonly level: readonly string[] }
export type Standing = 'in' | 'tie' | 'out'

const placed = (rule: RuleName, { winners, open }: Placing): RuleOutcome => {
  const level = open?.among ?? []
  return { rule, sure: winners.filter((id) => !level.includes(id)), level }
}
const funded = (rule: RuleName, { winners, undecided }: BudgetPlacing): RuleOutcome => ({ rule, sure: winners, level: undecided })

/** All that the same ballots allow, the decisive rule first. `decided` is the result after the tie rule, which may have been a lot. */
export function ruleOutcomes(count: Tally): readonly RuleOutcome[] {
  const level = count.open?.among ?? []
  const sure = count.winners.filter((id) => !level.includes(id))
  switch (count.method) {
    case 'approval':
    case 'score':
    case 'dots':
    case 'quadratic':
      return [{ rule: count.method, sure, level }]
    case 'ranking': {
      const { rankedPairs, irv, borda } = count.rules
      return [{ rule: 'schulze', sure, level }, placed('rankedPairs', rankedPairs), placed('irv', irv), placed('borda', borda)]
    }
    case 'budget': {
      const { equalShares, phragmen, greedy } = count.rules
      const { plain, plainUndecided, completed, completedUndecided } = equalShares
      return [
        { rule: 'equalShares', sure, level },
        funded('phragmen', phragmen),
        funded('greedy', greedy),
        { rule: 'plain', sure: plain, level: plainUndecided },
        { rule: 'completed', sure: completed, level: completedUndecided },
      ]
    }
  }
}

export function standing({ sure, level }: Pick<RuleOutcome, 'sure' | 'level'>, askId: string): Standing {
  return sure.includes(askId) ? 'in' : level.includes(askId) ? 'tie' : 'out'
}

/** Rules whose outcome differs from the decisive one's. */
export function differing([decisive, ...others]: readonly RuleOutcome[]): readonly RuleOutcome[] {
  const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id))
  return decisive === undefined ? [] : others.filter((other) => !same(other.sure, decisive.sure) || !same(other.level, decisive.level))
}

/** "Counted by most ticks while they fit, A would be in instead of B." */
export function dependsSentence(decisive: RuleOutcome, other: RuleOutcome, titleOf: (askId: string) => string): Sentence {
  const rule = `“${voteRuleMessages[other.rule]}”`
  const named = (text: Sentence, name: string, ids: readonly string[]) => place(text, name, askList(ids.map(titleOf)))
  const added = other.sure.filter((id) => !decisive.sure.includes(id))
  const gone = decisive.sure.filter((id) => !other.sure.includes(id) && !other.level.includes(id))
  const level = other.level.filter((id) => !decisive.level.includes(id))
  const tied = level.length === 0 ? [] : named(fillRich(say.tied, { rule, asks: '{asks}' }), 'asks', level)
  const swapped =
    added.length > 0 && gone.length > 0
      ? named(named(fillRich(say.swap, { rule, in: '{in}', out: '{out}' }), 'in', added), 'out', gone)
      : added.length > 0
        ? named(fillRich(say.plus, { rule, in: '{in}' }), 'in', added)
        : gone.length > 0
          ? named(fillRich(say.minus, { rule, out: '{out}' }), 'out', gone)
          : []
  if (swapped.length === 0 && tied.length === 0) return fillRich(say.sameWinners, { rule })
  return swapped.length === 0 || tied.length === 0 ? [...swapped, ...tied] : [...swapped, { text: ' ', style: 'plain' }, ...tied]
}
