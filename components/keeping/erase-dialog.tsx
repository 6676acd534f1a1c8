'use client'
import { useState } from 'react'
import { useCommand } from '@/components/doc/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { fill } from '@/lib/words/fill'
import { erasureMessages as say } from '@/lib/words/messages-keeping'

/** Asks once, since nobody can undo it. `onErased` runs when the person is gone. */
export function EraseDialog({ person, you, why = null, onClose, onErased }: {
  readonly person: { readonly id: string; readonly name: string }
  readonly you: boolean
  /** Why it cannot be done now. */
  readonly why?: string | null
  readonly onClose: () => void
  readonly onErased: () => void
}) {
  const command = useCommand()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const erase = async () => {
    setBusy(true)
    const answer = await command('erase-person', { personId: person.id })
    if (answer.ok) return onErased()
    setBusy(false)
    setProblem(answer.message)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose() }}
      title={you ? say.titleMe : fill(say.titleOther, { name: person.name })}
      description={say.text}
      footer={<><Button onClick={onClose}>{say.cancel}</Button><Button variant="primary" busy={busy} disabled={why !== null} onClick={() => void erase()}>{say.act}</Button></>}
    >
      <Note>{say.backups}</Note>
      {why !== null && <Note tone="warn" className="mt-3">{why}</Note>}
      {problem !== null && <Note tone="bad" said className="mt-3">{problem}</Note>}
    </Dialog>
  )
}
