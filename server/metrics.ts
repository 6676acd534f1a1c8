import { timingSafeEqual } from 'node:crypto'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { hashSecret } from './codes'
import { isLoopback } from './doors'
import type { RefusalCause } from './sync/refusal-cause'
import type { HeaderReader } from './header-reader'

/** What is asked when the figures are read. */
export type LiveFigures = {
  readonly sockets: number
  readonly documents: number
  readonly pendingUpdates: number
  readonly pendingBytes: number
  readonly waitingMessages: number
  readonly unsentBytes: number
  readonly isHealthy: boolean
}

export type Metrics = {
  /** A socket was told no, with this close code and for this cause. */
  refused(code: number, reason: RefusalCause): void
  /** A batch is on disk, so long after its first update was applied. */
  committed(updates: number, waitedMs: number): void
  /** A command or a request of `/api` was answered. */
  answered(status: number): void
  text(): Promise<{ readonly type: string; readonly body: string }>
}

/** Figures for the operator (Prometheus). Of the server as a whole: no label says which workshop or who. */
export function createMetrics(live: () => LiveFigures): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const gauge = (name: string, help: string, read: (figures: LiveFigures) => number): void => {
    new Gauge({ name, help, registers, collect() { this.set(read(live())) } })
  }
  gauge('parley_sockets', 'Open sockets on documents', ({ sockets }) => sockets)
  gauge('parley_documents', 'Documents in memory', ({ documents }) => documents)
  gauge('parley_pending_updates', 'Updates applied and not yet on disk', ({ pendingUpdates }) => pendingUpdates)
  gauge('parley_pending_bytes', 'Bytes of updates applied and not yet on disk', ({ pendingBytes }) => pendingBytes)
  gauge('parley_waiting_messages', 'Messages received and not yet read', ({ waitingMessages }) => waitingMessages)
  gauge('parley_unsent_bytes', 'Bytes sent that their readers have not taken', ({ unsentBytes }) => unsentBytes)
  gauge('parley_store_healthy', '1 while the store takes writes, else 0', ({ isHealthy }) => (isHealthy ? 1 : 0))
  gauge('parley_resident_bytes', 'Memory of the process', () => process.memoryUsage.rss())
  gauge('parley_cpu_seconds', 'Time of the processor used since the start', () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6)
  const refusals = new Counter({ name: 'parley_refusals_total', help: 'Sockets told no, by close code and reason', labelNames: ['code', 'reason'], registers })
  const answers = new Counter({ name: 'parley_api_answers_total', help: 'Answers of /api, by status', labelNames: ['status'], registers })
  const updates = new Counter({ name: 'parley_committed_updates_total', help: 'Updates on disk', registers })
  const latency = new Histogram({ name: 'parley_commit_seconds', help: 'From an update applied to its batch on disk', buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5, 30], registers })
  return {
    refused: (code, reason) => refusals.inc({ code: String(code), reason }),
    committed: (count, waitedMs) => {
      updates.inc(count)
      latency.observe(waitedMs / 1000)
    },
    answered: (status) => answers.inc({ status: String(status) }),
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  }
}

/**
 * Whoever has the token, when there is one. Without one, a program on this machine that came directly: what a proxy or a
 * page under another name brings here is from elsewhere.
 */
export function mayReadMetrics(headers: HeaderReader, { peer, token }: { readonly peer: string; readonly token: string | undefined }): boolean {
  if (token !== undefined) return timingSafeEqual(digest(headers('authorization') ?? ''), digest(`Bearer ${token}`))
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'via'].some((name) => headers(name) !== undefined)
  const host = (headers('host') ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
  return !isForwarded && isLoopback(peer.replace(/^::ffff:/, '')) && isLoopback(host)
}

function digest(text: string): Buffer {
  return Buffer.from(hashSecret(text))
}
