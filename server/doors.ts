import net from 'node:net'
import type { HeaderReader } from './header-reader'

// Which origins and hosts may talk to this server (sync.md, Doors). Pure: everything it needs is in the arguments.

export type DoorOptions = {
  /** The origin people use, when the operator named one. */
  readonly publicOrigin: string | undefined
  /** Believe X-Forwarded-Host and X-Forwarded-Proto: only behind a proxy that sets them. */
  readonly trustProxy: boolean
}

/** The host as the browser named it. */
function hostOf(headers: HeaderReader, { trustProxy }: DoorOptions): string | undefined {
  return (trustProxy ? headers('x-forwarded-host')?.split(',')[0]?.trim() : undefined) ?? headers('host')
}

/**
 * Whether pages of `origin` may open sockets and post. Without a public origin only `http://` + Host counts, and only when
 * Host is localhost or an address: a name could be pointed at this machine by a stranger (DNS rebinding).
 */
export function isOriginAllowed(origin: string | undefined, headers: HeaderReader, options: DoorOptions): boolean {
  if (origin === undefined || origin === 'null') return false
  const host = hostOf(headers, options)
  if (host === undefined) return false
  if (options.publicOrigin !== undefined) {
    if (origin === options.publicOrigin) return true
    return origin === `http://${host}` && isLoopback(nameOf(host))
  }
  return origin === `http://${host}` && (isLoopback(nameOf(host)) || net.isIP(nameOf(host)) !== 0)
}

/** A request of a browser must come from our own pages; a script outside a browser sends neither header and has no cookies but its own. */
export function mayPost(headers: HeaderReader, options: DoorOptions): boolean {
  const origin = headers('origin')
  if (origin === undefined && headers('sec-fetch-site') === undefined) return true
  return isOriginAllowed(origin, headers, options)
}

/** Whether the browser reached this server over TLS, which decides the cookie's name and its Secure flag. */
export function isSecure(headers: HeaderReader, options: DoorOptions): boolean {
  if (options.trustProxy && headers('x-forwarded-proto')?.split(',')[0]?.trim() === 'https') return true
  if (options.publicOrigin === undefined) return false
  const url = new URL(options.publicOrigin)
  return url.protocol === 'https:' && url.host === hostOf(headers, options)
}

function nameOf(host: string): string {
  if (host.startsWith('[')) return host.slice(1, host.indexOf(']'))
  return host.replace(/:\d+$/, '')
}

export function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '::1' || /^127\.\d+\.\d+\.\d+$/.test(name)
}
