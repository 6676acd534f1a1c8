'use client'
import { useEffect, useRef, useState } from 'react'
import type { VerifyAnswer, VerifyJob, VerifyMessage } from './verify-job'

export type Verification =
  | { readonly status: 'idle' }
  /** `share` of the numbers that are computed again; null while the seals are checked. */
  | { readonly status: 'working'; readonly share: number | null }
  | { readonly status: 'done'; readonly answer: VerifyAnswer }
  | { readonly status: 'failed'; readonly reason: string }

/** Checks in a worker of its own; another check stops the one before. */
export function useVerify(): { readonly verification: Verification; readonly verify: (job: VerifyJob) => void } {
  const [verification, setVerification] = useState<Verification>({ status: 'idle' })
  const worker = useRef<Worker | null>(null)
  useEffect(() => () => worker.current?.terminate(), [])
  const verify = (job: VerifyJob) => {
    worker.current?.terminate()
    const next = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' })
    worker.current = next
    setVerification({ status: 'working', share: null })
    next.addEventListener('message', ({ data }: MessageEvent<VerifyMessage>) => {
      if (data.kind === 'progress') return setVerification({ status: 'working', share: data.share })
      setVerification({ status: 'done', answer: data.answer })
      next.terminate()
    })
    next.addEventListener('error', ({ message }) => setVerification({ status: 'failed', reason: message === '' ? 'the worker did not start' : message }))
    next.postMessage(job)
  }
  return { verification, verify }
}
