import { hashSecret, type RandomBytes } from './codes'
import { isSecure, type DoorOptions } from './doors'
import type { HeaderReader } from './header-reader'
import { newToken } from './ids'
import { hasSession, insertSession } from './store/session-queries'
import type { Db } from './store/tables'

// A browser has one session and may be somebody in many workshops. The token lives in the cookie only; the store keeps
// its hash, so that who reads the file cannot take anybody's place.

export type SessionOptions = DoorOptions & { readonly port: () => number }

const maxAgeSeconds = 180 * 24 * 60 * 60

/** Two servers on one host share cookies over ports, so the plain name carries the port. */
export function cookieName(headers: HeaderReader, options: SessionOptions): string {
  return isSecure(headers, options) ? '__Host-parley' : `parley-${options.port()}`
}

/** The hash of the token the browser sent; null when it sent none that could be one. */
export function tokenHashOf(headers: HeaderReader, options: SessionOptions): string | null {
  const name = cookieName(headers, options)
  for (const part of (headers('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2)
    if (key === name && value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value)) return hashSecret(value)
  }
  return null
}

export function sessionCookie(token: string, headers: HeaderReader, options: SessionOptions): string {
  const secure = isSecure(headers, options) ? '; Secure' : ''
  return `${cookieName(headers, options)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`
}

export type Session = { readonly tokenHash: string; readonly freshToken: string | null }

/** The session of a request, or a new one; in the caller's transaction. */
export async function ensureSession(db: Db, given: { tokenHash: string | null; now: number; random: RandomBytes }): Promise<Session> {
  if (given.tokenHash !== null && (await hasSession(db, given.tokenHash))) return { tokenHash: given.tokenHash, freshToken: null }
  const token = newToken(given.random)
  const tokenHash = hashSecret(token)
  await insertSession(db, tokenHash, given.now)
  return { tokenHash, freshToken: token }
}
