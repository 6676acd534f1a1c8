import { randomBytes } from 'node:crypto'
import { privateAddresses } from './addresses'
import { startServer, type RunningServer } from './app'
import { finishRestore } from './backup/restore'
import { watchForRestore } from './backup/watch-restore'
import { readEnvironment } from './env'
import { createLog, type Log } from './log'
import { openPages } from './pages'

const drainMs = 10_000

async function main(): Promise<void> {
  const read = readEnvironment(process.env)
  if (!read.ok) {
    for (const fault of read.faults) process.stderr.write(`${fault}\n`)
    process.exitCode = 2
    return
  }
  const { environment } = read
  const dev = process.argv.includes('--dev')
  const log = createLog(environment.LOG_LEVEL)
  if (environment.DATABASE_URL === undefined && finishRestore(environment.DATA_DIR)) log.info('a backup was restored')
  const server = await startServer({
    dataDir: environment.DATA_DIR,
    port: environment.PORT,
    host: environment.HOST,
    durability: environment.DURABILITY,
    trustProxy: environment.TRUST_PROXY === '1',
    log,
    pages: (port) => openPages({ dev, dir: process.cwd(), random: (count) => randomBytes(count), port }),
    maxSockets: environment.MAX_SOCKETS,
    databaseConnections: environment.DATABASE_CONNECTIONS,
    ...(environment.DATABASE_URL === undefined ? {} : { databaseUrl: environment.DATABASE_URL }),
    ...(environment.METRICS_TOKEN === undefined ? {} : { metricsToken: environment.METRICS_TOKEN }),
    ...(environment.PUBLIC_ORIGIN === undefined ? {} : { publicOrigin: environment.PUBLIC_ORIGIN }),
  })
  for (const address of reachableAt(environment.HOST, server.port, environment.PUBLIC_ORIGIN)) process.stdout.write(`${address}\n`)
  stopOnSignal(server, { log, leaveMs: environment.DRAIN_SECONDS * 1000 })
  if (environment.DATABASE_URL === undefined) watchForRestore({ dataDir: environment.DATA_DIR, server, log })
}

function reachableAt(host: string, port: number, publicOrigin: string | undefined): readonly string[] {
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const names = isEverywhere ? ['localhost', ...privateAddresses()] : [host.includes(':') ? `[${host}]` : host]
  return [...names.map((name) => `http://${name}:${port}`), ...(publicOrigin === undefined ? [] : [publicOrigin])]
}

/** Behind a proxy the server says first that it is about to stop, and stops when the proxy has had time to see it. */
function stopOnSignal(server: RunningServer, { log, leaveMs }: { readonly log: Log; readonly leaveMs: number }): void {
  let isStopping = false
  const stop = (): void => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), leaveMs + drainMs).unref()
    server.leave()
    new Promise((resolve) => setTimeout(resolve, leaveMs)).then(() => server.close()).then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error }, 'the server did not stop cleanly')
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/** Why the server could not start, for the person who started it. */
function startProblem(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `The port is taken (${error.message}). Stop what uses it, or set PORT to another one.`
  if (code === 'EADDRNOTAVAIL' || code === 'EACCES') return `The server may not listen there (${error.message}). Set HOST and PORT to an address of this machine and a free port above 1023.`
  return error.message
}

main().catch((error: unknown) => {
  process.stderr.write(`${startProblem(error)}\n`)
  process.exit(1)
})
