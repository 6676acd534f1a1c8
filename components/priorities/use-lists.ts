'use client'
import { useMemo } from 'react'
import { useBoard } from '@/components/doc/use-board'
import { useMe } from '@/components/doc/use-me'
import { useOwn } from '@/components/doc/use-own'
import { useStage } from '@/components/doc/use-stage'
import type { Workshop } from '@/lib/model/workshop'
import { assembleWorkshop } from '@/lib/workshop/assemble'

/** Whose lists can be looked at here: my own once I have submitted (at once in the sample), others' once they are revealed. */
export type Lists = {
  readonly ready: boolean
  /** With my own answers as they stand now in it, when I may see my list. */
  readonly workshop: Workshop
  readonly myViewId: string | null
  readonly isObserver: boolean
  readonly isSample: boolean
}

export function useLists(): Lists {
  const me = useMe()
  const board = useBoard()
  const own = useOwn()
  const stage = useStage()
  const hasSubmitted = stage.snapshot.sample || me.submitted !== null || me.hasSubmitted || stage.snapshot.views.some(({ view }) => view.id === (me.pseudonym ?? me.personId))
  const view = me.role !== 'observer' && hasSubmitted ? own.view : null
  const workshop = useMemo(
    () => assembleWorkshop({ board: board.snapshot, stage: stage.snapshot, ...(view === null ? {} : { own: view }) }),
    [board.snapshot, stage.snapshot, view],
  )
  return { ready: board.ready && stage.ready && own.ready, workshop, myViewId: view?.id ?? null, isObserver: me.role === 'observer', isSample: stage.snapshot.sample }
}
