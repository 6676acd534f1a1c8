'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import { TextArea } from '@/components/ui/text-area'
import type { InputGroup } from '@/lib/disagreement/types'
import { limits } from '@/lib/protocol/limits'
import { fill } from '@/lib/words/fill'
import { spotlightMessages as say } from '@/lib/words/messages-rounds'
import { questionWords } from '@/lib/words/results-questions'
import { useSpotlight } from './use-spotlight'

/** Keeps what was said about one question. */
export function NoteDialog({ crux, onClose }: { readonly crux: InputGroup; readonly onClose: () => void }) {
  const { busy, problem, noteOn, keepNote } = useSpotlight()
  const [draft, setDraft] = useState(noteOn(crux))
  const keep = async () => {
    if (await keepNote(crux, draft)) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open && !busy) onClose() }}
      title={say.note}
      footer={<Button variant="primary" busy={busy} onClick={() => void keep()}>{say.keep}</Button>}
    >
      <TextArea label={fill(say.noteLabel, { question: questionWords[crux].inline })} value={draft} onChange={setDraft} rows={5} maxLength={limits.textClient} hint={say.noteHint} />
      {problem !== null && <Note tone="bad" said className="mt-2">{problem}</Note>}
    </Dialog>
  )
}
