'use client'
import { useStage } from '@/components/doc/use-stage'
import { MenuChoice, MenuItem } from '@/components/ui/menu'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { useLookAt } from './look-at'
import { moveName } from './phase-list'
import type { Lead } from './use-lead'

const timerMinutes = [2, 5, 8, 10, 15, 20] as const

/** Set phase, timer, lock: the same items in the bar's menu and in the phone's. */
export function PhaseItems({ lead }: { readonly lead: Lead }) {
  const { entries, room } = useLookAt()
  const stage = useStage().snapshot
  return entries.map((entry) => <MenuChoice key={entry.phase} checked={entry.phase === room} onSelect={() => lead.setPhase(entry.phase)}>{entry.phase === room ? entry.name : moveName(entry.phase, stage)}</MenuChoice>)
}

export function TimerItems({ lead }: { readonly lead: Lead }) {
  const { timerEndsAt } = useStage().snapshot
  return (
    <>
      {timerMinutes.map((minutes) => <MenuItem key={minutes} onSelect={() => lead.startTimer(minutes)}>{minutes} minutes</MenuItem>)}
      {timerEndsAt !== null && <MenuItem onSelect={lead.addMinute}>{labels.oneMoreMinute}</MenuItem>}
      {timerEndsAt !== null && <MenuItem onSelect={lead.stopTimer}>{labels.takeTheTimerAway}</MenuItem>}
    </>
  )
}
