import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as z from 'zod'
import { bombs, bombSite, type Bomb } from '@/tests/hostile/bombs'

// `npm run bombs`: throws each bomb of THREAT_MODEL.md at a server of its own with a board of 1.9 MB, and prints how long the
// server's loop stood still at most and how much memory it keeps while the bomb is held.

/** Other programs on the machine stop a process too; the least of so many runs is the server's own doing. */
const repeats = 3
const targets = { blockMs: 50, keptMiB: 20 }
const answer = z.union([
  z.object({ kind: z.literal('listening'), port: z.number() }),
  z.object({ kind: z.literal('begun') }),
  z.object({ kind: z.literal('ended'), blockMs: z.number(), keptMiB: z.number(), residentMiB: z.number() }),
])
type Answer = z.output<typeof answer>

const root = path.resolve(import.meta.dirname, '..')

function next(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(answer.parse(message)))
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)))
  })
}

async function throwOne(bomb: Bomb): Promise<Extract<Answer, { kind: 'ended' }>> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'parley-bomb-'))
  const child = fork(path.join(root, 'tests/hostile/bomb-server.ts'), [dataDir], { cwd: root, execArgv: ['--expose-gc', '--import', 'tsx'] })
  try {
    const listening = await next(child)
    if (listening.kind !== 'listening') throw new Error(`The server says ${listening.kind} first.`)
    const origin = `http://127.0.0.1:${listening.port}`
    const site = await bombSite(origin, 450)
    child.send('begin')
    await next(child)
    const letGo = await bomb.throwAt(site)
    child.send('end')
    const ended = await next(child)
    letGo()
    if (ended.kind !== 'ended') throw new Error(`The server says ${ended.kind} at the end.`)
    return ended
  } finally {
    child.kill('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const wanted = process.argv[2]
let misses = 0
process.stdout.write(`${'bomb'.padEnd(56)} ${'block ms'.padStart(9)} ${'kept MiB'.padStart(9)} ${'rss MiB'.padStart(9)}\n`)
for (const bomb of bombs) {
  if (wanted !== undefined && !bomb.name.includes(wanted)) continue
  const runs: Awaited<ReturnType<typeof throwOne>>[] = []
  for (let run = 0; run < repeats; run += 1) runs.push(await throwOne(bomb))
  const least = (read: (run: (typeof runs)[number]) => number): number => Math.min(...runs.map(read))
  const [blockMs, keptMiB, residentMiB] = [least((run) => run.blockMs), least((run) => run.keptMiB), least((run) => run.residentMiB)]
  const isMissed = bomb.isHonest !== true && (blockMs >= targets.blockMs || keptMiB >= targets.keptMiB)
  if (isMissed) misses += 1
  process.stdout.write(`${bomb.name.padEnd(56)} ${blockMs.toFixed(1).padStart(9)} ${keptMiB.toFixed(1).padStart(9)} ${residentMiB.toFixed(1).padStart(9)}${isMissed ? '  over the target' : bomb.isHonest === true ? '  (honest work, limited to 20 a minute)' : ''}\n`)
}
process.stdout.write(`${misses === 0 ? 'All' : `All but ${misses}`} below ${targets.blockMs} ms and ${targets.keptMiB} MiB.\n`)
process.exitCode = misses === 0 ? 0 : 1
process.exit()
