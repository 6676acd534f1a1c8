'use client'
import { useMe } from '@/components/doc/use-me'
import { useBoard } from '@/components/doc/use-board'
import { useOwn } from '@/components/doc/use-own'
import { useStage } from '@/components/doc/use-stage'
import { MiddleLoading } from '@/components/shell/middle-loading'
import { Note } from '@/components/ui/note'
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
  return <AnswerSheet key={`${me.personId}/${stage.round}`} state={state} />
}
