import { SentenceText } from '@/components/charts/sentence-text'
import { Sheet } from '@/components/ui/sheet'
import { fill } from '@/lib/words/fill'
import { voteResultMessages as say, voteRuleMessages } from '@/lib/words/messages-vote'
import { formatList, formatPlural } from '@/lib/words/numbers'
import { budgetWords, amountWords } from '@/lib/words/vote-words'
import { tieSentences, winnersSentence } from '@/lib/words/vote-result-words'
import { ruleOutcomes, type RuleName } from '@/lib/words/vote-rules'
import { hasOtherRules } from '@/lib/workshop/vote-ballots'
import type { DecidingCount, VoteState } from '@/lib/workshop/vote-types'
import { CountTable } from './count-table'
import { ShowRulesButton, WhatDepends } from './other-rules'
import { PairwiseTable } from './pairwise-table'
import { countTable } from './result-rows'

type Props = {
  readonly vote: VoteState
  readonly result: DecidingCount
  readonly mine: readonly string[]
  readonly isLead: boolean
  readonly titleOf: (ask: string) => string
}

/** The rule fixed before the vote, alone: its table, its ties. Other rules come beside it once a facilitator shows them. */
export function CountFinding({ vote, result, mine, isLead, titleOf }: Props) {
  const { sheet } = vote
  const count = countTable(sheet, result)
  const outcomes = vote.everyRule === null ? [] : ruleOutcomes(vote.everyRule)
  // The two variants of fair shares are told in a sentence; a column each would drown the others.
  const columns = outcomes.filter(({ rule }) => rule !== 'plain' && rule !== 'completed')
  const shown = columns.length > 1
  const { budget } = sheet
  const spent = result.method === 'budget' && budget !== null ? fill(say.spent, { cost: amountWords(budget, result.rule.cost), budget: budgetWords(budget) }) : null
  return (
    <Sheet title={shown ? say.othersTitle : fill(say.countTitle, { rule: voteRuleMessages[decisive(result)] })} twin={`${shown ? say.othersTwin : say.countTwin} ${mine.length > 0 ? say.you : ''}`}>
      <CountTable caption={say.tableCaption} count={count} mine={mine} others={shown ? columns : []} />
      <div className="mt-3 grid gap-1.5 text-[13px] leading-[19px] max-sm:text-[15px] max-sm:leading-[22px]">
        {spent !== null && <p className="font-semibold">{spent}</p>}
        <p><SentenceText sentence={winnersSentence(result, titleOf)} /></p>
        {tieSentences(result, titleOf, votesOf(result)).map((sentence, at) => <p key={at} className="border-l-3 border-warn bg-warn-soft py-1.5 pr-3 pl-3"><SentenceText sentence={sentence} /></p>)}
        {result.lottery !== null && <p className="text-ink2">{fill(say.byLot, { order: formatList(result.lottery.map(titleOf)) })}</p>}
      </div>
      {result.method === 'ranking' && <div className="mt-4 border-t border-line pt-3"><PairwiseTable result={result} rows={count.rows} titleOf={titleOf} /></div>}
      {shown && <WhatDepends outcomes={outcomes} titleOf={titleOf} />}
      {!shown && isLead && hasOtherRules(sheet.method) && <ShowRulesButton vote={vote.id} />}
    </Sheet>
  )
}

function decisive({ method }: DecidingCount): RuleName {
  return method === 'ranking' ? 'schulze' : method === 'budget' ? 'equalShares' : method
}

function votesOf(result: DecidingCount): (ask: string) => string | null {
  switch (result.method) {
    case 'approval':
      return (ask) => formatPlural(result.table[ask]?.votes ?? 0, 'vote')
    case 'score':
    case 'dots':
    case 'quadratic':
      return (ask) => formatPlural(result.table[ask]?.sum ?? 0, result.method === 'dots' ? 'dot' : result.method === 'score' ? 'point' : 'vote')
    default:
      return () => null
  }
}
