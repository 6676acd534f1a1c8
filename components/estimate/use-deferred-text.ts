'use client'
import { useEffect, useRef, useState } from 'react'

const PAUSE_MS = 600

/** A text one types oneself: kept here until a pause or the end, then stored. A value that changes elsewhere shows while nothing is being typed. */
export function useDeferredText(value: string, store: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef({ draft, store })
  useEffect(() => {
    latest.current = { draft, store }
  })
  const commit = () => {
    const { draft: text, store: keep } = latest.current
    if (text === null) return
    keep(text)
    setDraft(null)
  }
  useEffect(() => {
    if (draft === null) return undefined
    const timer = setTimeout(commit, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft])
  useEffect(
    () => () => {
      const { draft: text, store: keep } = latest.current
      if (text !== null) keep(text)
    },
    [],
  )
  return { text: draft ?? value, onChange: setDraft, onBlur: commit }
}
