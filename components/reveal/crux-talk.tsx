'use client'
import { useContext, useState } from 'react'
import { MessageSquareText, Spotlight } from 'lucide-react'
import { SessionContext } from '@/components/doc/session-context'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import type { InputGroup } from '@/lib/disagreement/types'
import { spotlightMessages as say } from '@/lib/words/messages-rounds'
import { questionWords } from '@/lib/words/results-questions'
import { NoteDialog } from './note-dialog'
import { useSpotlight } from './use-spotlight'

/** What was said about one question, and for facilitators: turn everyone to it, note what was said. Nothing outside a workshop, as on a sealed page. */
export function CruxTalk({ crux }: { readonly crux: InputGroup }) {
  return useContext(SessionContext) === null ? null : <RoomTalkAbout crux={crux} />
}

function RoomTalkAbout({ crux }: { readonly crux: InputGroup }) {
  const { spotlight, mayLead, busy, problem, noteOn, turnTo } = useSpotlight()
  const [noting, setNoting] = useState(false)
  const note = noteOn(crux)
  const isOn = spotlight === crux
  const { inline } = questionWords[crux]
  if (!mayLead && note === '') return null
  return (
    <div className="mt-1">
      {note !== '' && <p className="border-l-3 border-pen py-0.5 pl-2.5 whitespace-pre-line text-ink2"><strong className="font-semibold text-ink">{say.said}</strong> {note}</p>}
      {mayLead && (
        <div className="-ml-1.5 flex flex-wrap gap-x-1">
          <Button variant="text" size="small" disabled={busy} aria-pressed={isOn} onClick={() => void turnTo(isOn ? null : crux)}><Spotlight aria-hidden size={14} />{isOn ? say.stop : say.start}<span className="sr-only">: {inline}</span></Button>
          <Button variant="text" size="small" disabled={busy} onClick={() => setNoting(true)}><MessageSquareText aria-hidden size={14} />{say.note}<span className="sr-only">: {inline}</span></Button>
        </div>
      )}
      {problem !== null && <Note tone="bad" said>{problem}</Note>}
      {noting && <NoteDialog crux={crux} onClose={() => setNoting(false)} />}
    </div>
  )
}
