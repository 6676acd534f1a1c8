// What sealing costs a room: `npm run seal-proof [-- --views N]`. A server in this process seals the sample with N views (12); prints one JSON
// object: how long the freeze took, how long the results, and the longest time that the event loop stood still. Ends with 1 when a target is missed.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import * as z from 'zod'
import { sampleWorkshop } from '../lib/workshop/shipped-workshops'
import { readSnapshot } from '../lib/workshop/snapshot/read-snapshot'
import { startServer } from '../server/app'
import { listSnapshots } from '../server/store/snapshot-queries'
import { readNumbers, readWords } from './load/options'

const targets = { freezeMs: 500, resultsSeconds: 30, longestBlockMs: 50 }
const { views: count } = readNumbers(readWords(process.argv.slice(2), ['views']), { views: 12 })

/** The six views of the sample again and again, each a little different. */
function withViews(views: number) {
  const sample = sampleWorkshop()
  return {
    ...sample,
    views: Array.from({ length: views }, (_, at) => {
      const view = sample.views[at % sample.views.length]
      if (view === undefined) throw new Error('The sample has views.')
      return { ...view, id: `${view.id}-${at}`, name: `${view.name} ${at}`, beliefs: { ...view.beliefs, overlap: 0.3 + 0.02 * at } }
    }),
  }
}

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'parley-seal-'))
const server = await startServer({ port: 0, host: '127.0.0.1', durability: 'full', dataDir })
const origin = `http://127.0.0.1:${server.port}`
let cookie = ''

async function post(route: string, body: unknown): Promise<unknown> {
  const response = await fetch(origin + route, { method: 'POST', headers: { 'content-type': 'application/json', origin, cookie }, body: JSON.stringify(body) })
  cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}

const workshop = z.object({ id: z.string() }).parse(await post('/api/workshops', { title: 'Sealed', file: withViews(count) }))
// What a room has open already is not counted.
for (const phase of ['priorities', 'result']) await post(`/api/workshops/${workshop.id}/set-phase`, { phase })

const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
const started = performance.now()
const { id } = z.object({ id: z.string() }).parse(await post(`/api/workshops/${workshop.id}/seal-snapshot`, {}))
const freezeMs = performance.now() - started
const blockWhileFreezing = delay.max / 1e6
const shares = new Set<number>()
for (let isReady = false; !isReady; ) {
  await new Promise((resolve) => setTimeout(resolve, 50))
  const [mark] = await server.store.read((db) => listSnapshots(db, workshop.id))
  if (mark === undefined || mark.failed === 1) throw new Error('The results could not be computed.')
  shares.add(mark.progress)
  isReady = mark.results_hash !== null
}
const resultsSeconds = (performance.now() - started) / 1000
delay.disable()
const text = await (await fetch(`${origin}/api/snapshots/${id}`)).text()
const read = readSnapshot(text)
const round = (value: number): number => Math.round(value * 10) / 10
const figures = {
  format: 'seal-proof/1',
  views: count,
  draws: read.ok ? read.file.state.draws : null,
  fileBytes: text.length,
  freezeMs: round(freezeMs),
  resultsSeconds: round(resultsSeconds),
  longestBlockMs: round(delay.max / 1e6),
  longestBlockWhileFreezingMs: round(blockWhileFreezing),
  progressSteps: shares.size,
  loadAverage: os.loadavg()[0],
  targets,
}
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
await server.close()
rmSync(dataDir, { recursive: true, force: true })
process.exit(read.ok && freezeMs <= targets.freezeMs && resultsSeconds <= targets.resultsSeconds && delay.max / 1e6 <= targets.longestBlockMs ? 0 : 1)
