import path from 'node:path'
import { Worker } from 'node:worker_threads'

/** What a thread says: how far it is, and at last what came out. */
export type ThreadMessage = { readonly kind: 'progress'; readonly share: number } | { readonly kind: 'result'; readonly value: unknown }

export type Thread<T> = { readonly result: Promise<T>; readonly stop: () => void }

export type ThreadJob<T> = {
  /** The thread's source, by `new URL('./NAME.ts', import.meta.url)`. */
  readonly source: URL
  readonly job: unknown
  /** Checks what came out; throws on anything else. */
  readonly read: (value: unknown) => T
  /** `share` is 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** Computes in a thread of its own what would hold up the event loop. Rejects when the thread fails or is stopped. */
export function runThread<T>({ source, job, read, onProgress }: ThreadJob<T>): Thread<T> {
  const worker = startWorker(source, job)
  const result = new Promise<T>((resolve, reject) => {
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') return onProgress?.(message.share)
      try {
        resolve(read(message.value))
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The thread ${path.posix.basename(source.pathname)} ended with ${code}.`)))
  })
  return { result, stop: () => void worker.terminate() }
}

/** Built, the thread lies beside the server's bundle; in development and tests it is the source, which the thread reads through tsx. */
function startWorker(source: URL, job: unknown): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`./${path.posix.basename(source.pathname, '.ts')}.mjs`, import.meta.url), { workerData: job })
  return new Worker('import("tsx/esm/api").then(({ register }) => { register(); return import(process.argv[2]) })', { eval: true, argv: [source.href], execArgv: [], workerData: job })
}
