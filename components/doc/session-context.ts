'use client'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { WorkshopSession } from './workshop-session'

export const SessionContext = createContext<WorkshopSession | null>(null)

/** The session of this page; a bug when used outside a WorkshopConnection. */
export function useSession(): WorkshopSession {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('Use this inside a WorkshopConnection.')
  return session
}

/** A value of the session that keeps its identity while it says the same. */
export function useOfSession<T>(read: (session: WorkshopSession) => T): T {
  const session = useSession()
  return useSyncExternalStore(session.subscribe, () => read(session), () => read(session))
}
