// Whether every ballot that was received is counted once: `npm run --silent vote-proof -- --runs N [--first R] [--voters V] [--processes P]`.
// Prints one JSON object; ends with 1 when an answer, the stored ballots and the count differ anywhere, or when a ballot is left on disk
// beside a name. A close is work for one core, so the seeds are shared among processes, one a core at first.
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import * as z from 'zod'
import { readNumbers, readWords } from './load/options'
import { addTotals, noRuns, type SeriesOptions, type SeriesTotals } from './vote-proof/storm-series'

const totalsSchema = z.object({ runs: z.number(), sends: z.number(), received: z.number(), late: z.number(), older: z.number(), ballots: z.number(), faults: z.array(z.string()), isClean: z.boolean() })
const messageSchema = z.discriminatedUnion('kind', [z.object({ kind: z.literal('run') }), z.object({ kind: z.literal('totals'), totals: totalsSchema, cpuMs: z.number() })])

type Share = { readonly totals: SeriesTotals; readonly cpuMs: number }

/** Plays one share of the seeds in a process of its own; rejects when it ends without an answer. */
function runShare(share: SeriesOptions, onRun: () => void): Promise<Share> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'vote-proof', 'worker.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    child.on('message', (message) => {
      const heard = messageSchema.parse(message)
      if (heard.kind === 'run') onRun()
      else resolve(heard)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The process with seeds from ${share.first} ended with ${code}.`)))
    child.send(share)
  })
}

const options = readNumbers(readWords(process.argv.slice(2), ['runs', 'first', 'voters', 'processes']), { runs: 1000, first: 1, voters: 100, processes: availableParallelism() })
const { runs, first, voters } = options
const processes = Math.min(options.processes, runs)
const startedAt = Date.now()
let done = 0
const onRun = (): void => {
  done += 1
  if (done % 25 === 0 || done === runs) process.stderr.write(`${done} of ${runs}\n`)
}
const starts = Array.from({ length: processes + 1 }, (_, at) => first + Math.floor((runs * at) / processes))
const shares = await Promise.all(starts.slice(0, -1).map((from, at) => runShare({ first: from, runs: (starts[at + 1] ?? from) - from, voters }, onRun)))
const { faults, ...totals } = shares.map((share) => share.totals).reduce(addTotals, noRuns)
for (const fault of faults) process.stderr.write(`${fault}\n`)
const seconds = Math.round((Date.now() - startedAt) / 1000)
const cpuSeconds = Math.round(shares.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / 1000)
process.stdout.write(`${JSON.stringify({ format: 'vote-proof/1', ...totals, first, voters, processes, faults: faults.length, seconds, cpuSeconds }, null, 2)}\n`)
process.exit(faults.length === 0 && totals.isClean ? 0 : 1)
