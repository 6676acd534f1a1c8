'use client'
import { DoorClosed, DoorOpen, Lock, LockOpen, Monitor, Stamp } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { useCommand } from '@/components/doc/use-command'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { useActs } from '@/components/lead/use-acts'
import { RevealButton } from '@/components/reveal/reveal-button'
import { useSpotlight } from '@/components/reveal/use-spotlight'
import type { Lead } from '@/components/shell/use-lead'
import { Button } from '@/components/ui/button'
import { deskMessages as say } from '@/lib/words/messages-script'
import { snapshotMessages } from '@/lib/words/messages-snapshots'
import { DeskTalk } from './desk-talk'

/** A facilitator's other acts: reveal, spotlight and notes once there is something to turn to, the two locks, the wall. */
export function DeskTools({ lead }: { readonly lead: Lead }) {
  const me = useMe()
  const { snapshot: stage } = useStage()
  const command = useCommand()
  const acts = useActs()
  const talk = useSpotlight()
  const revealed = stage.reveals.length > 0
  const BoardIcon = stage.boardLocked ? LockOpen : Lock
  const DoorIcon = stage.doorLocked ? DoorOpen : DoorClosed
  const problem = acts.problem ?? talk.problem ?? lead.problem
  return (
    <section aria-label={say.tools}>
      {stage.roundOpen && (stage.phase === 'reveal' || stage.phase === 'revise') && <div className="mb-3"><RevealButton stage={stage} /></div>}
      <div className="flex flex-wrap gap-2">
        {revealed && <DeskTalk talk={talk} />}
        <Button size="small" disabled={lead.busy} onClick={() => lead.lockBoard(!stage.boardLocked)}><BoardIcon aria-hidden size={14} />{stage.boardLocked ? say.unlockBoard : say.lockBoard}</Button>
        <Button size="small" disabled={acts.busy} onClick={() => void acts.run(command('lock-door', { locked: !stage.doorLocked }))}><DoorIcon aria-hidden size={14} />{stage.doorLocked ? say.unlockDoor : say.lockDoor}</Button>
        <Button size="small" disabled={lead.busy} onClick={lead.seal}><Stamp aria-hidden size={14} />{snapshotMessages.short}</Button>
        <Button size="small" variant="text" onClick={() => window.open(`/w/${me.workshopId}/wall`, '_blank', 'noopener')}><Monitor aria-hidden size={14} />{say.wallOpen}</Button>
      </div>
      {lead.said !== null && <Said className="mt-2 text-[12.5px] leading-[18px] text-good">{lead.said}</Said>}
      {problem !== null && <Said trouble className="mt-2 text-[12.5px] leading-[18px] text-bad">{problem}</Said>}
    </section>
  )
}
