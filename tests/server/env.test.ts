import { describe, expect, it } from 'vitest'
import { readEnvironment } from '@/server/env'

describe('environment', () => {
  it('SERVER-1 without variables the server listens on every interface, port 3000, with full durability', () => {
    expect(readEnvironment({ PATH: '/bin' })).toEqual({
      ok: true,
      environment: { PORT: 3000, HOST: '0.0.0.0', DATA_DIR: './data', DATABASE_CONNECTIONS: 10, DRAIN_SECONDS: 0, MAX_SOCKETS: 5000, TRUST_PROXY: '0', DURABILITY: 'full', LOG_LEVEL: 'info' },
    })
  })

  it('SERVER-2 every fault is named at once, with the value and what would be accepted', () => {
    const read = readEnvironment({ PORT: '99999', DURABILITY: 'maybe', PUBLIC_ORIGIN: 'parley.example.org/x', TRUST_PROXY: 'yes', LOG_LEVEL: 'loud', HOST: 'a b' })
    expect(read).toEqual({
      ok: false,
      faults: [
        'PORT is "99999"; it takes a port from 0 to 65535 (0 takes any free one).',
        'HOST is "a b"; it takes an address to listen on, such as 0.0.0.0, 127.0.0.1 or ::.',
        'PUBLIC_ORIGIN is "parley.example.org/x"; it takes an origin such as https://parley.example.org, without a path.',
        'TRUST_PROXY is "yes"; it takes either 0 or 1.',
        'DURABILITY is "maybe"; it takes either full or normal.',
        'LOG_LEVEL is "loud"; it takes one of silent, error, warn, info, debug.',
      ],
    })
  })

  it('SERVER-3 an empty variable counts as not set', () => {
    expect(readEnvironment({ PORT: '', PUBLIC_ORIGIN: '' })).toMatchObject({ ok: true, environment: { PORT: 3000 } })
  })

  it('SERVER-4 a public origin is kept without a slash at its end', () => {
    expect(readEnvironment({ PUBLIC_ORIGIN: 'https://parley.example.org/' })).toMatchObject({ environment: { PUBLIC_ORIGIN: 'https://parley.example.org' } })
  })
})
