// What the join page weighs, and how long a slow phone takes until it can be used: `npm run --silent measure:join [-- --runs N]`.
// Prints one JSON object; targets are 200 KB of gzipped JavaScript and 3 s, and it ends with 1 when the median misses one.
import { ServerProcess } from '../tests/e2e/support/server-process'
import { measureJoin, type JoinFigures } from '../tests/measure/measure-join'
import { openBrowser } from '../tests/rehearsal/cast'
import { readNumbers, readWords } from './load/options'

const { runs } = readNumbers(readWords(process.argv.slice(2), ['runs']), { runs: 5 })
const server = await ServerProcess.start()
const browser = await openBrowser()
const made = await fetch(`${server.origin}/api/workshops`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ title: 'Measured', name: 'Mira' }) })
const reply: unknown = await made.json()
const code = String(Object(reply).code)
const all: JoinFigures[] = []
// The first visit also fills the server's own caches; it is not counted.
for (let run = 0; run <= runs; run += 1) {
  const figures = await measureJoin(browser, server.origin, code, `Guest ${run}`)
  if (run > 0) all.push(figures)
}
await browser.close()
await server.remove()

const median = (pick: (figures: JoinFigures) => number): number => {
  const sorted = all.map(pick).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
const targets = { scriptGzipKb: 200, usableMs: 3000 }
const result = {
  format: 'measure-join/1',
  phone: '360 × 640, processor 4 times slower, 1.6 Mbit/s, 150 ms',
  runs,
  scriptGzipKb: median(({ scriptGzipKb }) => scriptGzipKb),
  scriptWireKb: median(({ scriptWireKb }) => scriptWireKb),
  scripts: median(({ scripts }) => scripts),
  allWireKb: median(({ allWireKb }) => allWireKb),
  seenMs: median(({ seenMs }) => seenMs),
  usableMs: median(({ usableMs }) => usableMs),
  joinedMs: median(({ joinedMs }) => joinedMs),
  targets,
}
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
process.exit(result.scriptGzipKb <= targets.scriptGzipKb && result.usableMs <= targets.usableMs ? 0 : 1)
