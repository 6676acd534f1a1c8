import { startServer } from '@/server/app'
import { finishRestore } from '@/server/backup/restore'
import { watchForRestore } from '@/server/backup/watch-restore'
import { createLog } from '@/server/log'

// A server in a process of its own, without pages, for tests that kill it: `server-child.ts DATA_DIR PORT`.

const [dataDir, port] = process.argv.slice(2)
if (dataDir === undefined || port === undefined) throw new Error('Usage: server-child.ts DATA_DIR PORT')
finishRestore(dataDir)
const server = await startServer({ dataDir, port: Number(port), host: '127.0.0.1', durability: 'full' })
watchForRestore({ dataDir, server, log: createLog('silent') })
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))
process.stdout.write(`${server.port}\n`)
