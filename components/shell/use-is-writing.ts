'use client'
import { useCallback, useEffect, useRef } from 'react'

const texts = ['text', 'search', 'date', 'number', 'email', 'url', 'tel']

/** Whether somebody is in the middle of something that a new screen would take from under their hands: a field they have typed in, a window that is open. */
export function useIsWriting(): () => boolean {
  const written = useRef<EventTarget | null>(null)
  useEffect(() => {
    const onInput = (event: Event) => { written.current = event.target }
    const onFocus = (event: Event) => { if (event.target !== written.current) written.current = null }
    document.addEventListener('input', onInput)
    document.addEventListener('focusin', onFocus)
    return () => {
      document.removeEventListener('input', onInput)
      document.removeEventListener('focusin', onFocus)
    }
  }, [])
  return useCallback(() => {
    const field = document.activeElement
    const isText = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && texts.includes(field.type))
    return (isText && field === written.current && field.value !== '') || document.querySelector('[data-window]') !== null
  }, [])
}
