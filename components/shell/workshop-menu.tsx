'use client'
import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { EllipsisVertical } from 'lucide-react'
import { useCommand } from '@/components/doc/use-command'
import { useConnection } from '@/components/doc/use-connection'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { forgetHere } from '@/components/start/device-workshops'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu'
import { Note } from '@/components/ui/note'
import { ThemeChoices } from '@/components/ui/theme-menu'
import { DeviceDialog } from '@/components/lead/device-dialog'
import { setTourStep } from '@/components/tour/tour-state'
import { fill } from '@/lib/words/fill'
import { tourActs } from '@/lib/words/messages-room'
import { useLookAt } from './look-at'
import { deviceMessages, leaveMessages as say } from '@/lib/words/messages-lead'

/** What belongs to the workshop as a whole: the wall, the file, colours, the way out. */
export function WorkshopMenu() {
  const me = useMe()
  const [asking, setAsking] = useState<'leave' | 'device' | null>(null)
  const { sample } = useStage().snapshot
  const { look } = useLookAt()
  const open = (address: string) => window.open(address, '_blank', 'noopener')
  return (
    <>
      <Menu trigger={<IconButton label="Workshop menu" className="-mr-1.5"><EllipsisVertical aria-hidden size={18} /></IconButton>}>
        <MenuItem onSelect={() => open(`/w/${me.workshopId}/wall`)}>Open the wall</MenuItem>
        <MenuItem onSelect={() => open(`/api/workshops/${me.workshopId}/file`)}>Save as a file</MenuItem>
        <MenuItem onSelect={() => open('/about-the-model')}>About the model</MenuItem>
        <MenuSeparator />
        <MenuLabel>Colours</MenuLabel>
        <ThemeChoices />
        <MenuSeparator />
        {sample && <MenuItem onSelect={() => { setTourStep(0); look('board') }}>{tourActs.again}</MenuItem>}
        {!sample && <MenuItem onSelect={() => setAsking('device')}>{deviceMessages.menu}</MenuItem>}
        <MenuItem onSelect={() => setAsking('leave')}>{say.menu}</MenuItem>
      </Menu>
      {asking === 'leave' && <LeaveDialog onClose={() => setAsking(null)} />}
      {asking === 'device' && <DeviceDialog onClose={() => setAsking(null)} />}
    </>
  )
}

function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const router = useRouter()
  const me = useMe()
  const command = useCommand()
  const { people, sample } = useStage().snapshot
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { pending } = useConnection()
  const lastLead = me.role === 'facilitator' && people.filter((person) => person.role === 'facilitator').length === 1
  const leave = async () => {
    setBusy(true)
    const answer = await command('leave', {})
    if (!answer.ok) {
      setBusy(false)
      return setProblem(answer.message)
    }
    forgetHere(me.workshopId)
    router.push('/')
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose() }}
      title={say.title}
      description={lastLead && !sample ? say.lastLead : say.text}
      footer={<><Button onClick={onClose}>{say.stay}</Button><Button variant="primary" busy={busy} onClick={() => void leave()}>{say.act}</Button></>}
    >
      {pending > 0 && <Note tone="warn">{pending === 1 ? say.unsent : fill(say.unsentMany, { n: pending })}</Note>}
      {problem !== null && <Note tone="bad" role="alert">{problem}</Note>}
    </Dialog>
  )
}
