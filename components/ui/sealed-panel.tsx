import type { ReactNode } from 'react'
import { Lock, MailOpen } from 'lucide-react'
import { cx } from './cx'

export type SealState = 'sealed' | 'submitted' | 'closed' | 'revealed'
const words: { readonly [S in SealState]: string } = { sealed: 'Sealed', submitted: 'Submitted, sealed', closed: 'Round closed', revealed: 'Open' }

/** What nobody else can see yet: hatched like the inside of an envelope, with a lock and the word. Open: a plain sheet. */
export function SealedPanel({ state = 'sealed', note, action, className, children }: {
  readonly state?: SealState
  /** The sentence beside the word: who cannot see this, or since when it is open. */
  readonly note?: ReactNode
  readonly action?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}) {
  const open = state === 'revealed'
  return (
    <section
      aria-label={words[state]}
      className={cx('relative min-w-0 overflow-hidden rounded-sheet border bg-sheet', open ? 'border-line' : 'border-pen pl-3 max-sm:pl-2', className)}
    >
      {!open && <div aria-hidden className="hatch absolute inset-y-0 left-0 w-3 border-r border-pen max-sm:w-2" />}
      <div className={cx('flex flex-wrap items-center gap-x-2.5 gap-y-0.5 border-b px-[18px] py-2 text-[13px] max-sm:px-4', open ? 'border-line text-ink2' : 'border-pen-line bg-pen-soft')}>
        {open ? <MailOpen aria-hidden size={15} /> : <Lock aria-hidden size={14} className="text-pen" strokeWidth={2.6} />}
        <span className={cx('font-semibold', !open && 'text-pen')}>{words[state]}</span>
        {note !== undefined && <span className="min-w-0 flex-1 basis-40">{note}</span>}
        {action}
      </div>
      <div className="px-[18px] py-4 max-sm:px-4">{children}</div>
    </section>
  )
}
