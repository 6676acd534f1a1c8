'use client'
import { useMemo } from 'react'
import { DEFAULT_DRAWS, type UncertaintyResult } from '@/lib/model/uncertainty'
import type { Workshop } from '@/lib/model/workshop'
import type { Computed } from './computed'
import type { Flips, Job, JobAnswer } from './jobs'
import { useAnswer } from './use-answer'
import { workshopOfView } from './use-results'

// What takes seconds: asked for once a view stands still, and stopped when it changes.
const stillMs = 500
const pickDraws = (answer: JobAnswer) => (answer.kind === 'draws' ? answer.result : null)
const pickFlips = (answer: JobAnswer) => (answer.kind === 'flips' ? answer.result : null)
const hasView = (workshop: Workshop | null, viewId: string | null) => workshop?.views.some(({ id }) => id === viewId) ?? false

/** Worlds inside a view's ranges: grows while it computes. */
export function useDraws(workshop: Workshop | null, viewId: string | null): Computed<UncertaintyResult> {
  const job = useMemo(
    (): Job | null => (workshop !== null && viewId !== null && hasView(workshop, viewId) ? { kind: 'draws', workshop: workshopOfView(workshop, viewId), viewId, draws: DEFAULT_DRAWS } : null),
    [workshop, viewId],
  )
  return useAnswer(job, pickDraws, { subject: `draws ${viewId ?? ''}`, afterMs: stillMs })
}

/** The least change of one answer that takes each ask in or out; null for an ask that none within the ranges would move. */
export function useFlips(workshop: Workshop | null, viewId: string | null): Computed<Flips> {
  const job = useMemo(
    (): Job | null => (workshop !== null && viewId !== null && hasView(workshop, viewId) ? { kind: 'flips', workshop: workshopOfView(workshop, viewId), viewId } : null),
    [workshop, viewId],
  )
  return useAnswer(job, pickFlips, { subject: `flips ${viewId ?? ''}`, afterMs: stillMs })
}
