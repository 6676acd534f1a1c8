import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startServer, type RunningServer, type ServerOptions } from '@/server/app'
import { sharedDatabase } from '../cluster/shared-database'
import { Browser } from './browser'
import { afterTest } from './cleanup'

export type TestServer = RunningServer & {
  readonly origin: string
  readonly dataDir: string
  /** A browser of its own: its own cookies. */
  browser(): Browser
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'parley-test-'))
  afterTest(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A real server on a free port over a real file, without pages. */
export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? temporaryFolder()
  // `npm run test:postgres` has the same tests over PostgreSQL: one database for each folder, so that a restart finds its own.
  const databaseUrl = options.databaseUrl ?? (await sharedDatabase(path.basename(dataDir)))
  const server = await startServer({ port: 0, host: '127.0.0.1', durability: 'full', ...options, dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) })
  let isOpen = true
  const close = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    await server.close()
  }
  afterTest(close)
  const origin = `http://127.0.0.1:${server.port}`
  return { ...server, close, origin, dataDir, browser: () => new Browser(origin) }
}
