'use client'
import { useState } from 'react'
import { MailOpen } from 'lucide-react'
import { useMe } from '@/components/doc/use-me'
import { useOwn } from '@/components/doc/use-own'
import { useStage } from '@/components/doc/use-stage'
import { clockTime } from '@/components/shell/clock-time'
import { Note } from '@/components/ui/note'
import { Sheet } from '@/components/ui/sheet'
import { fill } from '@/lib/words/fill'
import { ballotMessages, voteResultMessages as say } from '@/lib/words/messages-vote'
import { capital, countOf } from '@/lib/words/results-text'
import { resultHeadline } from '@/lib/words/vote-result-words'
import type { VoteState } from '@/lib/workshop/vote-types'
import { AgainstBeliefs } from './against-beliefs'
import { readBallotMemory } from './ballot-memory'
import { CountFinding } from './count-finding'
import { asksOn, myPart } from './my-part'
import { NamedBallots } from './named-ballots'
import { PackageFinding } from './package-finding'
import { ReceiptList, ReceiptNote } from './receipt-note'
import { ResultNext } from './result-next'
import { titlesOf } from './vote-titles'
import { VoteRules } from './vote-rules'

/** A closed vote: who won by the rule that was fixed before, then what it buys and for whom. */
export function VoteResult({ vote, onAgain }: { readonly vote: VoteState; readonly onAgain: () => void }) {
  const me = useMe()
  const { snapshot: own } = useOwn()
  const { people } = useStage().snapshot
  const [memory] = useState(() => readBallotMemory({ workshop: me.workshopId, vote: vote.id, person: me.personId }, vote.sheet))
  const part = myPart(vote, me, own, memory)
  const titleOf = titlesOf(vote.sheet)
  const nameOf = (person: string) => people.find(({ id }) => id === person)?.name ?? 'somebody who left'
  const isLead = me.role === 'facilitator'
  const { result, counts, sheet } = vote
  const ballots = capital(countOf(counts.cast, 'ballot'))
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 text-[12.5px] text-ink2 max-sm:text-[14px]">
          <MailOpen aria-hidden size={16} className="text-ink" />
          <strong className="font-semibold text-ink">{fill(say.closed, { time: vote.closedAt === null ? '' : clockTime(vote.closedAt) })}</strong>
          <span>{counts.abstained === null || counts.abstained === 0 ? fill(say.countedNone, { ballots }) : fill(say.counted, { ballots, abstained: counts.abstained })}</span>
        </p>
        {!part.late && me.role !== 'observer' && <ReceiptNote vote={vote} part={part} />}
      </div>
      {part.late && <ReceiptNote vote={vote} part={part} />}
      <p className="text-[13px] text-ink2 max-sm:text-[15px]">{sheet.title}</p>
      <h1 className="mb-4 max-sm:text-[24px] max-sm:leading-[30px]">{resultHeadline(vote, titleOf)}</h1>
      {vote.quorumMet === false && <Note tone="warn" className="mb-4">{fill(say.noQuorumText, { quorum: countOf(sheet.quorum ?? 0, 'ballot') })}</Note>}
      <div className="grid grid-cols-1 items-start gap-4 roomy:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 grid-cols-1 gap-4">
          {result === null
            ? <Sheet><p>{fill(say.tooFew, { n: countOf(counts.cast, 'ballot') })}</p></Sheet>
            : <CountFinding vote={vote} result={result} mine={part.choice === null ? [] : asksOn(part.choice)} isLead={isLead} titleOf={titleOf} />}
          <NamedBallots vote={vote} nameOf={nameOf} titleOf={titleOf} />
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-4">
          {result !== null && <PackageFinding winners={result.winners.filter((id) => result.open?.among.includes(id) !== true)} titleOf={titleOf} />}
          {part.choice !== null && <AgainstBeliefs vote={vote} choice={part.choice} titleOf={titleOf} />}
          {isLead && <ResultNext vote={vote} onAgain={onAgain} />}
          <Sheet>
            <VoteRules vote={vote} />
            <div className="mt-3 border-t border-line pt-2"><ReceiptList receipts={vote.receipts} mine={part.receiptFound ? part.receipt : null} /></div>
            {me.role === 'observer' && <p className="twin mt-2">{ballotMessages.observer}</p>}
          </Sheet>
        </div>
      </div>
    </>
  )
}
