'use client'
import { useEffect, useRef, useState } from 'react'
import { ArrowLeft, Undo2 } from 'lucide-react'
import { Said } from '@/components/announce/said'
import { useBoard } from '@/components/doc/use-board'
import { useMe } from '@/components/doc/use-me'
import { usePresence } from '@/components/doc/use-presence'
import { useStage } from '@/components/doc/use-stage'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { Sheet } from '@/components/ui/sheet'
import { fill } from '@/lib/words/fill'
import { formMessages } from '@/lib/words/messages-form'
import { sharedViewMessages as say } from '@/lib/words/messages-rounds'
import { formatList } from '@/lib/words/numbers'
import { AnswerPanel } from './answer-panel'
import { ImpliedList } from './implied-list'
import { othersAt, presenceOf } from './shared-view-presence'
import { useSharedEdit, useSharedViews } from './use-shared-view'

/** One view that the room edits together: its questions, who else is at it, and what follows from it. */
export function SharedViewEditor({ viewId, onClose }: { readonly viewId: string; readonly onClose: () => void }) {
  const me = useMe()
  const { snapshot: board, undo, lastOwnEdit } = useBoard()
  const { snapshot: stage } = useStage()
  const { others, setEditing } = usePresence()
  const [problem, setProblem] = useState<string | null>(null)
  const [question, setQuestion] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const view = useSharedViews().find(({ id }) => id === viewId)
  const store = useSharedEdit(view)
  useEffect(() => {
    setEditing({ card: presenceOf(viewId), field: question === null ? null : question.slice(0, 64) })
    return () => setEditing(null)
  }, [viewId, question, setEditing])
  // It takes the place of a long page that may be scrolled far down.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'center' })
  }, [viewId])
  if (view === undefined) return <Note>{say.none}</Note>
  const here = othersAt(viewId, others)
  const readOnly = me.role === 'observer' || (stage.boardLocked && me.role !== 'facilitator')
  return (
    <div className="-mb-8 flex flex-1 flex-col">
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button size="small" onClick={onClose}><ArrowLeft aria-hidden size={14} />{say.back}</Button>
        <h1 ref={heading} tabIndex={-1} className="min-w-0 flex-1 outline-none max-sm:basis-full max-sm:text-[24px]">{view.name}</h1>
        <Said as="span" on="change" className="twin">{here.length === 0 ? say.nobodyElse : fill(say.here, { people: formatList(here), verb: here.length === 1 ? 'is' : 'are' })}</Said>
        {lastOwnEdit !== null && !readOnly && (
          <Button size="small" variant="text" onClick={() => { const done = undo(); setProblem(done.ok ? null : done.message) }}><Undo2 aria-hidden size={14} />Undo: {lastOwnEdit}</Button>
        )}
      </div>
      {problem !== null && <Note tone="bad" said className="mb-3">{problem}</Note>}
      <Sheet className="mb-3.5"><ImpliedList board={board} stage={stage} view={view.view} /></Sheet>
      <AnswerPanel
        board={board}
        answers={view.answers}
        view={view.view}
        round={stage.round}
        owner={me.personId}
        readOnly={readOnly}
        whyHint={formMessages.whyHintOpen}
        onQuestion={setQuestion}
        onEdit={(edit) => {
          const result = store(edit)
          setProblem(result.ok ? null : result.message)
        }}
      />
    </div>
  )
}
