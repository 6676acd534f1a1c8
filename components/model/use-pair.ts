'use client'
import { useMemo } from 'react'
import type { Workshop } from '@/lib/model/workshop'
import type { Computed } from './computed'
import type { BothCruxes, Equalizers, Job, JobAnswer } from './jobs'
import { useAnswer } from './use-answer'
import { workshopOfView } from './use-results'

// While one's own answers are typed, a pair waits until they stand still.
const stillMs = 300
const pickPair = (answer: JobAnswer) => (answer.kind === 'pair' ? answer.result : null)
const pickEqual = (answer: JobAnswer) => (answer.kind === 'equal' ? answer.result : null)

function usePairJob(workshop: Workshop, viewId: string, otherId: string, kind: 'pair' | 'equal', wanted: boolean): Job | null {
  return useMemo(() => {
    const known = (id: string) => workshop.views.some((view) => view.id === id)
    if (!wanted || viewId === otherId || !known(viewId) || !known(otherId)) return null
    return { kind, workshop: workshopOfView(workshop, viewId, otherId), viewId, otherId }
  }, [workshop, viewId, otherId, kind, wanted])
}

/** Why two views value asks differently; on the first one's list first, then also on the other's. */
export function usePair(workshop: Workshop, viewId: string, otherId: string): Computed<BothCruxes> {
  return useAnswer(usePairJob(workshop, viewId, otherId, 'pair', true), pickPair, { subject: `pair ${viewId} ${otherId}`, afterMs: stillMs })
}

/** Which single answer would make the two lists the same: seconds of work, so only while it is wanted. */
export function useEqualizers(workshop: Workshop, viewId: string, otherId: string, wanted: boolean): Computed<Equalizers> {
  return useAnswer(usePairJob(workshop, viewId, otherId, 'equal', wanted), pickEqual, { subject: `equal ${viewId} ${otherId}` })
}
