// Several servers: `npm run --silent cluster -- [--clients N --workshops W --rate R]`. Starts PostgreSQL, two servers and HAProxy on
// loopback, kills, splits and restarts them, and prints one JSON object; ends with 1 when anything somebody had seen is gone.
import { haproxyProgram, postgresPrograms } from '../tests/cluster/programs'
import { runCluster } from '../tests/cluster/run-cluster'
import { readNumbers, readWords, usageError } from './load/options'

const words = readWords(process.argv.slice(2), ['clients', 'workshops', 'rate', 'steady', 'away'])
const { clients, workshops, rate, steady, away } = readNumbers(words, { clients: 100, workshops: 10, rate: 200, steady: 5000, away: 5000 })
if (clients % workshops !== 0) usageError(`--clients is ${clients}, and a multiple of --workshops (${workshops}) is accepted`)
if (postgresPrograms() === null || haproxyProgram() === null) usageError('PostgreSQL and HAProxy are needed; Debian: apt-get install postgresql haproxy')

const result = await runCluster({ clients, workshops, updatesPerSecond: rate, steadyMs: steady, databaseAwayMs: away }, (line) => process.stderr.write(`${line} …\n`))
process.stdout.write(`${JSON.stringify({ format: 'cluster/1', ...result }, null, 2)}\n`)
const isGood = result.lost === 0 && result.converged === workshops && result.kill.lastBackMs <= 10_000 && result.split.fenced > 0 && result.database.savedWhileAway === 0 && result.restart.failedVisits.length === 0
process.exit(isGood ? 0 : 1)
