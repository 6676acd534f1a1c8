'use client'
import { useContext, useMemo, useState, type ReactNode } from 'react'
import { SessionContext } from '@/components/doc/session-context'
import { ActBar, ForwardButton, StayButtons, type Steps } from '@/components/estimate/act-bar'
import { AnswersOverview } from '@/components/estimate/answers-overview'
import { AnswerFormProvider, type AnswerForm } from '@/components/estimate/form-context'
import { QuestionPanel } from '@/components/estimate/question-panel'
import { DraftMemoryContext, keptDrafts } from '@/components/estimate/use-interval-draft'
import { dateWords } from '@/components/frame/definition-texts'
import { Sheet } from '@/components/ui/sheet'
import type { View } from '@/lib/model/workshop'
import { formMessages as say } from '@/lib/words/messages-form'
import { sharedViewMessages } from '@/lib/words/messages-rounds'
import { questionsFor, questionState, type Question } from '@/lib/words/question-list'
import type { BoardSnapshot, OwnEdit, OwnSnapshot } from '@/lib/workshop/types'

/** The questions of a view that is nobody's own answers: one to edit together, or one entered for somebody. */
export function AnswerPanel({ board, answers, view, round, owner, readOnly = false, whyHint, onEdit, onQuestion, footer }: {
  readonly board: BoardSnapshot
  readonly answers: OwnSnapshot
  readonly view: View | null
  readonly round: number
  /** Whose order of stories and hints it is. */
  readonly owner: string
  readonly readOnly?: boolean
  /** Who reads the lines of why, and when. */
  readonly whyHint: string
  readonly onEdit: (edit: OwnEdit) => void
  /** Told which question is on the screen. */
  readonly onQuestion?: (question: string) => void
  readonly footer?: ReactNode
}) {
  const [memory] = keptDrafts.use(`${useContext(SessionContext)?.workshopId ?? ''}/${owner}/${round}`, () => new Map())
  const [at, setAt] = useState(0)
  const [moved, setMoved] = useState(false)
  const questions = useMemo(() => questionsFor(board, 'full').filter(({ kind }) => kind !== 'cards'), [board])
  const index = Math.min(at, questions.length - 1)
  const question = questions[index]
  if (question === undefined) return null
  const go = (next: number) => {
    setAt(next)
    setMoved(true)
    onQuestion?.(questions[next]?.id ?? '')
  }
  const goTo = (id: Question['id']) => go(Math.max(0, questions.findIndex((known) => known.id === id)))
  const state = questionState(question, answers, [])
  const form: AnswerForm = {
    own: answers, board, view, round, readOnly, whyHint, goTo,
    form: 'full',
    picked: [],
    edit: (edit) => { if (!readOnly) onEdit(edit) },
    personId: owner,
    developer: board.settings.developer === '' ? 'the developer' : board.settings.developer,
    date: dateWords(board.settings.until),
    next: () => go(Math.min(index + 1, questions.length - 1)),
  }
  const steps: Steps = {
    canGoBack: index > 0,
    settled: state !== 'untouched' || question.kind === 'anyCard' || readOnly,
    dontKnow: question.kind === 'anyCard' || readOnly ? null : state === 'open' ? 'open' : 'closed',
    last: index === questions.length - 1,
    lastWord: say.next,
    primary: false,
    onBack: () => go(index - 1),
    onDontKnow: () => onEdit({ kind: 'setAnswer', key: question.key, value: state === 'open' ? null : { state: 'open' } }),
    onNext: form.next,
  }
  return (
    <DraftMemoryContext value={memory}>
      <AnswerFormProvider value={form}>
        <div className="grid grid-cols-1 gap-3.5">
          <Sheet><QuestionPanel question={question} cardId={null} place={index + 1} total={questions.length} moved={moved} /></Sheet>
          <Sheet><AnswersOverview questions={questions} current={question.id} title={sharedViewMessages.overview} /></Sheet>
        </div>
        <ActBar className="mt-4">
          <div className="flex flex-wrap items-center gap-2.5 sm:flex-1">
            <StayButtons steps={steps} />
            {!steps.last && <ForwardButton steps={steps} />}
            <span className="flex-1 max-sm:hidden" />
            {footer}
          </div>
        </ActBar>
      </AnswerFormProvider>
    </DraftMemoryContext>
  )
}
