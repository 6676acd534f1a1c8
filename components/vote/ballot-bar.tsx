import { Lock } from 'lucide-react'
import { cx } from '@/components/ui/cx'
import { fill } from '@/lib/words/fill'
import { ballotMessages as say } from '@/lib/words/messages-vote'
import { sealMessages } from '@/lib/words/messages-room'
import type { VoteState } from '@/lib/workshop/vote-types'

/** The strip over a sealed ballot: who will ever see it. On a phone it runs across the top of the page, with how many are in. */
export function BallotBar({ vote: { sheet, counts }, phone = false }: { readonly vote: VoteState; readonly phone?: boolean }) {
  return (
    <div className={cx('items-center gap-2.5 border-b border-pen-line bg-pen-soft text-[13px]', phone ? '-mx-4 -mt-4 mb-4 flex min-h-[38px] pr-4 sm:hidden' : 'flex px-[18px] py-2 max-sm:hidden')}>
      {phone && <div aria-hidden className="hatch h-[38px] w-6 shrink-0 self-stretch border-r border-pen" />}
      <Lock aria-hidden size={14} strokeWidth={2.6} className="shrink-0 text-pen" />
      <p className="min-w-0 flex-1 leading-[18px]">
        <b className="text-pen">{say.sealedSecret}</b>
        {phone ? (sheet.secret ? say.secretShort : say.namedShort) : <span className="ml-2">{sheet.secret ? say.secretFor : say.namedFor}</span>}
      </p>
      {phone && <span className="shrink-0 text-ink2">{fill(sealMessages.in, { n: counts.cast, N: counts.of })}</span>}
    </div>
  )
}
