// What a killed server loses: `npm run --silent crash -- --runs N [--first R] [--processes P]`. Prints one JSON object; ends with 1 when
// anything that somebody had seen, or been told was saved, is gone. `--storm CLIENTS` measures how a room comes back instead.
import { runCrashes } from '../tests/crash/run-crash'
import { runStorm } from '../tests/crash/run-storm'
import { readNumbers, readWords } from './load/options'

// Every provider of y-websocket listens for the end of the process.
process.setMaxListeners(0)

const words = readWords(process.argv.slice(2), ['runs', 'first', 'processes', 'storm'])
const { runs, first, processes, storm } = readNumbers(words, { runs: 50, first: 1, processes: 20, storm: 200 })

if (words.has('storm')) {
  const results = [await runStorm({ clients: storm, signal: 'SIGTERM' }), await runStorm({ clients: storm, signal: 'SIGKILL' })]
  process.stdout.write(`${JSON.stringify({ format: 'storm/1', results }, null, 2)}\n`)
  process.exit(results.every(({ back, lastMs }) => back === storm && lastMs <= 30_000) ? 0 : 1)
}

const plan = { runs, first, clients: 20, processes: Math.min(processes, 20), updatesPerSecond: 200 }
const results = await runCrashes(plan, (result) => process.stderr.write(`${JSON.stringify(result)}\n`))
const sum = (pick: (result: (typeof results)[number]) => number): number => results.reduce((total, result) => total + pick(result), 0)
const totals = { written: sum((r) => r.written), seen: sum((r) => r.seen), lost: sum((r) => r.lost), saved: sum((r) => r.saved), lostSaved: sum((r) => r.lostSaved), converged: sum((r) => Number(r.converged)) }
process.stdout.write(`${JSON.stringify({ format: 'crash/1', ...plan, ...totals }, null, 2)}\n`)
process.exit(totals.lost === 0 && totals.lostSaved === 0 && totals.converged === runs ? 0 : 1)
