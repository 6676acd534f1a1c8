// `npm run --silent bench:peer`: w of one package in 1,000 worlds, by lib/model and as the same model in Squiggle, as JSON with the ratio.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { modelInput } from '@/lib/model/effective'
import { evaluateView } from '@/lib/model/evaluate'
import { outcome } from '@/lib/model/outcome'
import { standpointOf } from '@/lib/model/regimes'
import { createStreams } from '@/lib/model/streams'
import { sampleWorkshop } from '../../support/sample-files'
import { measure, rounded } from '../model/measure'
import { outcomeInputs, squiggleProgram } from './squiggle-model'

const DRAWS = 1000
const RUNS = 20
const SINCERITY = 0.5

const peer = path.join(import.meta.dirname, 'node_modules/@quri/squiggle-lang')
if (!existsSync(peer)) {
  const npm = process.env.npm_execpath
  const [command, args] = npm === undefined ? ['npm', ['install']] : [process.execPath, [npm, 'install']]
  const { status } = spawnSync(command, args, { cwd: import.meta.dirname, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('Squiggle could not be installed; run npm install in tests/bench/peer')
}

type Run = (code: string, options: { readonly environment: { readonly sampleCount: number; readonly xyPointLength: number } }) => Promise<{ readonly result: { readonly ok: boolean; readonly value: unknown } }>
const isRunner = (value: unknown): value is { readonly run: Run } => typeof value === 'object' && value !== null && 'run' in value && typeof value.run === 'function'

// Said by path, since only this folder has the package.
const squiggle: unknown = await import(path.join(peer, 'dist/index.js'))
if (!isRunner(squiggle)) throw new Error('@quri/squiggle-lang has no function run')

const [view] = sampleWorkshop.views
if (view === undefined) throw new Error('the sample has views')
const asks = evaluateView(sampleWorkshop, view).package
const workshop = { ...sampleWorkshop, views: [{ ...view, overrides: {} }] }
const [own = view] = workshop.views
const members = asks.map((id) => sampleWorkshop.interventions.findIndex((card) => card.id === id))

function ours(seed: number): number {
  const streams = createStreams(DRAWS, seed)
  let sum = 0
  for (let draw = 0; draw < DRAWS; draw++) sum += outcome(standpointOf(modelInput(workshop, own, streams.read(draw))), members, { sincerity: SINCERITY }).w
  return sum / DRAWS
}

const program = squiggleProgram(outcomeInputs(workshop, asks, SINCERITY))
async function theirs(): Promise<string> {
  const { result } = await squiggleRun(program, { environment: { sampleCount: DRAWS, xyPointLength: DRAWS } })
  if (!result.ok) throw new Error(String(result.value))
  return String(result.value && typeof result.value === 'object' && 'result' in result.value ? result.value.result : result.value)
}
const squiggleRun = squiggle.run

const model = measure({ what: `w of ${asks.length} asks in ${DRAWS} worlds, lib/model`, cards: 17, views: 1 }, (run) => run + 1, ours, RUNS)
const times: number[] = []
const cpuTimes: number[] = []
let mean = ''
for (let run = -2; run < RUNS; run++) {
  const cpu = process.cpuUsage()
  const start = performance.now()
  mean = await theirs()
  const took = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  if (run < 0) continue
  times.push(took)
  cpuTimes.push((user + system) / 1000)
}
const medianMs = rounded(times, 0.5)
const p95Ms = rounded(times, 0.95)
const peerResult = { what: 'the same in Squiggle', cards: 17, views: 1, runs: RUNS, medianMs, p95Ms, medianCpuMs: rounded(cpuTimes, 0.5) }
const means = { model: ours(1), squiggle: Number(mean) }
process.stdout.write(`${JSON.stringify({ node: process.version, results: [model, peerResult], means, ratio: Math.round((medianMs / model.medianMs) * 10) / 10, cpuRatio: Math.round((peerResult.medianCpuMs / model.medianCpuMs) * 10) / 10 }, null, 2)}\n`)
