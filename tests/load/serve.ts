import { startServer } from '@/server/app'

// The server without pages, in a process that may be killed: `serve DATA_DIR PORT full|normal`. Prints its port.

const [dataDir, port, durability] = process.argv.slice(2)
if (dataDir === undefined || port === undefined || (durability !== 'full' && durability !== 'normal')) throw new Error('Usage: serve DATA_DIR PORT full|normal')
const server = await startServer({ dataDir, port: Number(port), host: '127.0.0.1', durability })
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))
// Nobody is left to stop it when whoever started it is gone.
process.on('disconnect', () => process.exit(1))
process.stdout.write(`${server.port}\n`)
