'use client'
import { useMemo } from 'react'
import type { WorkshopResults } from '@/lib/disagreement/types'
import type { ViewResult } from '@/lib/model/results'
import type { Workshop } from '@/lib/model/workshop'
import type { Computed } from './computed'
import type { Job, JobAnswer } from './jobs'
import { useAnswer } from './use-answer'

const pickView = (answer: JobAnswer) => (answer.kind === 'view' ? answer.result : null)
const pickRoom = (answer: JobAnswer) => (answer.kind === 'room' ? answer.result : null)

/** Only what the answer about one view, or about two, depends on, so that others' answers do not make it compute again. */
export function workshopOfView(workshop: Workshop, ...viewIds: readonly string[]): Workshop {
  const choosers = new Set(workshop.regimes.flatMap((regime) => (regime.kind === 'sharedValues' && regime.chooserView !== undefined ? [regime.chooserView] : [])))
  return { ...workshop, views: workshop.views.filter(({ id }) => viewIds.includes(id) || choosers.has(id)) }
}

/** What one view implies. Empty without a workshop, or while the workshop has no such view. */
export function useViewResult(workshop: Workshop | null, viewId: string | null): Computed<ViewResult> {
  const job = useMemo((): Job | null => {
    if (workshop === null || viewId === null || !workshop.views.some(({ id }) => id === viewId)) return null
    return { kind: 'view', workshop: workshopOfView(workshop, viewId), viewId }
  }, [workshop, viewId])
  return useAnswer(job, pickView, { subject: `view ${viewId ?? ''}` })
}

/** All views, and where they disagree. Empty without a workshop or without a view. */
export function useRoomResults(workshop: Workshop | null): Computed<WorkshopResults> {
  const job = useMemo((): Job | null => (workshop === null || workshop.views.length === 0 ? null : { kind: 'room', workshop }), [workshop])
  return useAnswer(job, pickRoom, { subject: 'room' })
}
