import { startServer } from '@/server/app'

// A server of several, without pages, in a process that may be killed: `node DATA_DIR PORT DATABASE_URL PUBLIC_ORIGIN DRAIN_MS`. Prints its port.

const [dataDir, port, databaseUrl, publicOrigin, drainMs] = process.argv.slice(2)
if (dataDir === undefined || port === undefined || databaseUrl === undefined || publicOrigin === undefined || drainMs === undefined) throw new Error('Usage: node DATA_DIR PORT DATABASE_URL PUBLIC_ORIGIN DRAIN_MS')
const server = await startServer({ dataDir, port: Number(port), host: '127.0.0.1', durability: 'full', databaseUrl, publicOrigin, trustProxy: true })
process.on('SIGTERM', () => {
  server.leave()
  setTimeout(() => void server.close().then(() => process.exit(0)), Number(drainMs))
})
// Nobody is left to stop it when whoever started it is gone.
process.on('disconnect', () => process.exit(1))
process.stdout.write(`${server.port}\n`)
