import '@/lib/protocol/zod-config'
import * as z from 'zod'

import { forgetBallots } from '@/components/vote/ballot-memory'

// Which workshops this browser is in: a convenience for the start and join pages, never a right.
const key = 'parley-workshops'
const entry = z.object({ id: z.string(), title: z.string(), code: z.string().nullable(), at: z.number() })
export type DeviceWorkshop = z.infer<typeof entry>

export function readDeviceWorkshops(): readonly DeviceWorkshop[] {
  try {
    const parsed = z.array(entry).safeParse(JSON.parse(localStorage.getItem(key) ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    // No storage, or something else wrote the key: the list is only a convenience.
    return []
  }
}

export function rememberWorkshop(workshop: DeviceWorkshop): void {
  const others = readDeviceWorkshops().filter((known) => known.id !== workshop.id)
  write([workshop, ...others].slice(0, 30))
}

/** The workshop leaves this browser: its place on the list, and what is known of ballots in it. */
export function forgetHere(id: string): void {
  forgetBallots(id)
  write(readDeviceWorkshops().filter((known) => known.id !== id))
}

function write(workshops: readonly DeviceWorkshop[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(workshops))
  } catch {
    // Storage is full or off: the workshop still opens by its address.
  }
}
