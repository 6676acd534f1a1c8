'use client'
import { useState } from 'react'
import { Lock } from 'lucide-react'
import { useBoard } from '@/components/doc/use-board'
import { useCommand } from '@/components/doc/use-command'
import { useOwn } from '@/components/doc/use-own'
import { useStage } from '@/components/doc/use-stage'
import { answersToSubmit } from '@/components/estimate/answers-to-submit'
import { givenNow } from '@/components/estimate/given-before'
import { clockTime } from '@/components/shell/clock-time'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { formMessages } from '@/lib/words/messages-form'
import { fill } from '@/lib/words/fill'
import { enteredMessages as say } from '@/lib/words/messages-rounds'
import { hasAnyAnswer } from '@/lib/words/question-list'
import { answersFor, editFor } from '@/lib/workshop/answers-for'
import type { Person } from '@/lib/workshop/types'
import { viewFromAnswers } from '@/lib/workshop/view-from-answers'
import { AnswerPanel } from './answer-panel'

/** What a facilitator enters for somebody without a device: drafted among the facilitator's own answers, submitted on their behalf. */
export function EnteredAnswers({ person }: { readonly person: Person }) {
  const { snapshot: board } = useBoard()
  const { snapshot: stage } = useStage()
  const { snapshot: own, edit } = useOwn()
  const command = useCommand()
  const [busy, setBusy] = useState<'submit' | 'abstain' | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { round, roundOpen } = stage
  const answers = answersFor(own, person.id)
  const view = viewFromAnswers(answers, board, person)
  const submit = async () => {
    setBusy('submit')
    const sent = await command('submit-view', { round, for: person.id, view: answersToSubmit(view, answers, round) })
    setBusy(null)
    setProblem(sent.ok ? null : sent.message)
    if (!sent.ok) return
    // What was given, so that the next round can ask what moved.
    const given = editFor(person.id, { kind: 'setMeta', key: `given/${round}`, value: givenNow(answers) })
    if (given.ok) edit(given.edit)
    setSaid(fill(say.submitted, { time: clockTime(sent.reply.at), receipt: sent.reply.receipt }))
  }
  const abstain = async () => {
    setBusy('abstain')
    const sent = await command('abstain', { round, for: person.id })
    setBusy(null)
    setProblem(sent.ok ? null : sent.message)
    if (sent.ok) setSaid(fill(say.abstained, { name: person.name }))
  }
  return (
    <div className="-mb-8 flex flex-1 flex-col">
      <h1 className="mb-2 max-sm:text-[24px]">{fill(say.heading, { name: person.name })}</h1>
      <p className="twin mb-3 flex items-start gap-1.5"><Lock aria-hidden size={13} className="mt-0.5 shrink-0 text-pen" />{fill(say.sealed, { name: person.name })}</p>
      {said !== null && <Note tone="pen" said className="mb-3">{said}</Note>}
      {problem !== null && <Note tone="bad" said className="mb-3">{problem}</Note>}
      <AnswerPanel
        board={board}
        answers={answers}
        view={view}
        round={round}
        owner={person.id}
        readOnly={!roundOpen}
        whyHint={stage.naming === 'named' ? formMessages.whyHint : formMessages.whyHintNoName}
        onEdit={(change) => {
          const stored = editFor(person.id, change)
          const result = stored.ok ? edit(stored.edit) : stored
          setProblem(result.ok ? null : result.message)
        }}
        footer={roundOpen ? (
          <>
            <Button variant="text" busy={busy === 'abstain'} onClick={() => void abstain()}>{fill(say.abstain, { name: person.name })}</Button>
            <Button variant="primary" busy={busy === 'submit'} why={hasAnyAnswer(answers) ? null : formMessages.nothingYet} onClick={() => void submit()}><Lock aria-hidden size={15} />{fill(say.submit, { name: person.name })}</Button>
          </>
        ) : null}
      />
    </div>
  )
}
