'use client'
import { useState } from 'react'

type Answer = { readonly ok: true } | { readonly ok: false; readonly message: string }

/** Runs one command after the other: whether one is under way, and what went wrong with the last, in words. */
export function useActs(): { readonly busy: boolean; readonly problem: string | null; readonly run: (act: Promise<Answer>) => Promise<boolean> } {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  return {
    busy,
    problem,
    run: async (act) => {
      setBusy(true)
      const answer = await act
      setBusy(false)
      setProblem(answer.ok ? null : answer.message)
      return answer.ok
    },
  }
}
