'use client'
import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { EllipsisVertical } from 'lucide-react'
import { useCommand } from '@/components/doc/use-command'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { forgetBallots } from '@/components/vote/ballot-memory'
import { forgetWorkshop } from '@/components/start/device-workshops'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu'
import { Note } from '@/components/ui/note'
import { ThemeChoices } from '@/components/ui/theme-menu'

/** What belongs to the workshop as a whole: the wall, the file, colours, the way out. */
export function WorkshopMenu() {
  const me = useMe()
  const [leaving, setLeaving] = useState(false)
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
        <MenuItem onSelect={() => setLeaving(true)}>Leave this workshop</MenuItem>
      </Menu>
      {leaving && <LeaveDialog onClose={() => setLeaving(false)} />}
    </>
  )
}

function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const router = useRouter()
  const me = useMe()
  const command = useCommand()
  const { people } = useStage().snapshot
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const lastLead = me.role === 'facilitator' && people.filter((person) => person.role === 'facilitator').length === 1
  const leave = async () => {
    setBusy(true)
    const answer = await command('leave', {})
    if (!answer.ok) {
      setBusy(false)
      return setProblem(answer.message)
    }
    forgetWorkshop(me.workshopId)
    forgetBallots(me.workshopId)
    router.push('/')
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose() }}
      title="Leave this workshop?"
      description={lastLead ? 'You are the only facilitator. Make somebody else facilitator first, or come back with the recovery code.' : 'This device forgets the workshop. What you wrote on the board and submitted stays; to come back you need the code.'}
      footer={<><Button onClick={onClose}>Stay</Button><Button variant="primary" busy={busy} onClick={() => void leave()}>Leave</Button></>}
    >
      {problem !== null && <Note tone="bad" role="alert">{problem}</Note>}
    </Dialog>
  )
}
