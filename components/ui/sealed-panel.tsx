import type { ReactNode } from 'react'
import { Lock } from 'lucide-react'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { cx } from './cx'

/** What nobody else can see yet: hatched like the inside of an envelope, with a lock and the word. What is open stands on a plain sheet. */
export function SealedPanel({ note, className, children }: {
  /** The sentence beside the word: who cannot see this. */
  readonly note: ReactNode
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <section aria-label={labels.sealed} className={cx('relative min-w-0 overflow-hidden rounded-sheet border border-pen bg-sheet pl-3 max-sm:pl-2', className)}>
      <div aria-hidden className="hatch absolute inset-y-0 left-0 w-3 border-r border-pen max-sm:w-2" />
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 border-b border-pen-line bg-pen-soft px-[18px] py-2 text-[13px] max-sm:px-4">
        <Lock aria-hidden size={14} className="text-pen" strokeWidth={2.6} />
        <span className="font-semibold text-pen">{labels.sealed}</span>
        <span className="min-w-0 flex-1 basis-40">{note}</span>
      </div>
      <div className="px-[18px] py-4 max-sm:px-4">{children}</div>
    </section>
  )
}
