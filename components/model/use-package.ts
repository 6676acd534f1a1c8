'use client'
import { useMemo } from 'react'
import type { PackageByView } from '@/lib/disagreement/any-package'
import type { Workshop } from '@/lib/model/workshop'
import type { Computed } from './computed'
import type { Job, JobAnswer } from './jobs'
import { useAnswer } from './use-answer'

const pickPackage = (answer: JobAnswer) => (answer.kind === 'package' ? answer.result : null)

/** What some asks bring by every view, ranges last. Empty without a workshop, without a view, or without an ask; every ask stands on the board. */
export function usePackage(workshop: Workshop | null, asks: readonly string[]): Computed<readonly PackageByView[]> {
  const key = asks.join(' ')
  const job = useMemo((): Job | null => (workshop === null || workshop.views.length === 0 || key === '' ? null : { kind: 'package', workshop, asks: key.split(' ') }), [workshop, key])
  return useAnswer(job, pickPackage, { subject: `package ${key}` })
}
