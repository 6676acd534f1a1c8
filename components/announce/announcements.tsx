'use client'
import { createContext, useEffect, useMemo, useRef, type ReactNode } from 'react'
import { startAnnouncer, type Announcer } from './start-announcer'

export const AnnouncerContext = createContext<Announcer>({ ask: () => undefined, know: () => undefined, drop: () => undefined })

/** The one live region of a page, polite, with everything that is announced on it; at most one message in five seconds. */
export function Announcements({ children }: { readonly children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null)
  // Written to the region itself, not by way of a render: the pause is kept from one change of the page to the next.
  const { announcer, stop } = useMemo(() => startAnnouncer({ now: () => performance.now(), say: (text) => write(region.current, text) }), [])
  useEffect(() => stop, [stop])
  return (
    <AnnouncerContext value={announcer}>
      {children}
      <div ref={region} data-announcer aria-live="polite" aria-atomic className="sr-only" />
    </AnnouncerContext>
  )
}

/** The same words again are no change of the page; a no-break space at the end makes them one. */
function write(region: HTMLElement | null, text: string): void {
  if (region !== null) region.textContent = region.textContent === text ? `${text}\u00a0` : text
}
