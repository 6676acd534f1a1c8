// Whether every ballot that was received is counted once: `npm run --silent vote-proof -- --runs N [--first R] [--voters V]`. Prints one JSON
// object; ends with 1 when an answer, the stored ballots and the count differ anywhere, or when a ballot is left on disk beside a name.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runStorm, type StormResult } from '../tests/vote/run-storm'
import { storeBytes } from '../tests/vote/store-bytes'
import { StormRoom } from '../tests/vote/storm-room'
import { readNumbers, readWords } from './load/options'

const { runs, first, voters } = readNumbers(readWords(process.argv.slice(2), ['runs', 'first', 'voters']), { runs: 1000, first: 1, voters: 100 })
const results: StormResult[] = []
let isClean = true
// A fresh store now and then, so that the bytes of all votes can be looked through after each of them.
const runsPerStore = 25
for (let from = first; from < first + runs; from += runsPerStore) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'parley-votes-'))
  const room = await StormRoom.start(dataDir, voters)
  for (let seed = from; seed < Math.min(from + runsPerStore, first + runs); seed += 1) {
    const result = await runStorm(room, seed, dataDir)
    results.push(result)
    for (const fault of result.faults) process.stderr.write(`${fault}\n`)
  }
  isClean &&= !storeBytes(dataDir).includes('storm-')
  await room.server.close()
  rmSync(dataDir, { recursive: true })
  process.stderr.write(`${results.length} of ${runs}\n`)
}
const sum = (pick: (result: StormResult) => number): number => results.reduce((total, result) => total + pick(result), 0)
const faults = sum((result) => result.faults.length)
const totals = { sends: sum((r) => r.sends), received: sum((r) => r.received), late: sum((r) => r.late), older: sum((r) => r.older), ballots: sum((r) => r.ballots), faults, isClean }
process.stdout.write(`${JSON.stringify({ format: 'vote-proof/1', runs, first, voters, ...totals }, null, 2)}\n`)
process.exit(faults === 0 && isClean ? 0 : 1)
