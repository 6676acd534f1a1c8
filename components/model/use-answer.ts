'use client'
import { useEffect, useId, useMemo, useState } from 'react'
import { createAnswerCache } from './answer-cache'
import { browserRunner } from './browser-runner'
import type { Computed } from './computed'
import type { Job, JobAnswer } from './jobs'
import type { Outcome } from './model-runner'

const cache = createAnswerCache(24)
type Held = { readonly subject: string; readonly key: string; readonly outcome: Outcome }

/**
 * Asks the model, keeps the last answer while the next is on its way, and drops what comes too late.
 * `job` must keep its identity while nothing changed. `subject`: answers of another subject are not shown as stale ones of this.
 */
export function useAnswer<T>(job: Job | null, subject: string, pick: (answer: JobAnswer) => T | null): Computed<T> {
  const slot = useId()
  const key = useMemo(() => (job === null ? null : JSON.stringify(job)), [job])
  const [held, setHeld] = useState<Held | null>(null)
  const known = key === null ? null : cache.get(key)

  useEffect(() => {
    if (job === null || key === null || cache.get(key) !== null) return
    return browserRunner().ask(slot, job, (outcome) => {
      if (outcome.ok) cache.keep(key, outcome.answer)
      setHeld({ subject, key, outcome })
    })
    // The job is what its key says; a new object with the same content is the same question.
  }, [key, slot, subject])

  const [lastGood, setLastGood] = useState<{ readonly subject: string; readonly answer: JobAnswer } | null>(null)
  const fresh = known ?? (held !== null && held.key === key && held.outcome.ok ? held.outcome.answer : null)
  if (fresh !== null && lastGood?.answer !== fresh) setLastGood({ subject, answer: fresh })

  if (key === null) return { status: 'empty', result: null, stale: false }
  if (fresh !== null) return { status: 'ready', result: pick(fresh), stale: false }
  const before = lastGood !== null && lastGood.subject === subject ? pick(lastGood.answer) : null
  if (held !== null && held.key === key && !held.outcome.ok) return { status: 'failed', result: before, stale: before !== null, message: held.outcome.message }
  return { status: 'computing', result: before, stale: before !== null }
}
