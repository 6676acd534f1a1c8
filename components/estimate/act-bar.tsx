'use client'
import { ArrowLeft, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { fieldMessages } from '@/lib/words/messages-field'
import { formMessages as say } from '@/lib/words/messages-form'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'

type StepState = {
  readonly canGoBack: boolean
  /** Something stands in this step already: forward reads Next, not Skip. */
  readonly settled: boolean
  /** Null where there is nothing to leave open. */
  readonly dontKnow: 'open' | 'closed' | null
  readonly last: boolean
  /** What the last step leads to: the check page, with or without a submit. */
  readonly lastWord: string
  /** Whether forward is the screen's one primary act. */
  readonly primary: boolean
}
type StepActs = { readonly onBack: () => void; readonly onDontKnow: () => void; readonly onNext: () => void }
export type Steps = StepState & StepActs

/** Back and I don't know. */
export function StayButtons({ steps, large = false }: { readonly steps: Steps; readonly large?: boolean }) {
  const size = large ? 'large' : 'normal'
  return (
    <>
      <Button size={size} onClick={steps.onBack} disabled={!steps.canGoBack} aria-label={say.back} className={large ? 'px-3.5' : ''}>
        <ArrowLeft aria-hidden size={16} />{!large && say.back}
      </Button>
      {steps.dontKnow !== null && <Button size={size} aria-pressed={steps.dontKnow === 'open'} onClick={steps.onDontKnow} className={large ? 'px-4' : ''}>{fieldMessages.dontKnow}</Button>}
    </>
  )
}

/** Skip while nothing stands in the step, then Next; the last one leads to the check page. */
export function ForwardButton({ steps, large = false }: { readonly steps: Steps; readonly large?: boolean }) {
  const word = !steps.settled ? say.skip : steps.last ? steps.lastWord : say.next
  return <Button size={large ? 'large' : 'normal'} variant={steps.primary && steps.settled ? 'primary' : 'plain'} onClick={steps.onNext} className={large ? 'min-w-0 flex-1' : 'min-w-[84px]'}>{word}</Button>
}

/** The strip at the foot of the page that stays in reach. */
export function ActBar({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return (
    <div data-foot-bar className={cx('print:hidden sticky bottom-[var(--keyboard,0px)] z-10 mt-auto border-t border-line lg:-bottom-8 max-sm:-mx-4 max-sm:bg-sheet max-sm:px-4 max-sm:pt-2.5 max-sm:pb-[max(14px,env(safe-area-inset-bottom))] sm:-mx-px sm:flex sm:min-h-[58px] sm:items-center sm:gap-2.5 sm:bg-paper sm:py-2', className)}>
      {children}
    </div>
  )
}

export function SubmitButton({ again, busy, why, size, className, onSubmit }: { readonly again: boolean; readonly busy: boolean; readonly why: string | null; readonly size: 'normal' | 'large'; readonly className?: string; readonly onSubmit: () => void }) {
  // On a phone there is no room beside a wide button: the reason stands in its place.
  if (size === 'large' && why !== null) return <p className={cx('flex min-h-12 items-center text-[14px] leading-5 text-ink2', className)}>{why}</p>
  return (
    <Button variant="primary" size={size} busy={busy} why={why} onClick={onSubmit} className={className}>
      <Lock aria-hidden size={15} strokeWidth={2.4} />{again ? say.thatsMeAgain : say.thatsMe}
    </Button>
  )
}
