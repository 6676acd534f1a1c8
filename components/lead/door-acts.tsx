'use client'
import { useState } from 'react'
import { DoorClosed, DoorOpen, RefreshCw } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { useCommand } from '@/components/doc/use-command'
import { useStage } from '@/components/doc/use-stage'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { doorMessages as say } from '@/lib/words/messages-lead'
import { useActs } from './use-acts'

/** A facilitator's two acts at the door: lock or unlock it, and another code. */
export function DoorActs() {
  const { doorLocked } = useStage().snapshot
  const command = useCommand()
  const acts = useActs()
  const [asking, setAsking] = useState(false)
  const Icon = doorLocked ? DoorOpen : DoorClosed
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2">
      <Button size="small" disabled={acts.busy} onClick={() => void acts.run(command('lock-door', { locked: !doorLocked }))}><Icon aria-hidden size={14} />{doorLocked ? say.unlock : say.lock}</Button>
      <Button size="small" disabled={acts.busy} onClick={() => setAsking(true)}><RefreshCw aria-hidden size={13} />{say.newCode}</Button>
      {acts.problem !== null && !asking && <Said as="span" trouble className="text-[12.5px] text-bad">{acts.problem}</Said>}
      <Dialog
        open={asking}
        onOpenChange={(open) => { if (!acts.busy) setAsking(open) }}
        title={say.newCodeTitle}
        description={say.newCodeText}
        footer={<><Button onClick={() => setAsking(false)}>{say.keep}</Button><Button variant="primary" busy={acts.busy} onClick={() => void acts.run(command('rotate-code', {})).then((done) => { if (done) setAsking(false) })}>{say.newCodeAct}</Button></>}
      >
        {acts.problem !== null && <Note tone="bad" said>{acts.problem}</Note>}
      </Dialog>
    </div>
  )
}
