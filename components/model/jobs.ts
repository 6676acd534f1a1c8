import type { WorkshopResults } from '@/lib/disagreement/types'
import type { ViewResult } from '@/lib/model/results'
import type { Workshop } from '@/lib/model/workshop'

// What a page asks of the worker and what it gets back: plain data that crosses a thread by structured clone.

export type Job =
  | { readonly kind: 'view'; readonly workshop: Workshop; readonly viewId: string }
  | { readonly kind: 'room'; readonly workshop: Workshop }

export type JobAnswer =
  | { readonly kind: 'view'; readonly result: ViewResult }
  | { readonly kind: 'room'; readonly result: WorkshopResults }

export type JobRequest = { readonly number: number; readonly job: Job }
export type JobReply = { readonly number: number; readonly ok: true; readonly answer: JobAnswer } | { readonly number: number; readonly ok: false; readonly message: string }

const kinds: readonly unknown[] = ['view', 'room'] satisfies readonly Job['kind'][]
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const hasKind = (value: unknown) => isObject(value) && 'kind' in value && kinds.includes(value.kind)

// Both ends are built from the same sources, so only the envelope is checked: the contents are typed where they are made.
export const isJobRequest = (value: unknown): value is JobRequest =>
  isObject(value) && 'number' in value && typeof value.number === 'number' && 'job' in value && hasKind(value.job)

export const isJobReply = (value: unknown): value is JobReply =>
  isObject(value) && 'number' in value && typeof value.number === 'number' && 'ok' in value &&
  (value.ok === true ? 'answer' in value && hasKind(value.answer) : 'message' in value && typeof value.message === 'string')
