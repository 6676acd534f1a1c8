'use client'
import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { EllipsisVertical } from 'lucide-react'
import { useCommand } from '@/components/doc/use-command'
import { useConnection } from '@/components/doc/use-connection'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { EraseDialog } from '@/components/keeping/erase-dialog'
import { keepDate } from '@/components/keeping/keep-date'
import { RetentionDialog } from '@/components/keeping/retention-dialog'
import { forgetHere } from '@/components/start/forget-here'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu'
import { Note } from '@/components/ui/note'
import { ThemeChoices } from '@/components/ui/theme-menu'
import { DeviceDialog } from '@/components/lead/device-dialog'
import { setTourStep } from '@/components/tour/tour-state'
import type { Me } from '@/lib/protocol/commands'
import { fill } from '@/lib/words/fill'
import { erasureMessages, keepingMessages } from '@/lib/words/messages-keeping'
import { tourActs } from '@/lib/words/messages-room'
import type { Person } from '@/lib/workshop/types'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import { useLookAt } from './look-at'
import { deviceMessages, leaveMessages as say } from '@/lib/words/messages-lead'

/** What belongs to the workshop as a whole: the wall, the file, colours, the way out. */
export function WorkshopMenu() {
  const me = useMe()
  const router = useRouter()
  const [asking, setAsking] = useState<'leave' | 'device' | 'erase' | 'keep' | null>(null)
  const { sample, keepUntil, people } = useStage().snapshot
  const { look } = useLookAt()
  const open = (address: string) => window.open(address, '_blank', 'noopener')
  return (
    <>
      <Menu trigger={<IconButton label={labels.workshopMenu} className="-mr-1.5"><EllipsisVertical aria-hidden size={18} /></IconButton>}>
        <MenuItem onSelect={() => open(`/w/${me.workshopId}/wall`)}>{labels.openTheWall}</MenuItem>
        <MenuItem onSelect={() => open(`/api/workshops/${me.workshopId}/file`)}>{labels.saveAsAFile}</MenuItem>
        <MenuItem onSelect={() => open('/about-the-model')}>{labels.aboutTheModel}</MenuItem>
        <MenuSeparator />
        <MenuLabel>{labels.colours}</MenuLabel>
        <ThemeChoices />
        <MenuSeparator />
        {sample && <MenuItem onSelect={() => { setTourStep(0); look('board') }}>{tourActs.again}</MenuItem>}
        {!sample && <MenuItem onSelect={() => setAsking('device')}>{deviceMessages.menu}</MenuItem>}
        <MenuItem onSelect={() => open(`/api/workshops/${me.workshopId}/person`)}>{keepingMessages.data}</MenuItem>
        {me.role === 'facilitator' && keepUntil !== null && <MenuItem onSelect={() => setAsking('keep')}>{fill(keepingMessages.menu, { date: keepDate(keepUntil) })}</MenuItem>}
        <MenuItem onSelect={() => setAsking('leave')}>{say.menu}</MenuItem>
        {!sample && <MenuItem tone="bad" onSelect={() => setAsking('erase')}>{erasureMessages.menuMe}</MenuItem>}
      </Menu>
      {asking === 'leave' && <LeaveDialog onClose={() => setAsking(null)} />}
      {asking === 'device' && <DeviceDialog onClose={() => setAsking(null)} />}
      {asking === 'keep' && keepUntil !== null && <RetentionDialog until={keepDate(keepUntil)} onClose={() => setAsking(null)} />}
      {asking === 'erase' && (
        <EraseDialog
          you
          person={{ id: me.personId, name: me.name }}
          why={isOnlyLead(me, people) ? erasureMessages.onlyLead : null}
          onClose={() => setAsking(null)}
          onErased={() => { forgetHere(me.workshopId); router.push('/') }}
        />
      )}
    </>
  )
}

const isOnlyLead = ({ role }: Pick<Me, 'role'>, people: readonly Person[]) => role === 'facilitator' && people.filter((person) => person.role === 'facilitator').length === 1

function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const router = useRouter()
  const me = useMe()
  const command = useCommand()
  const { people, sample } = useStage().snapshot
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { pending } = useConnection()
  const lastLead = isOnlyLead(me, people)
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
      {problem !== null && <Note tone="bad" said>{problem}</Note>}
    </Dialog>
  )
}
