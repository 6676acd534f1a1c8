import { readFileSync } from 'node:fs'

export type PostgresAddress = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string | undefined
  readonly database: string
  readonly ssl: false | { readonly rejectUnauthorized: boolean; readonly ca?: string; readonly checkServerIdentity?: () => undefined }
}

const sslModes = ['disable', 'require', 'verify-ca', 'verify-full'] as const
type SslMode = (typeof sslModes)[number]
const accepted = ['sslmode', 'sslrootcert', 'host'] as const

export const addressForm = 'an address such as postgres://user:password@host:5432/parley?sslmode=verify-full'

/**
 * Reads DATABASE_URL. Throws an Error whose message says what is accepted and never repeats the password.
 * Over a network the certificate is verified unless the address says otherwise; on this machine nothing is encrypted unless it says so.
 */
export function readPostgresAddress(text: string): PostgresAddress {
  const url = parsed(text)
  for (const name of url.searchParams.keys()) if (!isAccepted(name)) throw new Error(`the option "${name}" is not known there; accepted: ${accepted.join(', ')}`)
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname)
  const database = decodeURIComponent(url.pathname.slice(1))
  if (host === '' || database === '') throw new Error(`it lacks a ${host === '' ? 'host' : 'database'}; it takes ${addressForm}`)
  const mode = sslMode(url.searchParams.get('sslmode'), host)
  const root = url.searchParams.get('sslrootcert')
  return {
    host,
    port: url.port === '' ? 5432 : Number(url.port),
    user: decodeURIComponent(url.username) || 'parley',
    password: url.password === '' ? undefined : decodeURIComponent(url.password),
    database,
    ssl: mode === 'disable' ? false : encryption(mode, root),
  }
}

/** What may be said of it in a log or an error. */
export function describeAddress({ host, port, user, database }: PostgresAddress): string {
  return `${user}@${host}:${port}/${database}`
}

function parsed(text: string): URL {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new Error(`it cannot be read; it takes ${addressForm}`)
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') throw new Error(`it begins with "${url.protocol}"; it takes ${addressForm}`)
  return url
}

function isAccepted(name: string): boolean {
  return accepted.some((option) => option === name)
}

function sslMode(given: string | null, host: string): SslMode {
  if (given === null) return isThisMachine(host) ? 'disable' : 'verify-full'
  const mode = sslModes.find((one) => one === given)
  if (mode === undefined) throw new Error(`sslmode is "${given}"; accepted: ${sslModes.join(', ')}`)
  return mode
}

function encryption(mode: Exclude<SslMode, 'disable'>, root: string | null): PostgresAddress['ssl'] {
  if (mode === 'require') return { rejectUnauthorized: false }
  const ca = root === null ? {} : { ca: certificate(root) }
  return mode === 'verify-full' ? { rejectUnauthorized: true, ...ca } : { rejectUnauthorized: true, ...ca, checkServerIdentity: () => undefined }
}

function certificate(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(`sslrootcert "${file}" cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127\./.test(host) || host.startsWith('/')
}
