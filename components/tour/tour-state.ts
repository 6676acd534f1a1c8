'use client'
import { useSyncExternalStore } from 'react'

// Where this page is in the tour of the sample. A browser is offered it once; the menu brings it back.
const key = 'parley-tour'
const listeners = new Set<() => void>()
/** Null until it is begun on this page. */
let step: number | null = null

export function wasToured(): boolean {
  try {
    return localStorage.getItem(key) === 'done'
  } catch {
    // No storage: offered on every visit.
    return false
  }
}

export function setTourStep(next: number | null): void {
  step = next
  if (next === null) {
    try {
      localStorage.setItem(key, 'done')
    } catch {
      // Without storage it is offered again.
    }
  }
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useTourStep(): number | null {
  return useSyncExternalStore(subscribe, () => step, () => null)
}
