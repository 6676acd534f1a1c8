'use client'
import { useStage } from '@/components/doc/use-stage'
import { cx } from '@/components/ui/cx'
import { useServerClock } from './use-server-clock'
import { timeLeft } from './time-left'

/** Counts down to the facilitator's soft end. Never flashes, never stops anything. */
export function Timer({ wall = false }: { readonly wall?: boolean }) {
  const { timerEndsAt } = useStage().snapshot
  const now = useServerClock(timerEndsAt !== null)
  if (timerEndsAt === null) return null
  const left = timeLeft(timerEndsAt, now)
  return (
    <span role="timer" aria-label={left.words} className={cx('font-semibold', left.up && 'text-warn', wall ? 'text-[1.3em] text-ink' : left.up ? 'text-[13.5px]' : 'min-w-[52px] text-right text-[18px] max-sm:text-[16px]')}>
      {left.text}
    </span>
  )
}
