import { isPlainObject } from '../workshop/plain-object'
import type { Door } from './lead-commands'

// What the join page reads, checked by hand: zod and the workshop's schemas are 28 KB that a phone at the door need not wait for.
// The same shapes as in commands.ts and lead-commands.ts; a test holds both together.

type Read<T> = { readonly success: true; readonly data: T } | { readonly success: false }
export type Reader<T> = { safeParse(value: unknown): Read<T> }

const no = { success: false } as const

export const joined: Reader<{ readonly workshopId: string; readonly personId: string }> = {
  safeParse: (value) => (isPlainObject(value) && typeof value['workshopId'] === 'string' && typeof value['personId'] === 'string' ? { success: true, data: { workshopId: value['workshopId'], personId: value['personId'] } } : no),
}

export const memberSeen: Reader<{ readonly personId: string }> = {
  safeParse: (value) => (isPlainObject(value) && typeof value['personId'] === 'string' ? { success: true, data: { personId: value['personId'] } } : no),
}

const namings = ['named', 'pseudonymous', 'aggregate'] as const
const doors = ['open', 'locked', 'closed'] as const

export const doorShown: Reader<Door> = {
  safeParse: (value) => {
    if (!isPlainObject(value)) return no
    const { title, leads, naming: level, keepUntil = null, door: state } = value
    const naming = namings.find((known) => known === level)
    const door = doors.find((known) => known === state)
    if (typeof title !== 'string' || naming === undefined || door === undefined || !isTexts(leads)) return no
    return keepUntil === null || typeof keepUntil === 'number' ? { success: true, data: { title, leads, naming, keepUntil, door } } : no
  },
}

export const refused: Reader<{ readonly error: { readonly id: string; readonly message: string } }> = {
  safeParse: (value) => {
    const error = isPlainObject(value) ? value['error'] : null
    return isPlainObject(error) && typeof error['id'] === 'string' && typeof error['message'] === 'string' ? { success: true, data: { error: { id: error['id'], message: error['message'] } } } : no
  },
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
}
