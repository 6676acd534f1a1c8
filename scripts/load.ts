// Load over real sockets: `npm run --silent load -- --clients N --writers M --rate R --seconds S [--url ORIGIN [--pid P]] [--durability full|normal]`.
// Or `--profile room|many [--seconds S] [--full yes]`: one workshop of 100 editors and 300 observers, or 20 of 25, at an edit every other
// second each; with --full the server takes no connection more than these. Without --url the built server is started for it (npm run build). Prints one JSON object.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from '../tests/load/bundle'
import { profiles, runProfile } from '../tests/load/profiles'
import { runLoad } from '../tests/load/run-load'
import { takeSeats } from '../tests/load/seats'
import { startServerProcess } from '../tests/load/server-process'
import { boardTarget } from '../tests/load/targets'
import { readNumbers, readWords, usageError } from './load/options'

const words = readWords(process.argv.slice(2), ['clients', 'writers', 'rate', 'seconds', 'url', 'pid', 'durability', 'profile', 'full'])
const plan = readNumbers(words, { clients: 20, writers: 20, rate: 5, seconds: 10 })
const url = words.get('url')
const durability = words.get('durability') ?? 'full'
if (durability !== 'full' && durability !== 'normal') usageError(`--durability is '${durability}', and full or normal is accepted`)
if (plan.writers > plan.clients) usageError(`--writers is ${plan.writers}, and at most as many as --clients (${plan.clients}) are accepted`)

const profileName = words.get('profile')
const profile = profileName === 'room' || profileName === 'many' ? profiles[profileName] : undefined
if (profileName !== undefined && profile === undefined) usageError(`--profile is '${profileName}', and room or many is accepted`)
const isLimited = words.has('full')
const limit: { readonly [name: string]: string } = profile === undefined || !isLimited ? {} : { MAX_SOCKETS: String(profile.workshops * (profile.editors + profile.observers)) }

if (url === undefined) {
  const program = path.join(root, 'dist/main.mjs')
  if (!existsSync(program)) usageError('there is no built server; run npm run build, or name a running one with --url')
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'parley-load-'))
  const server = await startServerProcess({ file: program, args: [], cwd: root, env: { NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, DURABILITY: durability, LOG_LEVEL: 'error', ...limit } })
  try {
    await drive(`http://127.0.0.1:${server.port}`, server.pid)
  } finally {
    await server.end('SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })
  }
} else {
  const pid = words.get('pid')
  await drive(new URL(url).origin, pid === undefined ? null : Number(pid))
}

async function drive(origin: string, pid: number | null): Promise<void> {
  if (profile !== undefined) {
    const result = await runProfile(origin, { profile, seconds: plan.seconds, pid, isLimited })
    process.stdout.write(`${JSON.stringify({ format: 'load-profile/1', profile: profileName, ...result }, null, 2)}\n`)
    if (result.lost > 0 || result.oneMore === 'let in') process.exitCode = 1
    return
  }
  const seats = await takeSeats(origin, plan.clients)
  const result = await runLoad(boardTarget(origin, seats, { pid }), plan)
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  if (result.lost > 0) process.exitCode = 1
}
