import { afterAll, beforeAll } from 'vitest'
import { startPostgres, type Postgres, type PostgresPlan } from './postgres'
import { postgresPrograms } from './programs'

/** Tests over PostgreSQL are left out where there is none, and say so once. */
export const hasPostgres = postgresPrograms() !== null
if (!hasPostgres) process.stderr.write('Tests over PostgreSQL are skipped: there is none here (Debian: apt-get install postgresql).\n')

/** One PostgreSQL for all tests of a file. */
export function postgresForFile(plan: PostgresPlan = {}): () => Postgres {
  let server: Postgres | null = null
  beforeAll(async () => {
    if (hasPostgres) server = await startPostgres(plan)
  }, 60_000)
  afterAll(async () => {
    await server?.end()
  })
  return () => {
    if (server === null) throw new Error('PostgreSQL has not been started.')
    return server
  }
}
