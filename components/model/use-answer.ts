'use client'
import { startTransition, useEffect, useId, useMemo, useState } from 'react'
import { createAnswerCache } from './answer-cache'
import { browserRunner } from './browser-runner'
import type { Computed } from './computed'
import type { Job, JobAnswer } from './jobs'
import type { Outcome } from './model-runner'

const cache = createAnswerCache(24)
type Held = { readonly subject: string; readonly key: string; readonly outcome: Outcome }

export type AskOptions = {
  /** Answers about another subject are not shown as stale ones about this. */
  readonly subject: string
  /** Waits this long before asking: what takes seconds is not started anew on every keystroke. */
  readonly afterMs?: number
}

/** Asks the model, keeps the last answer while the next is on its way, and drops what comes too late. `job` keeps its identity while nothing changed. */
export function useAnswer<T>(job: Job | null, pick: (answer: JobAnswer) => T | null, { subject, afterMs = 0 }: AskOptions): Computed<T> {
  const slot = useId()
  const key = useMemo(() => (job === null ? null : JSON.stringify(job)), [job])
  const [held, setHeld] = useState<Held | null>(null)
  const [lastGood, setLastGood] = useState<{ readonly subject: string; readonly answer: JobAnswer } | null>(null)
  const known = key === null ? null : cache.get(key)

  // Asks once for each key: the job is what its key says, so a new object with the same content asks nothing new.
  useEffect(() => {
    if (job === null || key === null || cache.get(key) !== null) return
    let withdraw: (() => void) | null = null
    const ask = () => {
      withdraw = browserRunner().ask(slot, job, (outcome) => {
        if (outcome.ok && outcome.final) cache.keep(key, outcome.answer)
        // What rests on an answer may be a whole page of charts: it is drawn in parts, and typing goes first.
        startTransition(() => setHeld({ subject, key, outcome }))
      })
    }
    const timer = afterMs > 0 ? setTimeout(ask, afterMs) : null
    if (timer === null) ask()
    return () => {
      if (timer !== null) clearTimeout(timer)
      withdraw?.()
    }
  }, [key, slot, subject, afterMs])

  const answered = held !== null && held.key === key ? held.outcome : null
  const fresh = known ?? (answered?.ok === true ? answered.answer : null)
  if (fresh !== null && lastGood?.answer !== fresh) setLastGood({ subject, answer: fresh })

  if (key === null) return { status: 'empty', result: null, stale: false }
  if (fresh !== null) return { status: known === null && answered?.ok === true && !answered.final ? 'computing' : 'ready', result: pick(fresh), stale: false }
  const before = lastGood !== null && lastGood.subject === subject ? pick(lastGood.answer) : null
  if (answered?.ok === false) return { status: 'failed', result: before, stale: before !== null, message: answered.message }
  return { status: 'computing', result: before, stale: before !== null }
}
