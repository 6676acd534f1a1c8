'use client'
import { useCallback, useEffect, useRef } from 'react'

const recentlyMs = 15_000

/** Whether somebody is writing in a field right now: it has the focus and took input a moment ago. */
export function useIsTyping(): () => boolean {
  const lastInput = useRef(-Infinity)
  useEffect(() => {
    const note = () => { lastInput.current = performance.now() }
    document.addEventListener('input', note)
    return () => document.removeEventListener('input', note)
  }, [])
  return useCallback(() => {
    const field = document.activeElement
    const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    return isField && field.value !== '' && performance.now() - lastInput.current < recentlyMs
  }, [])
}
