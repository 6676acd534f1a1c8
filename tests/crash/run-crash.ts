import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as Y from 'yjs'
import { seededChance } from '@/lib/workshop/seeded-chance'
import { bundled, root } from '../load/bundle'
import { plainDialect } from '../load/dialect'
import { LoadClient } from '../load/load-client'
import { takeSeats, type Seat } from '../load/seats'
import { startServerProcess, type ServerProcess } from '../load/server-process'
import { contentHash } from '../support/content-hash'
import { contains } from './contains'
import { Writers } from './writers'

export type CrashPlan = { readonly runs: number; readonly first: number; readonly clients: number; readonly processes: number; readonly updatesPerSecond: number }

export type CrashResult = {
  readonly run: number
  readonly killedAfterMs: number
  readonly written: number
  /** Different updates that some client had been shown by the server, and of them those that the restarted server lacks. */
  readonly seen: number
  readonly lost: number
  /** Updates whose own author was told they are saved, and of them those that are lacking. */
  readonly saved: number
  readonly lostSaved: number
  /** After everyone came back: one content on all pages and on the server. */
  readonly converged: boolean
}

const kill = { earliestMs: 150, latestMs: 3500 }

/** Kills the server at seeded moments while clients write, and looks for what is gone. `report` hears of each run as it ends. */
export async function runCrashes(plan: CrashPlan, report: (result: CrashResult) => void = () => undefined): Promise<readonly CrashResult[]> {
  const [server, writer] = await Promise.all([bundled('tests/load/serve.ts'), bundled('tests/crash/writer.ts')])
  const writers = new Writers(writer, plan.processes)
  const results: CrashResult[] = []
  try {
    for (let run = plan.first; run < plan.first + plan.runs; run += 1) {
      const result = await crashOnce(plan, { run, server, writers })
      results.push(result)
      report(result)
    }
    return results
  } finally {
    await writers.end()
    for (const file of [server, writer]) rmSync(file, { force: true })
  }
}

async function crashOnce(plan: CrashPlan, { run, server, writers }: { readonly run: number; readonly server: string; readonly writers: Writers }): Promise<CrashResult> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'parley-crash-'))
  const start = (port: number): Promise<ServerProcess> => startServerProcess({ file: server, args: [dataDir, String(port), 'full'], cwd: root })
  let running = await start(0)
  try {
    const origin = `http://127.0.0.1:${running.port}`
    const { facilitator, people } = await takeSeats(origin, plan.clients)
    await writers.open(origin, { seats: people, seed: `crash ${run}` })
    const killedAfterMs = Math.round(kill.earliestMs + seededChance(`kill ${run}`)() * (kill.latestMs - kill.earliestMs))
    writers.write(plan.updatesPerSecond / plan.clients)
    await new Promise((resolve) => setTimeout(resolve, killedAfterMs))
    await running.end('SIGKILL')
    const told = await writers.stop()

    running = await start(running.port)
    // Nobody has come back yet, so this is what the disk kept.
    const kept = await readBoardOf(origin, facilitator)
    const seen = distinct(told.flatMap(({ shown }) => shown))
    const saved = distinct(told.flatMap((reply) => reply.saved))
    const lost = seen.filter((update) => !contains(kept, update)).length
    const lostSaved = saved.filter((update) => !contains(kept, update)).length
    await writers.comeBack(origin)
    const converged = await isOneContent(origin, { facilitator, writers })
    return { run, killedAfterMs, written: told.reduce((sum, { written }) => sum + written, 0), seen: seen.length, lost, saved: saved.length, lostSaved, converged }
  } finally {
    await running.end('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function readBoardOf(origin: string, seat: Seat): Promise<Y.Doc> {
  const client = new LoadClient({ url: `${origin.replace('http', 'ws')}/sync/${seat.workshopId}/board`, headers: { origin, cookie: seat.cookie }, dialect: plainDialect })
  await client.synced()
  client.end()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, client.firstAnswer)
  return doc
}

const convergeMs = 30_000

async function isOneContent(origin: string, { facilitator, writers }: { readonly facilitator: Seat; readonly writers: Writers }): Promise<boolean> {
  const deadline = performance.now() + convergeMs
  for (;;) {
    const hashes = new Set([contentHash(await readBoardOf(origin, facilitator)), ...(await writers.contents())])
    if (hashes.size === 1) return true
    if (performance.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function distinct(updates: readonly Uint8Array[]): readonly Uint8Array[] {
  return [...new Map(updates.map((update) => [Buffer.from(update).toString('base64'), update])).values()]
}
