'use client'
import { useEffect, useRef } from 'react'

const FIRST_AFTER_MS = 420
const EVERY_MS = 90

/** Pointer handlers for a button that goes on acting while it is held. A short press is left to `onClick`, which keyboards use too. */
export function usePressRepeat(act: () => void) {
  const latest = useRef(act)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const repeated = useRef(false)
  useEffect(() => {
    latest.current = act
  })
  const stop = () => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
  }
  useEffect(() => stop, [])
  const again = () => {
    repeated.current = true
    latest.current()
    timer.current = setTimeout(again, EVERY_MS)
  }
  return {
    onPointerDown: () => {
      repeated.current = false
      stop()
      timer.current = setTimeout(again, FIRST_AFTER_MS)
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onContextMenu: (event: { preventDefault: () => void }) => {
      if (repeated.current) event.preventDefault()
    },
    onClick: () => {
      if (!repeated.current) latest.current()
      repeated.current = false
    },
  }
}
