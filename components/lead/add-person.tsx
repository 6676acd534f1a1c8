'use client'
import { useState } from 'react'
import { UserPlus } from 'lucide-react'
import { useCommand } from '@/components/doc/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { TextField } from '@/components/ui/text-field'
import { limits } from '@/lib/protocol/limits'
import { enteredMessages as say } from '@/lib/words/messages-rounds'
import { useActs } from './use-acts'

/** A facilitator brings in somebody without a device: they enter what that person says, taps and ballots, and it is marked. */
export function AddPerson({ onAdded = () => undefined }: { readonly onAdded?: (personId: string) => void }) {
  const command = useCommand()
  const acts = useActs()
  const [adding, setAdding] = useState(false)
  const [name, setName] = useState('')
  const [stakeholder, setStakeholder] = useState('')
  const add = async () => {
    const sent = command('add-person', { name, ...(stakeholder.trim() === '' ? {} : { stakeholder }) })
    if (!(await acts.run(sent))) return
    const answer = await sent
    setAdding(false)
    setName('')
    setStakeholder('')
    if (answer.ok) onAdded(answer.reply.personId)
  }
  return (
    <>
      <Button size="small" variant="text" onClick={() => setAdding(true)}><UserPlus aria-hidden size={14} />{say.add}</Button>
      <Dialog
        open={adding}
        onOpenChange={(open) => { if (!acts.busy) setAdding(open) }}
        title={say.addTitle}
        description={say.addText}
        footer={<Button variant="primary" busy={acts.busy} disabled={name.trim() === ''} onClick={() => void add()}>{say.addIt}</Button>}
      >
        <div className="grid gap-3">
          <TextField label={say.name} value={name} onChange={setName} maxLength={limits.nameChars} />
          <TextField label={say.stakeholder} optional value={stakeholder} onChange={setStakeholder} maxLength={limits.nameChars} />
        </div>
        {acts.problem !== null && <Note tone="bad" said className="mt-2">{acts.problem}</Note>}
      </Dialog>
    </>
  )
}
