'use client'
import { useEffect, useState } from 'react'

// A laptop may be minutes off; the Date header of the server corrects that to a second.
let offsetMs: Promise<number> | null = null

async function measure(): Promise<number> {
  const sent = Date.now()
  try {
    const date = Date.parse((await fetch('/healthz', { method: 'HEAD', cache: 'no-store' })).headers.get('date') ?? '')
    const offset = date + 500 - (sent + Date.now()) / 2
    return Number.isFinite(offset) && Math.abs(offset) > 1500 ? offset : 0
  } catch {
    // Offline: the device's own clock is the best there is; asked again at the next timer.
    offsetMs = null
    return 0
  }
}

/** Server time in ms, renewed every second while `running`. */
export function useServerClock(running: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!running) return undefined
    let offset = 0
    const tick = () => setNow(Date.now() + offset)
    offsetMs ??= measure()
    void offsetMs.then((measured) => { offset = measured; tick() })
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [running])
  return now
}
