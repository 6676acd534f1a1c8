'use client'
import { useSyncExternalStore } from 'react'

const phone = '(max-width: 759.98px)'

function follow(changed: () => void): () => void {
  const query = matchMedia(phone)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether the page is as narrow as a phone, where findings fold. */
export function usePhone(): boolean {
  return useSyncExternalStore(follow, () => matchMedia(phone).matches, () => false)
}
