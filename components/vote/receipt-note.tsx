import { Check } from 'lucide-react'
import { clockTime } from '@/components/shell/clock-time'
import { Note } from '@/components/ui/note'
import { fill } from '@/lib/words/fill'
import { ballotMessages, voteResultMessages as say } from '@/lib/words/messages-vote'
import type { VoteState } from '@/lib/workshop/vote-types'
import type { MyPart } from './my-part'

/** Whether one's ballot counted: found by its receipt, or too late. */
export function ReceiptNote({ vote, part }: { readonly vote: VoteState; readonly part: MyPart }) {
  const closed = vote.closedAt === null ? '' : clockTime(vote.closedAt)
  if (part.late) {
    return (
      <Note tone="warn" said className="mb-4">
        {part.receivedAt === null ? fill(ballotMessages.closedNotArrived, { time: closed }) : fill(ballotMessages.closedEarlier, { time: closed, at: clockTime(part.receivedAt) })}
      </Note>
    )
  }
  if (!part.took) return <p className="text-[12.5px] text-ink2 max-sm:text-[14px]">{say.notVoted}</p>
  if (part.receipt === null) return null
  if (!part.receiptFound) return <Note tone="bad" said className="mb-4">{fill(say.receiptMissing, { receipt: part.receipt })}</Note>
  return <p className="flex items-center gap-1.5 text-[12.5px] text-ink2 max-sm:text-[14px]"><Check aria-hidden size={15} className="shrink-0 text-good" strokeWidth={2.4} />{fill(say.receipt, { receipt: part.receipt })}</p>
}

/** The published list: one receipt a ballot, without names. */
export function ReceiptList({ receipts, mine }: { readonly receipts: readonly string[]; readonly mine: string | null }) {
  if (receipts.length === 0) return null
  return (
    <details className="text-[13px]">
      <summary className="cursor-pointer py-1 font-semibold max-sm:min-h-11 max-sm:py-3 max-sm:text-[15px]">{fill(say.receipts, { n: receipts.length })}</summary>
      <p className="twin">{say.receiptsTwin}</p>
      <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 tabular-nums">
        {receipts.map((receipt) => <li key={receipt} className={receipt === mine ? 'font-semibold text-pen' : 'text-ink2'}>{receipt}{receipt === mine && <span className="sr-only"> (yours)</span>}</li>)}
      </ul>
    </details>
  )
}
