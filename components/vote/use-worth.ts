'use client'
import { useMemo } from 'react'
import { useLists } from '@/components/priorities/use-lists'
import { useViewResult } from '@/components/model/use-results'

/** What each ask is worth by the voter's own answers; null without answers of their own. */
export function useWorth(wanted: boolean): ((ask: string) => number | null) | null {
  const { workshop, myViewId } = useLists()
  const { result } = useViewResult(wanted && myViewId !== null ? workshop : null, myViewId)
  return useMemo(() => {
    if (result === null) return null
    const values = new Map(result.interventions.map(({ id, value }) => [id, value]))
    return (ask: string) => values.get(ask) ?? null
  }, [result])
}
