'use client'
import { ArrowLeft, ArrowRight, ClipboardList, Lock, LockOpen, Stamp, Timer } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { setDeskOpen } from '@/components/desk/desk-open'
import { useStage } from '@/components/doc/use-stage'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { deskMessages as say } from '@/lib/words/messages-script'
import { snapshotMessages } from '@/lib/words/messages-snapshots'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { PhaseItems, TimerItems } from './lead-items'
import { moveName, nextPhase, previousPhase } from './phase-list'
import { useLead } from './use-lead'

/** The facilitator's slim bar under the middle of a laptop: back, next, any phase, time, lock. */
export function LeadBar() {
  const { snapshot: stage, ready } = useStage()
  const { phase, boardLocked, timerEndsAt } = stage
  const lead = useLead()
  const next = nextPhase(phase)
  const previous = previousPhase(phase)
  const LockIcon = boardLocked ? Lock : LockOpen
  // Before the stage has come nobody knows what is next; a press would move the room to somewhere it has been.
  if (!ready) return <div className="min-h-11 border-t border-line bg-sheet max-lg:hidden" />
  return (
    <section aria-label={labels.leadTheRoom} className="flex min-h-11 items-center gap-2 border-t border-line bg-sheet px-6 max-lg:hidden print:hidden">
      <Button size="small" onClick={() => setDeskOpen(true)}><ClipboardList aria-hidden size={14} />{say.open}</Button>
      <Menu align="start" trigger={<Button size="small" disabled={lead.busy}><Timer aria-hidden size={14} />{timerEndsAt === null ? labels.timer : labels.timerRuns}</Button>}><TimerItems lead={lead} /></Menu>
      {timerEndsAt !== null && <Button size="small" disabled={lead.busy} onClick={lead.addMinute}>{labels.addMinute}</Button>}
      <Button size="small" disabled={lead.busy} onClick={() => lead.lockBoard(!boardLocked)}><LockIcon aria-hidden size={14} />{boardLocked ? labels.unlockBoard : labels.lockBoard}</Button>
      <Button size="small" disabled={lead.busy} onClick={lead.seal} aria-label={snapshotMessages.item}><Stamp aria-hidden size={14} />{snapshotMessages.short}</Button>
      {lead.said !== null && <Said as="span" className="min-w-0 truncate text-[12.5px] text-good" title={lead.said}>{lead.said}</Said>}
      {lead.problem !== null && <Said as="span" trouble className="min-w-0 truncate text-[12.5px] text-bad" title={lead.problem}>{lead.problem}</Said>}
      <span className="flex-1" />
      <Menu trigger={<Button size="small" variant="text" disabled={lead.busy}>{labels.moveTheRoom}</Button>}><PhaseItems lead={lead} /></Menu>
      {previous !== null && <Button size="small" disabled={lead.busy} onClick={() => lead.setPhase(previous)} aria-label={`Back: ${moveName(previous, stage)}`}><ArrowLeft aria-hidden size={14} />{labels.back}</Button>}
      {next !== null && <Button size="small" disabled={lead.busy} onClick={() => lead.setPhase(next)}>Next: {moveName(next, stage)}<ArrowRight aria-hidden size={14} /></Button>}
    </section>
  )
}
