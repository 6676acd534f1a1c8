import { describe, expect, it } from 'vitest'
import { startTestServer } from '../support/server'
import { hocuspocusDialect, plainDialect } from './dialect'
import { percentile } from './percentile'
import { runJoin } from './run-join'
import { runLoad } from './run-load'
import { takeSeats } from './seats'
import { boardTarget } from './targets'

describe('load', () => {
  it('DURA-20 under a steady load over real sockets every edit reaches every other client', async () => {
    const server = await startTestServer()
    const result = await runLoad(boardTarget(server.origin, await takeSeats(server.origin, 12)), { clients: 12, writers: 8, rate: 10, seconds: 1, warmUpSeconds: 0.2 })
    expect(result).toMatchObject({ lost: 0, expected: result.written * 11, delivered: result.written * 11 })
    expect(result.written).toBeGreaterThan(40)
    expect(result.p50Ms).toBeGreaterThan(0)
  })

  it('DURA-21 clients that come all at once each get the whole board', async () => {
    const server = await startTestServer()
    // Throws when a client gets less.
    const result = await runJoin(boardTarget(server.origin, await takeSeats(server.origin, 21)), { clients: 20, entries: 300 })
    expect(result.documentBytes).toBeGreaterThan(300 * 20)
  })

  it('DURA-22 percentiles are nearest ranks', () => {
    const values = [15, 20, 35, 40, 50]
    expect([0.05, 0.3, 0.4, 0.5, 1].map((p) => percentile(values, p))).toEqual([15, 20, 20, 35, 50])
    expect(percentile([], 0.5)).toBeNull()
  })

  it.each([['plain', plainDialect], ['hocuspocus', hocuspocusDialect('doc')]] as const)('DURA-23 a client writes frames that it reads again: %s', (_, dialect) => {
    const payload = Uint8Array.of(1, 2, 3)
    for (const kind of ['step1', 'step2', 'update'] as const) expect(dialect.read(dialect.write(kind, payload))).toEqual({ kind, payload })
  })
})
