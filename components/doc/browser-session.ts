import { fetchMe } from './api'
import { openIndexedStore } from './indexed-store'
import { randomId } from './random-id'
import { WorkshopSession } from './workshop-session'

/** A session wired to this browser. Returns how to stop it beside it. */
export function startBrowserSession(workshopId: string, isProjector: boolean): { readonly session: WorkshopSession; readonly stop: () => void } {
  const session = new WorkshopSession({
    workshopId,
    isProjector,
    socketOrigin: window.location.origin.replace(/^http/, 'ws'),
    fetchMe: () => fetchMe(workshopId),
    openStore: (failed) => openIndexedStore(Date.now, failed),
    chance: Math.random,
    now: Date.now,
    newId: randomId,
  })
  const retry = () => session.retryNow()
  const suspect = () => session.suspect()
  const look = () => {
    const isVisible = document.visibilityState === 'visible'
    session.presence?.setAway(!isVisible)
    if (isVisible) session.retryNow()
  }
  window.addEventListener('online', retry)
  window.addEventListener('offline', suspect)
  document.addEventListener('visibilitychange', look)
  void session.start()
  return {
    session,
    stop: () => {
      window.removeEventListener('online', retry)
      window.removeEventListener('offline', suspect)
      document.removeEventListener('visibilitychange', look)
      void session.stop()
    },
  }
}
