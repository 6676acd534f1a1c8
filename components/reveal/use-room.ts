'use client'
import { useMemo } from 'react'
import { useBoard } from '@/components/doc/use-board'
import { useMe } from '@/components/doc/use-me'
import { useOwn } from '@/components/doc/use-own'
import { useStage } from '@/components/doc/use-stage'
import type { Workshop } from '@/lib/model/workshop'
import type { StageSnapshot } from '@/lib/workshop/types'
import { assembleWorkshop } from '@/lib/workshop/assemble'

export type Room = {
  readonly ready: boolean
  readonly stage: StageSnapshot
  /** Revealed views, each person's latest; in the sample my live draft stands in for mine. */
  readonly workshop: Workshop
  readonly myViewId: string | null
  readonly isFacilitator: boolean
}

export function useRoom(): Room {
  const me = useMe()
  const board = useBoard()
  const own = useOwn()
  const stage = useStage()
  const draft = stage.snapshot.sample && me.role !== 'observer' ? own.view : null
  const workshop = useMemo(
    () => assembleWorkshop({ board: board.snapshot, stage: stage.snapshot, ...(draft === null ? {} : { own: draft }) }),
    [board.snapshot, stage.snapshot, draft],
  )
  return {
    ready: board.ready && stage.ready && (!stage.snapshot.sample || own.ready),
    stage: stage.snapshot,
    workshop,
    // Under nicknames a view stands under its nickname, mine too.
    myViewId: workshop.views.find(({ id }) => id === (me.pseudonym ?? me.personId))?.id ?? null,
    isFacilitator: me.role === 'facilitator',
  }
}
