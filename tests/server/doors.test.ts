import { describe, expect, it } from 'vitest'
import { originsFor } from '@/server/addresses'
import { contentSecurityPolicy } from '@/server/csp'
import { isOriginAllowed, isSecure, mayPost, type DoorOptions } from '@/server/doors'
import type { HeaderReader } from '@/server/header-reader'
import { cookieName, sessionCookie } from '@/server/sessions'

const local: DoorOptions = { publicOrigin: undefined, trustProxy: false }
const published: DoorOptions = { publicOrigin: 'https://parley.example.org', trustProxy: false }

function headers(given: Record<string, string>): HeaderReader {
  return (name) => given[name]
}

describe('doors', () => {
  it('SERVER-30 without a public origin only http:// + Host counts, and only for localhost and literal addresses', () => {
    for (const host of ['localhost:3000', '127.0.0.1:3000', '192.168.1.7:3000', '[::1]:3000']) {
      expect(isOriginAllowed(`http://${host}`, headers({ host }), local), host).toBe(true)
    }
    // A name that a stranger points at this machine: the page's origin and Host agree, and still it is refused.
    expect(isOriginAllowed('http://rebound.example', headers({ host: 'rebound.example' }), local)).toBe(false)
    expect(isOriginAllowed('http://192.168.1.7:3001', headers({ host: '192.168.1.7:3000' }), local)).toBe(false)
    expect(isOriginAllowed('https://localhost:3000', headers({ host: 'localhost:3000' }), local)).toBe(false)
    expect(isOriginAllowed('null', headers({ host: 'localhost:3000' }), local)).toBe(false)
    expect(isOriginAllowed(undefined, headers({ host: 'localhost:3000' }), local)).toBe(false)
  })

  it('SERVER-31 with a public origin that one counts, and loopback', () => {
    expect(isOriginAllowed('https://parley.example.org', headers({ host: 'parley.example.org' }), published)).toBe(true)
    expect(isOriginAllowed('http://localhost:3000', headers({ host: 'localhost:3000' }), published)).toBe(true)
    expect(isOriginAllowed('http://192.168.1.7:3000', headers({ host: '192.168.1.7:3000' }), published)).toBe(false)
    expect(isOriginAllowed('https://evil.example', headers({ host: 'parley.example.org' }), published)).toBe(false)
  })

  it('SERVER-32 a post needs a matching origin whenever the browser says where it comes from', () => {
    expect(mayPost(headers({ host: 'localhost:3000' }), local)).toBe(true)
    expect(mayPost(headers({ host: 'localhost:3000', origin: 'http://localhost:3000' }), local)).toBe(true)
    expect(mayPost(headers({ host: 'localhost:3000', origin: 'http://evil.example' }), local)).toBe(false)
    expect(mayPost(headers({ host: 'localhost:3000', 'sec-fetch-site': 'cross-site' }), local)).toBe(false)
  })

  it('SERVER-33 the cookie is __Host- and Secure behind TLS, and carries the port otherwise', () => {
    const behind = headers({ host: 'parley.example.org' })
    const options = { ...published, port: () => 3000 }
    expect(sessionCookie('t', behind, options)).toMatch(/^__Host-parley=t; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
    expect(cookieName(headers({ host: 'localhost:3000' }), options)).toBe('parley-3000')
    expect(sessionCookie('t', headers({ host: '192.168.1.7:3000' }), { ...local, port: () => 3000 })).toMatch(/^parley-3000=t; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/)
  })

  it('SERVER-34 forwarded headers are believed only when the operator says so', () => {
    const forwarded = headers({ host: '127.0.0.1:3000', 'x-forwarded-host': 'parley.example.org', 'x-forwarded-proto': 'https' })
    expect(isSecure(forwarded, published)).toBe(false)
    expect(isSecure(forwarded, { ...published, trustProxy: true })).toBe(true)
  })

  it('SERVER-35 links use the public origin, else a private address, and loopback only when there is nothing else', () => {
    expect(originsFor({ publicOrigin: 'https://parley.example.org', host: '0.0.0.0', port: 3000 })).toEqual(['https://parley.example.org'])
    expect(originsFor({ publicOrigin: undefined, host: '192.168.1.7', port: 3000 })).toEqual(['http://192.168.1.7:3000'])
    expect(originsFor({ publicOrigin: undefined, host: '127.0.0.1', port: 3000 })).toEqual(['http://localhost:3000'])
    for (const origin of originsFor({ publicOrigin: undefined, host: '0.0.0.0', port: 3000 })) expect(origin).toMatch(/^http:\/\/(localhost|10\.|172\.|192\.168\.)/)
  })

  it('SERVER-36 the content security policy is the one of sync.md, with unsafe-eval in development only', () => {
    expect(contentSecurityPolicy('abc', { development: false })).toBe(
      "script-src 'self' 'nonce-abc' 'strict-dynamic'; style-src 'self' 'nonce-abc'; style-src-attr 'unsafe-inline'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(contentSecurityPolicy('abc', { development: true })).toContain("'unsafe-eval'")
    expect(contentSecurityPolicy('abc', { development: true })).not.toContain('upgrade-insecure-requests')
  })
})
