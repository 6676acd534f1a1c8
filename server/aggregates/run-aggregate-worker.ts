import { Worker } from 'node:worker_threads'
import { roomAggregateSchema } from '@/lib/workshop/aggregate-schema'
import type { RoomAggregate } from '@/lib/disagreement/aggregate'
import type { AggregateJob } from './aggregate-worker'

export type AggregateRun = { readonly result: Promise<RoomAggregate | null>; readonly stop: () => void }

/** Computes the group figures of a room in a thread of its own. Null for too few answers; rejects when the thread fails or is stopped. */
export function runAggregateWorker(job: AggregateJob): AggregateRun {
  const worker = startWorker(job)
  const result = new Promise<RoomAggregate | null>((resolve, reject) => {
    worker.once('message', (message: unknown) => {
      const parsed = roomAggregateSchema.nullable().safeParse(message)
      if (parsed.success) resolve(parsed.data)
      else reject(new Error(`The group figures came out in another shape: ${parsed.error.message}`))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The thread for group figures ended with ${code}.`)))
  })
  return { result, stop: () => void worker.terminate() }
}

/** Built, the worker lies beside the server's bundle; in development and tests it is the source, which the thread reads through tsx. */
function startWorker(job: AggregateJob): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./aggregate-worker.mjs', import.meta.url), { workerData: job })
  const source = new URL('./aggregate-worker.ts', import.meta.url)
  return new Worker('import("tsx/esm/api").then(({ register }) => { register(); return import(process.argv[2]) })', { eval: true, argv: [source.href], execArgv: [], workerData: job })
}
