'use client'
import { Check, CloudOff, LoaderCircle, OctagonX, TriangleAlert } from 'lucide-react'
import { useConnection } from '@/components/doc/use-connection'
import { cx } from '@/components/ui/cx'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { connectionText } from './connection-text'

const looks = {
  connecting: { Icon: LoaderCircle, tone: 'text-ink2', icon: 'animate-spin text-ink3', always: false },
  saved: { Icon: Check, tone: 'text-ink2', icon: 'text-good', always: false },
  saving: { Icon: LoaderCircle, tone: 'text-ink2', icon: 'animate-spin text-ink3', always: false },
  offline: { Icon: CloudOff, tone: 'text-warn', icon: '', always: true },
  notSaved: { Icon: TriangleAlert, tone: 'text-bad', icon: '', always: true },
  refused: { Icon: OctagonX, tone: 'text-bad', icon: '', always: true },
  ended: { Icon: OctagonX, tone: 'text-bad', icon: '', always: true },
} as const

/** Saved, Saving, Offline with n changes kept here: in icon and words. On a phone trouble moves to a line of its own below the bar. */
export function ConnectionState({ place }: { readonly place: 'bar' | 'line' }) {
  const connection = useConnection()
  const { Icon, tone, icon, always } = looks[connection.state]
  const text = connectionText(connection)
  if (place === 'line') {
    if (!always) return null
    return (
      <section aria-label={labels.connection} className={cx('flex items-start gap-2 border-b border-line bg-sheet px-4 py-2 text-[13px] leading-[18px] lg:hidden', tone)}>
        <Icon aria-hidden size={16} className="mt-px shrink-0" /><span>{text}</span>
      </section>
    )
  }
  return (
    <span className={cx('flex items-center gap-1.5 text-[12.5px] leading-4', tone)} title={always ? undefined : text}>
      <Icon aria-hidden size={15} strokeWidth={2.4} className={icon} />
      <span className={always ? 'max-lg:sr-only lg:max-w-[300px]' : 'max-sm:sr-only'}>{text}</span>
    </span>
  )
}

