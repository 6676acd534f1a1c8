import { fill } from '@/lib/words/fill'
import { codeMessages as say } from '@/lib/words/messages-lead'

/** What a code opens: a room, the way of one person to another device, or the chair. */
export type TypedCode = { readonly kind: 'room' | 'device' | 'recovery'; readonly code: string } | { readonly kind: 'none'; readonly problem: string }

const signsOf = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** A code as it is shown: capital letters and digits, a dash after the third. Takes what people type, a whole join link too. */
export function roomCode(typed: string): string {
  const afterLink = /\/j\/([^/?#\s]+)/.exec(typed)?.[1] ?? typed
  const signs = signsOf(afterLink)
  return signs.length > 3 ? `${signs.slice(0, 3)}-${signs.slice(3)}` : signs
}

/** A code for another device or a recovery code as it is shown: in fours. Takes a whole link too. */
export function longCode(typed: string): string {
  const signs = signsOf(/\/d\/([^/?#\s]+)/.exec(typed)?.[1] ?? typed)
  return (signs.match(/.{1,4}/g) ?? []).join('-')
}

/** Which code somebody typed, by its length; what is wrong with it, in words, when it is none. */
export function readCode(typed: string): TypedCode {
  if (/\/d\/[^/?#\s]+/.test(typed)) return { kind: 'device', code: longCode(typed) }
  const room = roomCode(typed)
  const { length } = signsOf(room)
  if (length === 0) return { kind: 'none', problem: say.empty }
  if (length < 6) return { kind: 'none', problem: fill(say.short, { typed: typed.trim() }) }
  if (length === 6) return { kind: 'room', code: room }
  if (length === 8) return { kind: 'device', code: longCode(typed) }
  if (length === 16) return { kind: 'recovery', code: longCode(typed) }
  return { kind: 'none', problem: fill(say.odd, { typed: typed.trim(), n: length }) }
}

/** The code as it is shown once it is whole; what is not yet one stays as typed. */
export function shownCode(typed: string): string {
  const read = readCode(typed)
  return read.kind === 'none' ? typed : read.code
}
