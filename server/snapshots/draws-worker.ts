import { parentPort, workerData } from 'node:worker_threads'
import { computeDraws, type Computable, type ViewDraws } from '../../lib/workshop/snapshot/compute-results'
import type { ThreadMessage } from '../threads/run-thread'
import { stepBack } from '../threads/step-back'

/** Some views of a state, by their places, for the thread that computes its results. */
export type DrawsJob = { readonly state: Computable; readonly places: readonly number[] }
export type DrawsDone = readonly ViewDraws[]

stepBack()
const { state, places }: DrawsJob = workerData
const message: ThreadMessage = { kind: 'result', value: computeDraws(state, places) satisfies DrawsDone }
parentPort?.postMessage(message)
