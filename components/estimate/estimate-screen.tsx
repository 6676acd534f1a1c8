'use client'
import { useState } from 'react'
import { useMe } from '@/components/doc/use-me'
import { useBoard } from '@/components/doc/use-board'
import { useOwn } from '@/components/doc/use-own'
import { useStage } from '@/components/doc/use-stage'
import { MiddleLoading } from '@/components/shell/middle-loading'
import { Note } from '@/components/ui/note'
import { AnsweringFor } from '@/components/views/answering-for'
import { EnteredAnswers } from '@/components/views/entered-answers'
import { emptyMessages } from '@/lib/words/messages-room'
import { formMessages } from '@/lib/words/messages-form'
import { AnswerSheet } from './answer-sheet'
import { roundState } from './round-state'

/** My answers, sealed until the reveal: the form of questions, its overview, and the submit. */
export function EstimateScreen() {
  const me = useMe()
  const { snapshot: stage, ready: stageReady } = useStage()
  const { ready: boardReady } = useBoard()
  const { ready: ownReady } = useOwn()
  const [enteringFor, setEnteringFor] = useState<string | null>(null)
  const state = roundState(stage, me.role)
  if (state === 'observer') {
    return (
      <>
        <h1 className="mb-3">{formMessages.heading}</h1>
        <Note>{emptyMessages.observer}</Note>
      </>
    )
  }
  if (!stageReady || !boardReady || !ownReady) return <MiddleLoading />
  const person = stage.people.find(({ id, origin }) => id === enteringFor && origin === 'entered')
  return (
    <>
      <AnsweringFor personId={person?.id ?? null} onChoose={setEnteringFor} />
      {person === undefined ? <AnswerSheet key={`${me.personId}/${stage.round}`} state={state} /> : <EnteredAnswers key={`${person.id}/${stage.round}`} person={person} />}
    </>
  )
}
