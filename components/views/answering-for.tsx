'use client'
import { useState } from 'react'
import { UserPlus } from 'lucide-react'
import { useCommand } from '@/components/doc/use-command'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { TextField } from '@/components/ui/text-field'
import { limits } from '@/lib/protocol/limits'
import { enteredMessages as say } from '@/lib/words/messages-rounds'

/** A facilitator chooses for whom they answer: themselves, or somebody without a device. Nothing for everybody else. */
export function AnsweringFor({ personId, onChoose }: { readonly personId: string | null; readonly onChoose: (personId: string | null) => void }) {
  const me = useMe()
  const { people, sample } = useStage().snapshot
  const command = useCommand()
  const [adding, setAdding] = useState(false)
  const [name, setName] = useState('')
  const [stakeholder, setStakeholder] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  if (me.role !== 'facilitator' || sample) return null
  const entered = people.filter(({ origin }) => origin === 'entered')
  const add = async () => {
    setBusy(true)
    const sent = await command('add-person', { name, ...(stakeholder.trim() === '' ? {} : { stakeholder }) })
    setBusy(false)
    setProblem(sent.ok ? null : sent.message)
    if (!sent.ok) return
    setAdding(false)
    setName('')
    setStakeholder('')
    onChoose(sent.reply.personId)
  }
  return (
    <div role="group" aria-label={say.who} className="mb-3 flex flex-wrap items-center gap-2">
      {entered.length > 0 && (
        <>
          <span className="text-[13px] text-ink2">{say.who}</span>
          <Chip pressed={personId === null} onPress={() => onChoose(null)}>{say.me}</Chip>
          {entered.map((person) => <Chip key={person.id} pressed={person.id === personId} onPress={() => onChoose(person.id)}>{person.name}</Chip>)}
        </>
      )}
      <Button size="small" variant="text" onClick={() => setAdding(true)}><UserPlus aria-hidden size={14} />{say.add}</Button>
      <Dialog
        open={adding}
        onOpenChange={(open) => { if (!busy) setAdding(open) }}
        title={say.addTitle}
        description={say.addText}
        footer={<Button variant="primary" busy={busy} disabled={name.trim() === ''} onClick={() => void add()}>{say.addIt}</Button>}
      >
        <div className="grid gap-3">
          <TextField label={say.name} value={name} onChange={setName} maxLength={limits.nameChars} />
          <TextField label={say.stakeholder} optional value={stakeholder} onChange={setStakeholder} maxLength={limits.nameChars} />
        </div>
        {problem !== null && <Note tone="bad" role="alert" className="mt-2">{problem}</Note>}
      </Dialog>
    </div>
  )
}
