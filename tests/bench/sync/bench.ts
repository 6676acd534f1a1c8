// `npm run --silent bench:sync [-- --rounds N --seconds S --clients C --rate R --entries E]`: the same load on this server and its peers,
// in turn, on one machine. Prints one JSON object: each one's figures and their ratios to the best peer.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readNumbers, readWords, usageError } from '@/scripts/load/options'
import { root } from '@/tests/load/bundle'
import { runJoin } from '@/tests/load/run-join'
import { runLoad } from '@/tests/load/run-load'
import type { Target } from '@/tests/load/targets'
import { contestants, type Contestant } from './servers'
import { summary, type Round } from './summary'

const options = readNumbers(readWords(process.argv.slice(2), ['rounds', 'seconds', 'clients', 'rate', 'entries']), { rounds: 3, seconds: 8, clients: 100, rate: 5, entries: 2000 })

if (!existsSync(path.join(root, 'dist/main.mjs'))) usageError('there is no built server; run npm run build')
installPeers()
const rounds: Round[] = []
for (let round = 0; round < options.rounds; round += 1) {
  // Every round begins with another, so that nobody always runs after the same neighbour.
  const order = [...contestants.slice(round % contestants.length), ...contestants.slice(0, round % contestants.length)]
  for (const contestant of order) {
    const load = await withServer(contestant, (target) => runLoad(target, { clients: options.clients, writers: options.clients, rate: options.rate, seconds: options.seconds }))
    const join = await withServer(contestant, (target) => runJoin(target, { clients: options.clients, entries: options.entries }))
    rounds.push({ contestant: contestant.name, load, join })
    process.stderr.write(`${round + 1}/${options.rounds} ${contestant.name}: p95 ${load.p95Ms} ms, cpu ${load.serverCpuSeconds} s, join ${join.lastMs} ms\n`)
  }
}
const machine = { cores: os.cpus().length, cpu: os.cpus()[0]?.model ?? 'unknown', node: process.version }
process.stdout.write(`${JSON.stringify({ format: 'bench-sync/1', machine, options, ...summary(rounds, contestants) }, null, 2)}\n`)

async function withServer<T>(contestant: Contestant, run: (target: Target) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'parley-bench-'))
  const { target, server } = await contestant.start(dataDir, options.clients + 1)
  try {
    return await run(target)
  } finally {
    await server.end('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The peers live in this folder only; the project's own packages never hold them. */
function installPeers(): void {
  if (existsSync(path.join(import.meta.dirname, 'node_modules/@hocuspocus/server')) && existsSync(path.join(import.meta.dirname, 'node_modules/@y/websocket-server'))) return
  const npm = process.env.npm_execpath
  const [command, args] = npm === undefined ? ['npm', ['install']] : [process.execPath, [npm, 'install']]
  const { status } = spawnSync(command, args, { cwd: import.meta.dirname, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) usageError('the peers could not be installed; run npm install in tests/bench/sync')
}
