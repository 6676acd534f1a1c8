import { isPlainObject } from '@/lib/workshop/plain-object'

// Which workshops this browser is in: a convenience for the start and join pages, never a right. Checked by hand, so that the join page loads no zod.
const key = 'parley-workshops'
export type DeviceWorkshop = { readonly id: string; readonly title: string; readonly code: string | null; readonly at: number }

export function readDeviceWorkshops(): readonly DeviceWorkshop[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored.flatMap((entry: unknown) => readEntry(entry) ?? []) : []
  } catch {
    // No storage, or something else wrote the key: the list is only a convenience.
    return []
  }
}

export function rememberWorkshop(workshop: DeviceWorkshop): void {
  const others = readDeviceWorkshops().filter((known) => known.id !== workshop.id)
  write([workshop, ...others].slice(0, 30))
}

/** Takes a workshop off the list; `forgetHere` also forgets its ballots. */
export function takeOffList(id: string): void {
  write(readDeviceWorkshops().filter((known) => known.id !== id))
}

function readEntry(value: unknown): DeviceWorkshop | null {
  if (!isPlainObject(value)) return null
  const { id, title, code = null, at } = value
  const isCode = code === null || typeof code === 'string'
  return typeof id === 'string' && typeof title === 'string' && isCode && typeof at === 'number' ? { id, title, code, at } : null
}

function write(workshops: readonly DeviceWorkshop[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(workshops))
  } catch {
    // Storage is full or off: the workshop still opens by its address.
  }
}
