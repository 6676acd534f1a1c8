'use client'
import { useState } from 'react'
import { useBoard } from '@/components/doc/use-board'
import { useCommand } from '@/components/doc/use-command'
import { useMe } from '@/components/doc/use-me'
import { usePresence } from '@/components/doc/use-presence'
import { useStage } from '@/components/doc/use-stage'
import { randomId } from '@/components/doc/random-id'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { Sheet } from '@/components/ui/sheet'
import { TextField } from '@/components/ui/text-field'
import { limits } from '@/lib/protocol/limits'
import { fill } from '@/lib/words/fill'
import { sharedViewMessages as say } from '@/lib/words/messages-rounds'
import { formatList } from '@/lib/words/numbers'
import { questionsFor, questionState } from '@/lib/words/question-list'
import type { EditResult } from '@/lib/workshop/types'
import { othersAt } from './shared-view-presence'
import { useSharedViews, type SharedView } from './use-shared-view'

/** The group view and the views of people who are not here: open one, add one, or say yes to one's own name. */
export function SharedViewsSheet({ onOpen }: { readonly onOpen: (viewId: string) => void }) {
  const me = useMe()
  const { edit } = useBoard()
  const { reveals, boardLocked } = useStage().snapshot
  const views = useSharedViews()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const mayEdit = me.role === 'facilitator' || (me.role === 'participant' && !boardLocked)
  if (reveals.length === 0) return null
  const show = (result: EditResult) => {
    setProblem(result.ok ? null : result.message)
    return result.ok
  }
  const add = () => {
    if (show(edit({ kind: 'addProxy', view: randomId(), name }))) setName('')
  }
  return (
    <Sheet title={say.title} twin={say.twin}>
      <ul>
        {views.filter(({ archived }) => !archived).map((view) => (
          <SharedViewRow key={view.id} view={view} mayEdit={mayEdit} onOpen={() => onOpen(view.id)} onEdit={(change) => show(edit(change))} />
        ))}
      </ul>
      {mayEdit && (
        <form className="mt-3 flex flex-wrap items-end gap-2.5 border-t border-line pt-3" onSubmit={(event) => { event.preventDefault(); add() }}>
          <TextField label={say.add} value={name} onChange={setName} maxLength={limits.nameChars} placeholder={say.namePlaceholder} className="min-w-0 flex-1 basis-60" />
          <Button type="submit" disabled={name.trim() === ''}>{say.addIt}</Button>
        </form>
      )}
      {problem !== null && <Note tone="bad" said className="mt-2">{problem}</Note>}
    </Sheet>
  )
}

type RowActs = { readonly onOpen: () => void; readonly onEdit: (edit: Parameters<ReturnType<typeof useBoard>['edit']>[0]) => boolean }

function SharedViewRow({ view, mayEdit, onOpen, onEdit }: { readonly view: SharedView; readonly mayEdit: boolean } & RowActs) {
  const { snapshot: board } = useBoard()
  const { others } = usePresence()
  const [renaming, setRenaming] = useState<string | null>(null)
  const questions = questionsFor(board, 'full').filter(({ kind }) => kind !== 'cards' && kind !== 'anyCard')
  const answered = questions.filter((question) => questionState(question, view.answers, []) === 'answered').length
  const here = othersAt(view.id, others)
  const facts = [answered === 0 ? (view.isGroup ? say.groupTwin : say.none) : fill(say.answered, { n: answered, m: questions.length }), ...(here.length === 0 ? [] : [fill(say.here, { people: formatList(here), verb: here.length === 1 ? 'is' : 'are' })])]
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-1.5 first:border-t-0">
      <div className="min-w-0 flex-1 basis-52">
        {renaming === null ? <span className="font-semibold break-words">{view.name}</span> : (
          <form className="flex items-end gap-2" onSubmit={(event) => { event.preventDefault(); if (onEdit({ kind: 'nameProxy', view: view.id, base: view.name, value: renaming })) setRenaming(null) }}>
            <TextField label={say.nameLabel} value={renaming} onChange={setRenaming} maxLength={limits.nameChars} className="flex-1" />
            <Button type="submit" size="small">{say.rename}</Button>
          </form>
        )}
        <span className="twin block">{facts.join(' · ')}</span>
        <NameAsked view={view} />
      </div>
      <span className="flex items-center gap-x-2 max-sm:w-full max-sm:justify-end">
        {!view.isGroup && mayEdit && renaming === null && (
          <>
            <Button size="small" variant="text" onClick={() => setRenaming(view.name)}>{say.rename}<span className="sr-only"> {view.name}</span></Button>
            <Button size="small" variant="text" onClick={() => onEdit({ kind: 'archiveProxy', view: view.id, archived: true })}>{say.putAway}<span className="sr-only"> {view.name}</span></Button>
          </>
        )}
        <Button size="small" onClick={onOpen}>{say.open}<span className="sr-only"> {view.name}</span></Button>
      </span>
    </li>
  )
}

/** Whose yes a name waits for; the person who is asked answers here. */
function NameAsked({ view }: { readonly view: SharedView }) {
  const me = useMe()
  const command = useCommand()
  const [problem, setProblem] = useState<string | null>(null)
  const { verdict } = view
  if (verdict.ok) return null
  const answer = async (allowed: boolean) => {
    const sent = await command('allow-name', { view: view.id, name: view.name, allowed })
    setProblem(sent.ok ? null : sent.message)
  }
  const isMine = [...verdict.asks, ...verdict.refused].some(({ id }) => id === me.personId)
  return (
    <div className="mt-1 text-[13px] leading-[19px]">
      {verdict.asks.length > 0 && <p className="text-warn">{fill(say.asks, { people: formatList(verdict.asks.map(({ name }) => name)) })}</p>}
      {verdict.refused.length > 0 && <p className="text-warn">{fill(say.refused, { people: formatList(verdict.refused.map(({ name }) => name)) })}</p>}
      {isMine && (
        <Note tone="pen" className="mt-1.5">
          <p className="font-semibold text-ink">{fill(say.askTitle, { name: view.name })}</p>
          <p>{say.askText}</p>
          <p className="mt-1.5 flex gap-2"><Button size="small" onClick={() => void answer(true)}>{say.yes}</Button><Button size="small" onClick={() => void answer(false)}>{say.no}</Button></p>
        </Note>
      )}
      {problem !== null && <Note tone="bad" said>{problem}</Note>}
    </div>
  )
}
