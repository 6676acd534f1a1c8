'use client'
import { useMemo, useState } from 'react'
import { LayoutList, RectangleHorizontal } from 'lucide-react'
import { useBoard } from '@/components/doc/use-board'
import { useMe } from '@/components/doc/use-me'
import { useOwn } from '@/components/doc/use-own'
import { useStage } from '@/components/doc/use-stage'
import { dateWords } from '@/components/frame/definition-texts'
import { useLookAt } from '@/components/shell/look-at'
import { Button } from '@/components/ui/button'
import { fill } from '@/lib/words/fill'
import { formMessages as say } from '@/lib/words/messages-form'
import { hasAnyAnswer, isCardAnswered, questionsFor, questionState, type Question } from '@/lib/words/question-list'
import type { OwnEdit } from '@/lib/workshop/types'
import { AbstainButton } from './abstain-dialog'
import { ActBar, ForwardButton, StayButtons, SubmitButton, type Steps } from './act-bar'
import { AnswersOverview } from './answers-overview'
import { CheckPage } from './check-page'
import { Envelope, OpenBar, RevealedSince, SealBar } from './envelope'
import { AnswerFormProvider, type AnswerForm } from './form-context'
import { formSteps, stepAt, stepName } from './form-steps'
import { MoreQuestions } from './more-questions'
import { QuestionPanel } from './question-panel'
import type { RoundState } from './round-state'
import { RoundNotes } from './round-notes'
import { SampleList } from './sample-list'
import { StoriesOverview } from './stories-overview'
import { DraftMemoryContext, keptDrafts } from './use-interval-draft'
import { usePickedCards } from './use-picked-cards'
import { useSubmit } from './use-submit'
import { Words } from './words'

/** The form of one person in one round. */
export function AnswerSheet({ state }: { readonly state: Exclude<RoundState, 'observer'> }) {
  const me = useMe()
  const { snapshot: stage } = useStage()
  const { snapshot: board } = useBoard()
  const { snapshot: own, edit: editOwn, view } = useOwn()
  const { look } = useLookAt()
  const sending = useSubmit(stage.round)
  const [memory] = keptDrafts.use(`${me.workshopId}/${me.personId}/${stage.round}`, () => new Map())
  const [moves, setMoves] = useState(0)
  const [at, setAt] = useState(() => (typeof own.meta['place'] === 'string' ? own.meta['place'] : ''))
  const form = own.meta['form'] === 'full' ? 'full' : 'short'
  const oneAtATime = own.meta['oneAtATime'] === true
  const readOnly = state === 'closed'
  const sample = state === 'sample'
  // Left out when it is late: the three cards, unless somebody goes deeper by themselves.
  const withoutCards = form === 'short' && stage.script?.dropped.includes('cardQuestions') === true
  const questions = useMemo(() => questionsFor(board, form).filter(({ kind }) => !withoutCards || kind !== 'cards'), [board, form, withoutCards])
  const { picked, kept } = usePickedCards({ own, board, stage, view, personId: me.personId, wanted: at.startsWith('cards') || at === 'check' })
  const steps = formSteps(questions, picked)
  const index = stepAt(steps, at)
  const step = steps[index]
  const move = (name: string) => {
    setAt(name)
    setMoves(moves + 1)
    editOwn({ kind: 'setMeta', key: 'place', value: name })
  }
  const edit = (change: OwnEdit) => {
    if (readOnly) return
    editOwn(change)
    if (change.kind === 'setAnswer' && change.key.startsWith('card/') && !kept && picked.length > 0) editOwn({ kind: 'setMeta', key: 'cards', value: [...picked] })
    if (change.kind !== 'setMeta' && sending.receipt !== null && own.meta['changedAfterResults'] !== true) editOwn({ kind: 'setMeta', key: 'changedAfterResults', value: true })
  }
  const stepTo = (next: number) => {
    const target = steps[next]
    if (target !== undefined) move(stepName(target))
  }
  if (step === undefined) return null
  const next = () => stepTo(index + 1)
  const untouched = questions.filter((question) => questionState(question, own, picked) === 'untouched' && question.kind !== 'anyCard')
  const { developer } = board.settings
  const answerForm: AnswerForm = {
    own, board, view, edit, form, readOnly, picked, next,
    goTo: move,
    personId: me.personId,
    developer: developer === '' ? 'the developer' : developer,
    date: dateWords(board.settings.until),
    round: stage.round,
    whyHint: stage.naming === 'named' ? say.whyHint : say.whyHintNoName,
  }
  const question = step.kind === 'question' ? step.question : null
  const questionNow = question === null ? 'untouched' : questionState(question, own, picked)
  const canLeaveOpen = question !== null && question.kind !== 'cards' && question.kind !== 'anyCard' && !readOnly
  const leaveOpen = () => {
    if (question === null) return
    edit({ kind: 'setAnswer', key: question.key, value: questionNow === 'open' ? null : { state: 'open' } })
  }
  const settled = readOnly || questionNow !== 'untouched' || question?.kind === 'anyCard' || (step.kind === 'question' && step.cardId !== null && isCardAnswered(own, step.cardId))
  const stepping: Steps = {
    canGoBack: index > 0,
    settled,
    dontKnow: canLeaveOpen ? (questionNow === 'open' ? 'open' : 'closed') : null,
    last: index === steps.length - 2,
    lastWord: state === 'open' ? say.check : say.checkPage,
    primary: untouched.length > 0 || state !== 'open',
    onBack: () => stepTo(index - 1),
    onDontKnow: leaveOpen,
    onNext: next,
  }
  const submitButton = (size: 'normal' | 'large', className?: string) => (
    <SubmitButton
      again={sending.receipt !== null}
      busy={sending.busy === 'submit'}
      why={!hasAnyAnswer(own) ? say.nothingYet : sending.receipt !== null && !sending.changed ? say.nothingChanged : null}
      size={size}
      className={className}
      onSubmit={() => void sending.submit()}
    />
  )
  const canSubmit = state === 'open'
  return (
    <DraftMemoryContext value={memory}>
      <AnswerFormProvider value={answerForm}>
        <div className="-mb-8 flex flex-1 flex-col">
          <div className="mb-3 flex items-baseline justify-between gap-4 max-sm:sr-only">
            <h1>{stage.round > 1 && !sample ? say.headingRevise : say.heading}</h1>
            <span className="twin text-right [&_b]:text-pen"><Words text={say.youAre} values={{ name: me.name }} /></span>
          </div>
          <Envelope
            open={sample || readOnly}
            label={say.currentLabel}
            bar={sample ? (
              <>
                <OpenBar>
                  <span className="min-w-0 flex-1">{fill(say.sampleNote, { name: me.name.toLowerCase() })}</span>
                  <Button size="small" variant="text" onClick={() => look('priorities')}>{say.sampleLists}</Button>
                </OpenBar>
                <SampleList board={board} stage={stage} view={view} />
              </>
            ) : readOnly ? <OpenBar><RevealedSince reveals={stage.reveals} round={stage.round} /></OpenBar> : <SealBar counts={stage.counts} />}
          >
            <RoundNotes state={state} sending={sending} fresh={index === 0 && !hasAnyAnswer(own) && !readOnly} tagged={own.meta['changedAfterResults'] === true} round={stage.round} onLists={() => look('priorities')} />
            {state === 'open' && sending.receipt !== null && view !== null && step.kind === 'check' && <MoreQuestions stage={stage} view={view} />}
            {step.kind === 'check' || question === null ? <CheckPage questions={questions} moved={moves > 0} /> : (
              <QuestionPanel question={question} cardId={step.kind === 'question' ? step.cardId : null} place={step.place} total={questions.length} moved={moves > 0} />
            )}
          </Envelope>
          {!oneAtATime && (
            <div className="mt-3.5 grid gap-3.5 max-sm:hidden lg:grid-cols-[minmax(0,1fr)_minmax(0,364px)]">
              <Envelope open={sample || readOnly} label={say.others}><AnswersOverview questions={questions} current={question?.id ?? null} /></Envelope>
              <Envelope open={sample || readOnly} label={say.storiesLabel}><StoriesOverview /></Envelope>
            </div>
          )}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-4">
            <Button size="small" variant="text" className="max-sm:hidden" onClick={() => editOwn({ kind: 'setMeta', key: 'oneAtATime', value: !oneAtATime })}>
              {oneAtATime ? <LayoutList aria-hidden size={14} /> : <RectangleHorizontal aria-hidden size={14} />}{oneAtATime ? say.withOverview : say.oneAtATime}
            </Button>
            <Button size="small" variant="text" onClick={() => editOwn({ kind: 'setMeta', key: 'form', value: form === 'full' ? null : 'full' })}>{form === 'full' ? say.leaveDeeper : say.deeper}</Button>
            <span className="twin min-w-0 flex-1 max-sm:basis-full">{form === 'full' ? '' : say.deeperLead}</span>
            {canSubmit && <span className="sm:hidden">{!sending.abstained && <AbstainButton round={stage.round} busy={sending.busy === 'abstain'} onAbstain={sending.abstain} />}</span>}
          </div>
          <ActBar className="sm:hidden">
            <div className="flex gap-2.5">
              <StayButtons steps={stepping} large />
              {step.kind === 'question' ? <ForwardButton steps={{ ...stepping, primary: true }} large /> : canSubmit && submitButton('large', 'min-w-0 flex-1')}
            </div>
          </ActBar>
          <ActBar className="max-sm:hidden">
            <StayButtons steps={stepping} />
            <p className="twin min-w-0 flex-1 px-1.5 text-right max-lg:invisible">{canSubmit && (sending.receipt === null || sending.changed) && say.draft}</p>
            {canSubmit && !sending.abstained && <AbstainButton round={stage.round} busy={sending.busy === 'abstain'} onAbstain={sending.abstain} />}
            {canSubmit && (step.kind === 'check' ? submitButton('normal') : !stepping.last && <Button variant={untouched.length === 0 ? 'primary' : 'plain'} onClick={() => move('check')}>{say.check}</Button>)}
            {step.kind === 'question' && <ForwardButton steps={stepping} />}
          </ActBar>
        </div>
      </AnswerFormProvider>
    </DraftMemoryContext>
  )
}
