'use client'
import { useState } from 'react'
import { nanoid } from 'nanoid'
import { isTaken } from '@/components/doc/is-taken'
import { useBoard } from '@/components/doc/use-board'
import { useMe } from '@/components/doc/use-me'
import { useStage } from '@/components/doc/use-stage'
import { clockTime } from '@/components/shell/clock-time'
import { Button } from '@/components/ui/button'
import { keptBy } from '@/components/ui/kept'
import { Sheet } from '@/components/ui/sheet'
import { TextArea } from '@/components/ui/text-area'
import { limits } from '@/lib/protocol/limits'
import { fill } from '@/lib/words/fill'
import { resultPageMessages as say } from '@/lib/words/messages-result-page'
import type { MinorityNote } from '@/lib/workshop/vote-types'

const keptNotes = keptBy<string>()
const keptChanges = keptBy<string | null>()

/** Who could not sign, in their own words. Only they change what they wrote; a facilitator may put a note away. */
export function MinorityNotes() {
  const me = useMe()
  const { snapshot: board, edit } = useBoard()
  const { people } = useStage().snapshot
  const [text, setText] = keptNotes.use(me.workshopId, () => '')
  const [problem, setProblem] = useState<string | null>(null)
  const shown = board.minorityNotes.filter(({ archived }) => !archived)
  const away = board.minorityNotes.filter(({ archived, personId }) => archived && (personId === me.personId || me.role === 'facilitator'))
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? say.noteGone
  const add = () => {
    if (text.trim() === '') return
    const done = edit({ kind: 'addMinorityNote', note: nanoid(12), person: me.personId, text: text.trim(), at: Date.now() })
    setProblem(done.ok ? null : done.message)
    if (isTaken(done)) setText('')
  }
  return (
    <Sheet title={say.notes} twin={say.notesTwin}>
      {shown.length === 0 && <p className="text-[13.5px] text-ink2 max-sm:text-[15px]">{say.notesEmpty}</p>}
      <ul className="grid gap-3.5">{shown.map((note) => <NoteItem key={note.id} note={note} name={nameOf(note.personId)} />)}</ul>
      {me.role !== 'observer' && (
        <form className="mt-4 border-t border-line pt-3.5" onSubmit={(event) => { event.preventDefault(); add() }}>
          <TextArea label={say.notesLabel} value={text} onChange={setText} maxLength={limits.textClient} rows={2} error={problem} />
          <div className="mt-2 flex justify-end"><Button type="submit" disabled={text.trim() === ''}>{say.notesAdd}</Button></div>
        </form>
      )}
      {away.length > 0 && (
        <details className="mt-2 text-[13px]">
          <summary className="cursor-pointer text-ink2 max-sm:min-h-11 max-sm:py-3">{fill(say.noteArchived, { n: away.length })}</summary>
          <ul className="mt-1 grid gap-1">
            {away.map((note) => (
              <li key={note.id} className="flex items-center gap-3 text-ink2"><span className="min-w-0 flex-1 truncate">{note.text}</span><Button size="small" variant="text" onClick={() => edit({ kind: 'archiveMinorityNote', note: note.id, archived: false })}>{say.noteBack}</Button></li>
            ))}
          </ul>
        </details>
      )}
    </Sheet>
  )
}

function NoteItem({ note, name }: { readonly note: MinorityNote; readonly name: string }) {
  const me = useMe()
  const { edit } = useBoard()
  const [draft, setDraft] = keptChanges.use(note.id, () => null)
  const [problem, setProblem] = useState<string | null>(null)
  const mine = note.personId === me.personId
  const save = () => {
    if (draft === null || draft.trim() === '') return
    const done = edit({ kind: 'setMinorityNote', note: note.id, base: note.text, value: draft.trim() })
    setProblem(done.ok ? null : done.message)
    if (isTaken(done)) setDraft(null)
  }
  return (
    <li className="border-l-3 border-print pl-3.5">
      {draft === null
        ? <p className="serif text-[16px] leading-6 break-words whitespace-pre-line italic max-sm:text-[17px]">“{note.text}”</p>
        : <TextArea label={say.notesLabel} labelHidden value={draft} onChange={setDraft} maxLength={limits.textClient} rows={2} error={problem} />}
      <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-[12.5px] text-ink2 max-sm:text-[14px]">
        <span>{name}, {clockTime(note.at)}</span>
        {mine && draft === null && <Button size="small" variant="text" onClick={() => setDraft(note.text)}>{say.noteEdit}</Button>}
        {draft !== null && <Button size="small" variant="text" onClick={save}>{say.noteSave}</Button>}
        {(mine || me.role === 'facilitator') && draft === null && <Button size="small" variant="text" onClick={() => edit({ kind: 'archiveMinorityNote', note: note.id, archived: true })}>{say.noteArchive}</Button>}
      </p>
    </li>
  )
}
