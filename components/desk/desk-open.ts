'use client'
import { useSyncExternalStore } from 'react'

// Whether the desk stands open beside the room on this device.
const key = 'parley-desk'
const listeners = new Set<() => void>()
let without: boolean | null = null

function read(): boolean {
  try {
    return localStorage.getItem(key) === 'open'
  } catch {
    // No storage: it holds as long as the page.
    return without ?? false
  }
}

export function setDeskOpen(open: boolean): void {
  without = open
  try {
    localStorage.setItem(key, open ? 'open' : 'closed')
  } catch {
    // Without storage the choice holds until the page is left.
  }
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useDeskOpen(): boolean {
  return useSyncExternalStore(subscribe, read, () => false)
}
