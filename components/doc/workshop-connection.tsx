'use client'
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { startBrowserSession } from './browser-session'
import { OpeningPage } from './opening-page'
import { SessionContext } from './session-context'
import type { Opening, WorkshopSession } from './workshop-session'

type Props = {
  readonly workshopId: string
  /** The wall: the stage and the board to read, as the projector. */
  readonly projector?: boolean
  readonly children: ReactNode
}

const loading: Opening = { status: 'loading', message: null }
const never = () => () => undefined

/** Connects a page to its workshop; the hooks of this folder work inside it. Until it is open, it says how it stands. */
export function WorkshopConnection({ workshopId, projector = false, children }: Props) {
  const [session, setSession] = useState<WorkshopSession | null>(null)
  useEffect(() => {
    const { session: started, stop } = startBrowserSession(workshopId, projector)
    setSession(started)
    return () => {
      stop()
      setSession(null)
    }
  }, [workshopId, projector])
  const opening = useSyncExternalStore(session?.subscribe ?? never, () => session?.opening ?? loading, () => loading)
  if (session === null || opening.status !== 'open') return <OpeningPage opening={opening} workshopId={workshopId} />
  return <SessionContext value={session}>{children}</SessionContext>
}
