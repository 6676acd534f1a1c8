import { parentPort, workerData } from 'node:worker_threads'
import { aggregateWorkshop, type RoundViews } from '../../lib/disagreement/aggregate'
import type { Workshop } from '../../lib/model/workshop'
import type { ThreadMessage } from '../threads/run-thread'

export type AggregateJob = { readonly workshop: Workshop; readonly rounds: RoundViews }

// Computes one room and ends: seconds of arithmetic that must not hold up the server's event loop.
// Both ends are built from the same sources, so the job is taken as it is.
const job: AggregateJob = workerData
const message: ThreadMessage = { kind: 'result', value: aggregateWorkshop(job.workshop, job.rounds) }
parentPort?.postMessage(message)
