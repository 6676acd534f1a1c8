'use client'
import { useSyncExternalStore, type ReactNode } from 'react'
import { Lock, MailOpen } from 'lucide-react'
import { fill } from '@/lib/words/fill'
import { sealMessages } from '@/lib/words/messages-room'
import type { StageSnapshot } from '@/lib/workshop/types'
import { clockTime } from '@/components/shell/clock-time'
import { cx } from '@/components/ui/cx'

/** Answers nobody else can see: hatched like the inside of an envelope. On a phone a strip across the page, and the page itself. */
export function Envelope({ open = false, label, bar, children }: { readonly open?: boolean; readonly label: string; readonly bar?: ReactNode; readonly children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className={cx(
        'relative min-w-0 sm:overflow-hidden sm:rounded-sheet sm:border sm:bg-sheet',
        open ? 'sm:border-line' : 'sm:border-pen sm:pl-3',
      )}
    >
      {!open && <div aria-hidden className="hatch absolute inset-y-0 left-0 w-3 border-r border-pen max-sm:hidden" />}
      {bar}
      <div className="sm:px-[18px] sm:py-3.5 max-sm:pt-3.5">{children}</div>
    </section>
  )
}

/** The strip over sealed answers: who cannot see them, and how many are in. */
export function SealBar({ counts }: { readonly counts: { readonly submitted: number; readonly of: number } }) {
  const host = useHost()
  return (
    <div className="flex items-center gap-2.5 border-pen-line bg-pen-soft text-[13px] sm:border-b sm:px-[18px] sm:py-2 max-sm:-mx-4 max-sm:-mt-4 max-sm:min-h-[38px] max-sm:border-b max-sm:pr-4">
      <div aria-hidden className="hatch h-[38px] w-6 shrink-0 self-stretch border-r border-pen sm:hidden" />
      <Lock aria-hidden size={14} strokeWidth={2.6} className="shrink-0 text-pen" />
      <p className="min-w-0 flex-1 leading-[18px]">
        <b className="text-pen">{sealMessages.sealedWord}</b> <span className="max-sm:hidden">{fill(sealMessages.sealed, { host })}</span><span className="sm:hidden">{sealMessages.sealedShort}</span>
      </p>
      <span className="shrink-0 text-ink2">{fill(sealMessages.in, { n: counts.submitted, N: counts.of })}</span>
    </div>
  )
}

/** The strip over answers that are open to all, or a sample's. */
export function OpenBar({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 border-line text-[13px] text-ink2 sm:border-b sm:px-[18px] sm:py-2 max-sm:-mx-4 max-sm:-mt-4 max-sm:border-b max-sm:bg-sheet max-sm:px-4 max-sm:py-2">
      <MailOpen aria-hidden size={15} className="shrink-0" />
      {children}
    </div>
  )
}

const namings = { named: sealMessages.namingNamed, pseudonymous: sealMessages.namingPseudonymous, aggregate: sealMessages.namingAggregate } as const

/** Since when these answers are open, and how. */
export function RevealedSince({ reveals, round }: { readonly reveals: StageSnapshot['reveals']; readonly round: number }) {
  const reveal = reveals.findLast((each) => each.round === round)
  if (reveal === undefined) return null
  return <span className="min-w-0 flex-1">{fill(sealMessages.revealed, { time: clockTime(reveal.at), naming: namings[reveal.naming] })}</span>
}

const unchanging = () => () => undefined

/** Name of the machine that serves this page: whoever runs it could read its database. */
function useHost(): string {
  return useSyncExternalStore(unchanging, () => window.location.hostname, () => '')
}
