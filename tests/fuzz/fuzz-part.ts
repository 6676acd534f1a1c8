// A part of a long run in a process of its own: `fuzz-part FIRST SEEDS`. Prints what fuzz.ts adds up, as one line of JSON.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openStore } from '@/server/store/kysely-store'
import type { FuzzPart } from './fuzz-parts'
import { runFuzz } from './fuzz-run'

// Every provider of y-websocket listens for the end of the process.
process.setMaxListeners(0)

const [first = 1, seeds = 1] = process.argv.slice(2).map(Number)
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'parley-fuzz-'))
const store = await openStore({ dataDir, durability: 'normal' })
const failed: { seed: number; problem: string }[] = []
const sum = { cards: 0, crashes: 0, refusals: 0 }
for (let seed = first; seed < first + seeds; seed += 1) {
  const { problem, cards, crashes, refusals } = await runFuzz(store, seed)
  sum.cards += cards
  sum.crashes += crashes
  sum.refusals += refusals
  if (problem !== null) failed.push({ seed, problem })
}
await store.close()
rmSync(dataDir, { recursive: true, force: true })
const part: FuzzPart = { failed, ...sum }
process.stdout.write(`${JSON.stringify(part)}\n`)
process.exit(0)
