'use client'
import { useEffect, useRef, useState } from 'react'
import { isTaken } from '@/components/doc/is-taken'
import type { EditResult } from '@/lib/workshop/types'

type Draft = { readonly text: string; readonly base: string }
export type DraftText = {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
  /** What somebody else wrote meanwhile, when both cannot stand. */
  readonly conflict: string | null
  /** Why it was not taken, in words. */
  readonly problem: string | null
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

const idleMs = 1000

/**
 * A text somebody types while others may change it: kept here until a pause or the end, then saved as one named edit.
 * A remote change never takes the draft away. While it `waits`, as under a lock, nothing is saved until it may be.
 */
export function useDraftText(value: string, save: (base: string, text: string) => EditResult, waits = false): DraftText {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [conflict, setConflict] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const commit = (base: string, text: string) => {
    setProblem(null)
    if (text === base) return setDraft(null)
    const result = save(base, text)
    if (isTaken(result)) setDraft(null)
    setConflict(!result.ok && result.reason === 'changed' ? value : null)
    setProblem(!result.ok && result.reason !== 'changed' ? result.message : null)
  }
  // The latest closure, for the timer and for leaving the page: effects only connect.
  const latest = useRef({ draft, commit })
  useEffect(() => { latest.current = { draft, commit } })
  useEffect(() => {
    if (draft === null || conflict !== null || waits) return undefined
    const timer = setTimeout(() => latest.current.commit(draft.base, draft.text), idleMs)
    return () => clearTimeout(timer)
  }, [draft, conflict, waits])
  useEffect(() => () => {
    const { draft: left, commit: commitLeft } = latest.current
    if (left !== null) commitLeft(left.base, left.text)
  }, [])

  return {
    text: draft?.text ?? value,
    onChange: (text) => { setProblem(null); setDraft({ text, base: draft?.base ?? value }) },
    onBlur: () => { if (draft !== null && conflict === null && !waits) commit(draft.base, draft.text) },
    conflict,
    problem,
    keepMine: () => { setConflict(null); if (draft !== null) commit(value, draft.text) },
    takeTheirs: () => { setConflict(null); setDraft(null) },
  }
}
