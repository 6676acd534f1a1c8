'use client'
import { useStage } from '@/components/doc/use-stage'
import { useServerClock } from './use-server-clock'
import { timeLeft } from './time-left'

/** Counts down to the facilitator's soft end. Never flashes, never stops anything. */
export function Timer() {
  const { timerEndsAt } = useStage().snapshot
  const now = useServerClock(timerEndsAt !== null)
  if (timerEndsAt === null) return null
  const left = timeLeft(timerEndsAt, now)
  return (
    <span role="timer" aria-label={left.words} className={left.up ? 'text-[13.5px] font-semibold text-warn' : 'min-w-[52px] text-right text-[18px] font-semibold max-sm:text-[16px]'}>
      {left.text}
    </span>
  )
}
