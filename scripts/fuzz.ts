// Convergence under bad lines: `npm run --silent fuzz -- --seeds N [--first S]`. Prints one JSON object; ends with 1 when a seed fails.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openStore } from '../server/store/kysely-store'
import { runFuzz, type FuzzResult } from '../tests/fuzz/fuzz-run'
import { readNumbers, readWords } from './load/options'

// Every provider of y-websocket listens for the end of the process.
process.setMaxListeners(0)

const { seeds, first } = readNumbers(readWords(process.argv.slice(2), ['seeds', 'first']), { seeds: 10_000, first: 1 })
/** A file of its own for so many seeds, so that none grows without bound. */
const seedsPerFile = 250

const failed: FuzzResult[] = []
const sum = { cards: 0, crashes: 0, refusals: 0 }
const start = performance.now()
for (let seed = first; seed < first + seeds; seed += seedsPerFile) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'parley-fuzz-'))
  const store = await openStore({ dataDir, durability: 'normal' })
  for (let at = seed; at < Math.min(seed + seedsPerFile, first + seeds); at += 1) {
    const result = await runFuzz(store, at)
    sum.cards += result.cards
    sum.crashes += result.crashes
    sum.refusals += result.refusals
    if (result.problem === null) continue
    failed.push(result)
    process.stderr.write(`seed ${at}: ${result.problem}\n`)
  }
  await store.close()
  rmSync(dataDir, { recursive: true, force: true })
  process.stderr.write(`${Math.min(seed + seedsPerFile, first + seeds) - first} seeds, ${failed.length} failed, ${Math.round((performance.now() - start) / 1000)} s\n`)
}
process.stdout.write(`${JSON.stringify({ format: 'fuzz/1', seeds, first, failed: failed.map(({ seed }) => seed), ...sum, seconds: Math.round((performance.now() - start) / 1000) }, null, 2)}\n`)
process.exit(failed.length === 0 ? 0 : 1)
