'use client'
import { useEffect, useRef } from 'react'
import { actOfKey, type BoardAct } from './board-key-map'

/** Calls `act` for single keys pressed outside fields, menus and dialogs, with the id of the card that has the focus, if any. */
export function useBoardKeys(on: boolean, act: (name: BoardAct, card: string | null) => void): void {
  const latest = useRef(act)
  useEffect(() => { latest.current = act })
  useEffect(() => {
    if (!on) return undefined
    const press = (event: KeyboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || !(target instanceof HTMLElement)) return
      if (target.isContentEditable || target.closest('input, textarea, select, [role="menu"], [role="dialog"]') !== null) return
      if (document.querySelector('[role="dialog"]') !== null) return
      const name = actOfKey(event)
      if (name === null) return
      event.preventDefault()
      latest.current(name, target.closest('[data-card-id]')?.getAttribute('data-card-id') ?? null)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
}
