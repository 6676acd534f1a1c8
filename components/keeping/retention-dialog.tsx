'use client'
import { useState } from 'react'
import { useCommand } from '@/components/doc/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { SelectField } from '@/components/ui/select-field'
import { fill } from '@/lib/words/fill'
import { keepingMessages as say } from '@/lib/words/messages-keeping'

const choices = [7, 30, 90, 180] as const
const year = 365

/** Until when the workshop is kept, for its facilitators to say. */
export function RetentionDialog({ until, onClose }: { readonly until: string; readonly onClose: () => void }) {
  const command = useCommand()
  const [days, setDays] = useState('90')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const keep = async () => {
    setBusy(true)
    const answer = await command('set-retention', { days: Number(days) })
    setBusy(false)
    if (answer.ok) onClose()
    else setProblem(answer.message)
  }
  const options = [...choices.map((n) => ({ value: String(n), label: fill(say.days, { n }) })), { value: String(year), label: say.year }]
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose() }}
      title={say.title}
      description={fill(say.text, { date: until })}
      footer={<><Button onClick={onClose}>{say.cancel}</Button><Button variant="primary" busy={busy} onClick={() => void keep()}>{say.act}</Button></>}
    >
      <SelectField label={say.label} value={days} onChange={setDays} options={options} className="max-w-80" />
      {problem !== null && <Note tone="bad" said className="mt-3">{problem}</Note>}
    </Dialog>
  )
}
