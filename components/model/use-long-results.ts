'use client'
import { useMemo } from 'react'
import { DEFAULT_DRAWS, type UncertaintyResult } from '@/lib/model/uncertainty'
import type { Workshop } from '@/lib/model/workshop'
import type { Computed } from './computed'
import type { Flips, Job, JobAnswer, Outlook } from './jobs'
import { useAnswer } from './use-answer'
import { workshopOfView } from './use-results'

// What takes seconds: asked for once a view stands still, and stopped when it changes.
const stillMs = 500
const pickDraws = (answer: JobAnswer) => (answer.kind === 'draws' ? answer.result : null)
const pickFlips = (answer: JobAnswer) => (answer.kind === 'flips' ? answer.result : null)
const pickOutlook = (answer: JobAnswer) => (answer.kind === 'outlook' ? answer.result : null)

type OfView = { readonly workshop: Workshop; readonly viewId: string }
const drawsJob = (of: OfView): Job => ({ kind: 'draws', draws: DEFAULT_DRAWS, ...of })
const flipsJob = (of: OfView): Job => ({ kind: 'flips', ...of })
const outlookJob = (of: OfView): Job => ({ kind: 'outlook', ...of })

function useViewJob(workshop: Workshop | null, viewId: string | null, make: (of: OfView) => Job): Job | null {
  return useMemo(() => {
    if (workshop === null || viewId === null || !workshop.views.some(({ id }) => id === viewId)) return null
    return make({ workshop: workshopOfView(workshop, viewId), viewId })
  }, [workshop, viewId, make])
}

/** Worlds inside a view's ranges: grows while it computes. */
export function useDraws(workshop: Workshop | null, viewId: string | null): Computed<UncertaintyResult> {
  return useAnswer(useViewJob(workshop, viewId, drawsJob), pickDraws, { subject: `draws ${viewId ?? ''}`, afterMs: stillMs })
}

/** The least change of one answer that takes each ask in or out; null for an ask that none within the ranges would move. */
export function useFlips(workshop: Workshop | null, viewId: string | null): Computed<Flips> {
  return useAnswer(useViewJob(workshop, viewId, flipsJob), pickFlips, { subject: `flips ${viewId ?? ''}`, afterMs: stillMs })
}

/** The best possible at every cost, appeal against effect, and what else would move the outcome. */
export function useOutlook(workshop: Workshop | null, viewId: string | null): Computed<Outlook> {
  return useAnswer(useViewJob(workshop, viewId, outlookJob), pickOutlook, { subject: `outlook ${viewId ?? ''}`, afterMs: stillMs / 2 })
}
