import { monitorEventLoopDelay } from 'node:perf_hooks'
import { startServer } from '@/server/app'

// A server in a process of its own that says how long its loop stood still and how much memory it keeps: `bomb-server.ts DATA_DIR`.

const [dataDir] = process.argv.slice(2)
if (dataDir === undefined || process.send === undefined) throw new Error('Usage: bomb-server.ts DATA_DIR, as a child with a channel')
const server = await startServer({ dataDir, port: 0, host: '127.0.0.1', durability: 'full' })
const tell = (message: object): void => void process.send?.(message)

const delay = monitorEventLoopDelay({ resolution: 1 })
let kept = 0
let peak = 0

function memory(): number {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Twice: what the first run finalises, the second frees. */
function collect(): void {
  global.gc?.()
  global.gc?.()
}

process.on('message', (message) => {
  if (message === 'begin') {
    collect()
    kept = memory()
    peak = process.memoryUsage.rss()
    // The collection itself stood still.
    setTimeout(() => {
      delay.reset()
      delay.enable()
      tell({ kind: 'begun' })
    }, 50)
  } else if (message === 'end') {
    delay.disable()
    const resident = process.memoryUsage.rss() - peak
    collect()
    tell({ kind: 'ended', blockMs: delay.max / 1e6, keptMiB: (memory() - kept) / 2 ** 20, residentMiB: resident / 2 ** 20 })
  } else {
    void server.close().then(() => process.exit(0))
  }
})
tell({ kind: 'listening', port: server.port })
