'use client'
import { useMemo } from 'react'
import { useRoom } from '@/components/reveal/use-room'
import { useRoomResults } from '@/components/model/use-results'

/** The asks on anybody's revealed list, in board order; null while that is being worked out, or when nothing is revealed. */
export function useListedAsks(): { readonly asks: readonly string[] | null; readonly computing: boolean } {
  const { ready, workshop } = useRoom()
  const { result, status } = useRoomResults(ready && workshop.views.length > 0 ? workshop : null)
  const asks = useMemo(() => {
    if (result === null) return null
    const listed = new Set(result.views.flatMap((view) => view.package))
    const known = workshop.interventions.map(({ id }) => id).filter((id) => listed.has(id))
    return known.length > 0 ? known : null
  }, [result, workshop.interventions])
  return { asks, computing: status === 'computing' && result === null }
}
