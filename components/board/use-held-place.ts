'use client'
import { useEffect, useRef, useState } from 'react'
import type { CardGroup } from './board-groups'

export type HeldPlace = { readonly id: string; /** Name of the bracket it stood in; null for a card on its own. */ readonly section: string | null }

/**
 * The card whose editor or comments have the focus, with where it stood when they got it. It stays there until the focus goes to something else: no act of others draws
 * it anew elsewhere and takes the field away in the middle of a word. While a button is being pressed nothing moves, or the press would miss it.
 */
export function useHeldPlace(): { readonly held: HeldPlace | null; readonly watch: (groups: readonly CardGroup[]) => void } {
  const [held, setHeld] = useState<HeldPlace | null>(null)
  const groups = useRef<readonly CardGroup[]>([])
  useEffect(() => {
    let pressed = false
    const follow = () => {
      if (pressed) return
      const id = document.activeElement?.closest<HTMLElement>('[data-place-of]')?.dataset['placeOf'] ?? null
      const section = groups.current.find(({ cards }) => cards.some((card) => card.id === id))?.name ?? null
      // Where buttons take no focus, pressing one is no leaving.
      if (id !== null || document.activeElement !== document.body) setHeld((before) => (before?.id === id ? before : id === null ? null : { id, section }))
    }
    const press = () => { pressed = true }
    const release = () => {
      pressed = false
      // After the click that this press makes.
      setTimeout(follow)
    }
    const own = new AbortController()
    const { signal } = own
    document.addEventListener('focusin', follow, { signal })
    document.addEventListener('pointerdown', press, { signal, capture: true })
    document.addEventListener('pointerup', release, { signal, capture: true })
    document.addEventListener('pointercancel', release, { signal, capture: true })
    return () => own.abort()
  }, [])
  return { held, watch: (shown) => { groups.current = shown } }
}
