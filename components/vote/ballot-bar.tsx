import { Lock } from 'lucide-react'
import { fill } from '@/lib/words/fill'
import { ballotMessages as say } from '@/lib/words/messages-vote'
import { sealMessages } from '@/lib/words/messages-room'
import type { VoteState } from '@/lib/workshop/vote-types'

/** The strip over a sealed ballot: who will ever see it, and on a phone how many are in. */
export function BallotBar({ vote: { sheet, counts } }: { readonly vote: VoteState }) {
  return (
    <div className="flex items-center gap-2.5 border-pen-line bg-pen-soft text-[13px] sm:border-b sm:px-[18px] sm:py-2 max-sm:-mx-4 max-sm:-mt-4 max-sm:min-h-[38px] max-sm:border-b max-sm:pr-4">
      <div aria-hidden className="hatch h-[38px] w-6 shrink-0 self-stretch border-r border-pen sm:hidden" />
      <Lock aria-hidden size={14} strokeWidth={2.6} className="shrink-0 text-pen" />
      <p className="min-w-0 flex-1 leading-[18px]">
        <b className="text-pen">{say.sealedSecret}</b>
        <span className="sm:hidden">{sheet.secret ? say.secretShort : say.namedShort}</span>
        <span className="ml-2 max-sm:hidden">{sheet.secret ? say.secretFor : say.namedFor}</span>
      </p>
      <span className="shrink-0 text-ink2 sm:hidden">{fill(sealMessages.in, { n: counts.cast, N: counts.of })}</span>
    </div>
  )
}
