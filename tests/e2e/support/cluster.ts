import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { request } from 'node:https'
import type { Page } from '@playwright/test'
import { freePort } from '../../cluster/free-port'
import { startProxy } from '../../cluster/haproxy'
import { startPostgres, type Postgres } from '../../cluster/postgres'
import { haproxyProgram, postgresPrograms } from '../../cluster/programs'
import { tlsBind } from '../../deploy/files'
import { siteFile } from '../../deploy/site-file'
import { ServerProcess } from './server-process'

export type Cluster = {
  /** Of the proxy: what people type. */
  readonly origin: string
  readonly postgres: Postgres
  readonly servers: readonly ServerProcess[]
  end(): Promise<void>
}

export const hasCluster = postgresPrograms() !== null && haproxyProgram() !== null

/** Two built servers over one PostgreSQL, behind HAProxy with the configuration that is deployed, and TLS as the compose file has it. */
export async function startCluster(): Promise<Cluster> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'parley-e2e-key-'))
  const undo: (() => Promise<void>)[] = [() => rm(dataDir, { recursive: true, force: true })]
  const end = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const postgres = await startPostgres()
    undo.push(() => postgres.end())
    const port = await freePort()
    const origin = `https://127.0.0.1:${port}`
    // One key for both, as the operator gives it to them.
    const env = { DATABASE_URL: await postgres.database('parley'), PUBLIC_ORIGIN: origin, TRUST_PROXY: '1', DRAIN_SECONDS: '2', DATA_DIR: dataDir }
    const [a, b] = [await freePort(), await freePort()]
    const servers: ServerProcess[] = []
    for (const own of [a, b]) {
      const server = await ServerProcess.start(env, { port: own })
      servers.push(server)
      undo.push(() => server.remove())
    }
    const proxy = await startProxy(port, [a, b], { bindOptions: tlsBind(siteFile(dataDir).pem), isThere: () => isWell(`${origin}/healthz`) })
    undo.push(() => proxy.end())
    return { origin, postgres, servers, end }
  } catch (error) {
    await end()
    throw error
  }
}

/** Nobody vouches for the certificate of a test. */
function isWell(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asking = request(address, { rejectUnauthorized: false }, (answer) => {
      answer.resume()
      resolve(answer.statusCode === 200)
    })
    asking.once('error', () => resolve(false)).end()
  })
}

/** How soon the proxy sees that a server is ready: two checks, half a second apart. */
const seenReadyMs = 1500

/** Restarts the servers one after the other, over and over, as an operator does, until the answer is called: it says how often each was. */
export function keepRestarting(servers: readonly ServerProcess[]): () => Promise<number> {
  let isEnough = false
  const restarting = (async () => {
    let rounds = 0
    while (!isEnough) {
      for (const server of servers) {
        await server.down('SIGTERM')
        await server.up()
        await new Promise((resolve) => setTimeout(resolve, seenReadyMs))
      }
      rounds += 1
    }
    return rounds
  })()
  // Whoever stops it hears of it; until then it must not end the process.
  restarting.catch(() => undefined)
  return () => {
    isEnough = true
    return restarting
  }
}

/** From now on notes everything a page shows that tells somebody of trouble; answers how to read the notes. */
export async function watchForTrouble(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen = new Set<string>()
    const look = (): void => {
      for (const alert of document.querySelectorAll('[role=alert]')) if (alert.textContent !== '') seen.add(alert.textContent ?? '')
      const bar = document.querySelector('header')?.textContent ?? ''
      const trouble = /(Offline|Not saved|A change was refused|The connection has ended)[^.]*\./.exec(bar)
      if (trouble !== null) seen.add(trouble[0])
    }
    new MutationObserver(look).observe(document.documentElement, { subtree: true, childList: true, characterData: true })
    Object.assign(window, { __trouble: () => [...seen] })
  })
  return () => page.evaluate(() => ('__trouble' in window && typeof window.__trouble === 'function' ? window.__trouble() : ['The page was loaded anew.']))
}
