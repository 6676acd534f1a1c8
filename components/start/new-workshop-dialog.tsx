'use client'
import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { Note } from '@/components/ui/note'
import { createWorkshop } from '@/components/doc/api'
import { limits } from '@/lib/protocol/limits'
import { startLabels as labels } from '@/lib/words/labels-start'
import { CreatedPanel, type CreatedWorkshop } from './created-panel'
import { rememberWorkshop } from './device-workshops'

/** Title and name, then the three things to keep. `file` = a checked-by-the-server workshop to start from. */
export function NewWorkshopDialog({ open, onOpenChange, file = null, suggestedTitle = '' }: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly file?: unknown
  readonly suggestedTitle?: string
}) {
  const [title, setTitle] = useState(suggestedTitle)
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const [created, setCreated] = useState<CreatedWorkshop | null>(null)

  const create = async () => {
    setTried(true)
    if (title.trim() === '' || name.trim() === '') return
    setBusy(true)
    const answer = await createWorkshop({ title: title.trim(), name: name.trim(), ...(file === null ? {} : { file }) })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.message)
    rememberWorkshop({ id: answer.reply.id, title: title.trim(), code: answer.reply.code, at: Date.now() })
    setCreated({ ...answer.reply, title: title.trim() })
  }

  if (created !== null) {
    // Closing here would lose the recovery code, so only the button inside goes on.
    return <Dialog open={open} onOpenChange={onOpenChange} closable={false} title={created.title}><CreatedPanel created={created} /></Dialog>
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={file === null ? labels.newTitle : labels.restoreTitle} description={labels.newText}>
      <form noValidate className="grid gap-4" onSubmit={(event) => { event.preventDefault(); void create() }}>
        <TextField
          label={labels.decision}
          value={title}
          onChange={setTitle}
          maxLength={limits.titleClient}
          placeholder={labels.decisionExample}
          error={tried && title.trim() === '' ? labels.titleMissing : null}
        />
        <TextField
          label={labels.yourName}
          value={name}
          onChange={setName}
          maxLength={limits.nameChars}
          autoComplete="nickname"
          hint={labels.founderNameHint}
          error={tried && name.trim() === '' ? labels.founderNameMissing : null}
        />
        {problem !== null && <Note tone="bad" said>{problem}</Note>}
        <div className="flex justify-end"><Button type="submit" variant="primary" size="large" busy={busy}>{labels.createWorkshop}</Button></div>
      </form>
    </Dialog>
  )
}
