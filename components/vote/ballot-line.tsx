import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import type { VoteAsk } from '@/lib/workshop/vote-types'

/** Title of an ask with its line beneath, as on the frozen sheet. */
export function AskText({ ask, strong = false, id }: { readonly ask: VoteAsk; readonly strong?: boolean; readonly id?: string }) {
  return (
    <span id={id} className="block min-w-0 flex-1 py-1.5 text-[14px] leading-5 max-sm:py-2.5 max-sm:text-[16px] max-sm:leading-[22px]">
      <span className={cx('break-words', strong && 'font-semibold')}>{ask.title}</span>
    </span>
  )
}

/** Heads over the rows of a ballot; the columns are the rows' own. */
export function BallotHead({ children }: { readonly children: ReactNode }) {
  return <div aria-hidden className="flex items-end gap-4 border-b border-line pb-1.5 text-[12px] leading-4 font-medium text-ink2 max-sm:hidden">{children}</div>
}

/** A figure at the right of a row. */
export function RowFigure({ children, label, wide = false, phone = true }: { readonly children: ReactNode; readonly label?: string; readonly wide?: boolean; readonly phone?: boolean }) {
  return (
    <span className={cx('shrink-0 text-right text-[13px] tabular-nums max-sm:text-[15px]', wide ? 'w-[104px]' : 'w-[64px]', !phone && 'max-sm:hidden')}>
      {label !== undefined && <span className="sr-only">{label} </span>}{children}
    </span>
  )
}
