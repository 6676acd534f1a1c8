'use client'
import { useEffect } from 'react'

/** Keeps the screen on while the page is seen, where the browser allows it; the lock is lost with the page and taken again. */
export function useWakeLock(): void {
  useEffect(() => {
    // Not there on plain http and in some browsers: then the device's own setting holds.
    if (!('wakeLock' in navigator)) return undefined
    let lock: WakeLockSentinel | null = null
    let isOver = false
    const take = () => {
      if (document.visibilityState !== 'visible' || (lock !== null && !lock.released)) return
      navigator.wakeLock.request('screen').then(
        (taken) => {
          lock = taken
          if (isOver) void taken.release()
        },
        // A low battery or a policy says no; the wall works without it.
        () => undefined,
      )
    }
    take()
    document.addEventListener('visibilitychange', take)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', take)
      void lock?.release()
    }
  }, [])
}
