'use client'
import { ArrowRight, Flag } from 'lucide-react'
import { useStage } from '@/components/doc/use-stage'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator, MenuSub } from '@/components/ui/menu'
import { LockItem, PhaseItems, SealItem, TimerItems } from './lead-items'
import { nextPhase, phaseName } from './phase-list'
import { useLead } from './use-lead'

/** A facilitator's acts in one menu, where there is no room for a bar. */
export function LeadMenu() {
  const { phase, round } = useStage().snapshot
  const lead = useLead()
  const next = nextPhase(phase)
  return (
    <>
      <Menu trigger={<IconButton label="Lead the room" disabled={lead.busy}><Flag aria-hidden size={17} /></IconButton>}>
        {next !== null && <MenuItem icon={<ArrowRight aria-hidden size={15} className="text-pen" />} onSelect={() => lead.setPhase(next)}>Next: {phaseName(next, round)}</MenuItem>}
        <MenuSub label="Move the room to"><PhaseItems lead={lead} /></MenuSub>
        <MenuSeparator />
        <MenuSub label="Timer"><TimerItems lead={lead} /></MenuSub>
        <LockItem lead={lead} />
        <SealItem lead={lead} />
      </Menu>
      {lead.problem !== null && <span role="alert" className="fixed inset-x-0 top-14 z-30 border-b border-bad bg-sheet px-4 py-2 text-[13px] text-bad">{lead.problem}</span>}
      {lead.said !== null && <span role="status" className="fixed inset-x-0 top-14 z-30 border-b border-line bg-sheet px-4 py-2 text-[13px] text-good">{lead.said}</span>}
    </>
  )
}
