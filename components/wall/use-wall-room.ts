'use client'
import { useMemo } from 'react'
import { useBoard } from '@/components/doc/use-board'
import { useStage } from '@/components/doc/use-stage'
import { useRoomResults } from '@/components/model/use-results'
import { roomData, type RoomData } from '@/components/reveal/room-data'
import type { Workshop } from '@/lib/model/workshop'
import type { RevealedAggregate, StageSnapshot } from '@/lib/workshop/types'
import { assembleWorkshop } from '@/lib/workshop/assemble'

export type WallRoom = {
  readonly stage: StageSnapshot
  readonly workshop: Workshop
  /** What was revealed with names or nicknames, compared here; null while computing, before a reveal, and with group figures. */
  readonly data: RoomData | null
  /** The last round that was revealed as group figures, as the server computed it. */
  readonly figures: RevealedAggregate | null
  readonly status: 'empty' | 'computing' | 'ready' | 'failed'
}

/** What the wall knows of the room: the board, and of the answers what the stage shows to everybody. */
export function useWallRoom(): WallRoom {
  const board = useBoard()
  const stage = useStage().snapshot
  const workshop = useMemo(() => assembleWorkshop({ board: board.snapshot, stage }), [board.snapshot, stage])
  const isOpen = board.ready && stage.reveals.length > 0
  const last = stage.reveals.at(-1)
  const figures = last?.naming === 'aggregate' ? (stage.aggregates.find(({ round }) => round === last.round) ?? null) : null
  const computed = useRoomResults(isOpen && figures === null && workshop.views.length > 0 ? workshop : null)
  const data = useMemo(() => (computed.result === null ? null : roomData(workshop, computed.result, null)), [workshop, computed.result])
  const status = !isOpen ? 'empty' : figures !== null ? 'ready' : computed.status === 'failed' ? 'failed' : data === null ? 'computing' : 'ready'
  return { stage, workshop, data, figures, status }
}
