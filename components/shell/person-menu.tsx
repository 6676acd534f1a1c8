'use client'
import { useState } from 'react'
import { Ellipsis } from 'lucide-react'
import { useCommand } from '@/components/doc/use-command'
import { EraseDialog } from '@/components/keeping/erase-dialog'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { Note } from '@/components/ui/note'
import { TextField } from '@/components/ui/text-field'
import { limits } from '@/lib/protocol/limits'
import { fill } from '@/lib/words/fill'
import { erasureMessages } from '@/lib/words/messages-keeping'
import { chairMessages as say } from '@/lib/words/messages-lead'
import { shellLabels as labels } from '@/lib/words/labels-shell'
import type { PersonRow } from './people-order'

type Asking = 'rename' | 'remove' | 'facilitator' | 'handOver'

/** What a facilitator can do about a person: name, role, the door. */
export function PersonMenu({ row }: { readonly row: PersonRow }) {
  const { person, you } = row
  const [asking, setAsking] = useState<Asking | 'erase' | null>(null)
  const leads = person.role === 'facilitator'
  return (
    <>
      <Menu trigger={<IconButton label={`About ${person.name}`} className="-mr-1.5"><Ellipsis aria-hidden size={16} /></IconButton>}>
        <MenuItem onSelect={() => setAsking('rename')}>{labels.rename}</MenuItem>
        <MenuItem onSelect={() => setAsking('facilitator')} why={leads ? labels.whyLeads : person.origin === 'joined' ? null : labels.whyNoDevice}>{labels.makeFacilitator}</MenuItem>
        {!you && <MenuItem onSelect={() => setAsking('handOver')} why={person.origin === 'joined' ? null : labels.whyNoDevice}>{fill(say.handOver, { name: person.name })}</MenuItem>}
        <MenuSeparator />
        <MenuItem tone="bad" onSelect={() => setAsking('remove')} why={you ? labels.whyYou : null}>{labels.remove}</MenuItem>
        {!you && <MenuItem tone="bad" onSelect={() => setAsking('erase')}>{erasureMessages.menuOther}</MenuItem>}
      </Menu>
      {asking === 'erase' && <EraseDialog person={person} you={false} onClose={() => setAsking(null)} onErased={() => setAsking(null)} />}
      {asking !== null && asking !== 'erase' && <PersonDialog key={asking} row={row} asking={asking} onClose={() => setAsking(null)} />}
    </>
  )
}

function PersonDialog({ row: { person }, asking, onClose }: { readonly row: PersonRow; readonly asking: Asking; readonly onClose: () => void }) {
  const command = useCommand()
  const [name, setName] = useState(person.name)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const texts = {
    rename: { title: fill(labels.renameOf, { name: person.name }), text: labels.renameText, act: labels.rename },
    facilitator: { title: fill(say.makeTitle, { name: person.name }), text: say.makeText, act: labels.makeFacilitator },
    handOver: { title: fill(say.handOverTitle, { name: person.name }), text: fill(say.handOverText, { name: person.name }), act: say.handOverAct },
    remove: { title: fill(labels.removeOf, { name: person.name }), text: labels.removeText, act: labels.removeAct },
  }[asking]
  const personId = person.id
  const give = {
    rename: () => command('rename-person', { personId, name: name.trim() }),
    remove: () => command('remove-person', { personId }),
    facilitator: () => command('make-facilitator', { personId }),
    handOver: () => command('hand-over', { personId }),
  } as const
  const act = async () => {
    setBusy(true)
    const answer = await give[asking]()
    setBusy(false)
    if (answer.ok) onClose()
    else setProblem(answer.message)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose() }}
      title={texts.title}
      description={texts.text}
      footer={<><Button onClick={onClose}>{labels.cancel}</Button><Button variant="primary" busy={busy} onClick={() => void act()}>{texts.act}</Button></>}
    >
      {asking === 'rename' && <TextField label={labels.name} value={name} onChange={setName} maxLength={limits.nameChars} error={name.trim() === '' ? labels.nameMissing : null} />}
      {problem !== null && <Note tone="bad" said>{problem}</Note>}
    </Dialog>
  )
}
