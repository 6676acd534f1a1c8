// Convergence under bad lines: `npm run --silent fuzz -- --seeds N [--first S] [--jobs J]`. One process a core unless told otherwise.
// Prints one JSON object; ends with 1 when a seed fails.
import os from 'node:os'
import { runFuzzParts } from '../tests/fuzz/fuzz-parts'
import { readNumbers, readWords } from './load/options'

const plan = readNumbers(readWords(process.argv.slice(2), ['seeds', 'first', 'jobs']), { seeds: 10_000, first: 1, jobs: os.availableParallelism() })
const start = performance.now()
const secondsSoFar = (): number => Math.round((performance.now() - start) / 1000)
let failures = 0
const { failed, ...sum } = await runFuzzParts({
  ...plan,
  onPart: (part, done) => {
    failures += part.failed.length
    for (const { seed, problem } of part.failed) process.stderr.write(`seed ${seed}: ${problem}\n`)
    process.stderr.write(`${done} seeds, ${failures} failed, ${secondsSoFar()} s\n`)
  },
})
process.stdout.write(`${JSON.stringify({ format: 'fuzz/1', ...plan, failed: failed.map(({ seed }) => seed), ...sum, seconds: secondsSoFar() }, null, 2)}\n`)
process.exitCode = failed.length === 0 ? 0 : 1
