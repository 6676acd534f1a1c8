// What forgetting somebody costs a room: `npm run erase-proof [-- --snapshots N --views N]`. A server in this process keeps N snapshots (60) of a room of
// N views (12) with full texts and erases one of them; prints one JSON object: how long it took, the longest time that the event loop stood still,
// and how often a name or a word of the person is left in any file. Ends with 1 when a target is missed.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import * as z from 'zod'
import { startServer } from '../server/app'
import { findSnapshot, insertSnapshot, listSnapshots } from '../server/store/snapshot-queries'
import { readNumbers, readWords } from './load/options'
import { wordyWorkshop } from './erase-proof/wordy-workshop'

const targets = { eraseSeconds: 60, longestBlockMs: 50, left: 0 }
const { snapshots, views } = readNumbers(readWords(process.argv.slice(2), ['snapshots', 'views']), { snapshots: 60, views: 12 })

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'parley-erase-'))
const server = await startServer({ port: 0, host: '127.0.0.1', durability: 'full', dataDir })
const origin = `http://127.0.0.1:${server.port}`
let cookie = ''

async function post(route: string, body: unknown): Promise<unknown> {
  const response = await fetch(origin + route, { method: 'POST', headers: { 'content-type': 'application/json', origin, cookie }, body: JSON.stringify(body) })
  cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}

const { file, person, words } = wordyWorkshop(views)
const workshop = z.object({ id: z.string() }).parse(await post('/api/workshops', { title: 'Forgotten', file }))
for (const phase of ['priorities', 'result']) await post(`/api/workshops/${workshop.id}/set-phase`, { phase })
const { id } = z.object({ id: z.string() }).parse(await post(`/api/workshops/${workshop.id}/seal-snapshot`, {}))
for (let isReady = false; !isReady; ) {
  await new Promise((resolve) => setTimeout(resolve, 100))
  const [mark] = await server.store.read((db) => listSnapshots(db, workshop.id))
  if (mark === undefined || mark.failed === 1) throw new Error('The results could not be computed.')
  isReady = mark.results_hash !== null
}
// The same one again and again, as far as forgetting is concerned: another place in the chain is not looked at.
const first = await server.store.read((db) => findSnapshot(db, id))
if (first === undefined) throw new Error('The snapshot is gone.')
for (let number = 2; number <= snapshots; number += 1) await server.store.write((db) => insertSnapshot(db, { ...first, id: `copy-${number}`, number }))
const personId = await server.store.read((db) => db.selectFrom('people').select('id').where('workshop_id', '=', workshop.id).where('name', '=', person).executeTakeFirstOrThrow())

const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
const started = performance.now()
await post(`/api/workshops/${workshop.id}/erase-person`, { personId: personId.id })
const eraseSeconds = (performance.now() - started) / 1000
await new Promise((resolve) => setTimeout(resolve, 100))
delay.disable()

const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('parley.db'))
const bytes = Buffer.concat(files.map((name) => readFileSync(path.join(dataDir, name)))).toString('latin1')
const left = [person, ...words].reduce((sum, word) => sum + bytes.split(word).length - 1, 0)
const round = (value: number): number => Math.round(value * 10) / 10
const figures = {
  format: 'erase-proof/1',
  snapshots,
  views,
  snapshotBytes: first.state.length + first.texts.length + (first.results?.length ?? 0),
  databaseBytes: bytes.length,
  eraseSeconds: round(eraseSeconds),
  longestBlockMs: round(delay.max / 1e6),
  left,
  loadAverage: os.loadavg()[0],
  targets,
}
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
await server.close()
rmSync(dataDir, { recursive: true, force: true })
process.exit(eraseSeconds <= targets.eraseSeconds && delay.max / 1e6 <= targets.longestBlockMs && left === 0 ? 0 : 1)
