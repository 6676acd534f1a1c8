'use client'
import { useRoomResults } from '@/components/model/use-results'
import { useRoom } from '@/components/reveal/use-room'
import { agenda } from '@/lib/words/results-cruxes'
import { talkOrder, type TalkOrder } from './talk-order'

/** The questions of the room in the order of its reveal. */
export function useTalkOrder(): TalkOrder {
  const { ready, stage, workshop } = useRoom()
  const last = stage.reveals.at(-1)
  const figures = last?.naming === 'aggregate' ? (stage.aggregates.find(({ round }) => round === last.round) ?? null) : null
  const { result } = useRoomResults(ready && last !== undefined && figures === null ? workshop : null)
  if (figures !== null) {
    const shared = figures.result
    return talkOrder(shared === null ? null : { distance: shared.distance, cruxes: shared.groupCruxes.filter(({ tested, changesNothing }) => tested && !changesNothing) })
  }
  const disagreement = result?.disagreement ?? null
  return talkOrder(disagreement === null ? null : { distance: disagreement.distance, cruxes: agenda(disagreement) })
}
