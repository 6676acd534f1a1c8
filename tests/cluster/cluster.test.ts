import { describe, expect, it } from 'vitest'
import { haproxyProgram } from './programs'
import { hasPostgres } from './on-postgres'
import { runCluster } from './run-cluster'

const isHere = hasPostgres && haproxyProgram() !== null
if (!isHere) process.stderr.write('The test of several servers behind HAProxy is skipped: it needs PostgreSQL and HAProxy (Debian: apt-get install postgresql haproxy).\n')

describe('two servers behind HAProxy', () => {
  it.skipIf(!isHere)('CLU-40 one is killed, both lead one workshop, the database and then both are restarted: nothing that anybody had seen is lost, and nobody is shown an error', async () => {
    const result = await runCluster({ clients: 20, workshops: 4, updatesPerSecond: 40, steadyMs: 1000, databaseAwayMs: 2000 })
    expect(result).toMatchObject({ lost: 0, converged: 4, database: { savedWhileAway: 0, readinessWasFalse: true }, restart: { failedVisits: [] } })
    expect(result.seen).toBeGreaterThan(500)
    expect(result.split.fenced).toBeGreaterThan(0)
    // Restart, another server, or a connection that a killed process cut: a page comes back from all of them by itself.
    for (const close of result.restart.closes) expect(close).toMatch(/^closed with (1012|4503|1006)$/)
  }, 300_000)
})
