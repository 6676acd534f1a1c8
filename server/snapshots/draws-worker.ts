import { parentPort, workerData } from 'node:worker_threads'
import { computeDraws, type Computable, type ViewDraws } from '../../lib/workshop/snapshot/compute-results'
import type { ThreadMessage } from '../threads/run-thread'
import { stepBack } from '../threads/step-back'
import { placesLeft, type PlaceCounter } from './places-left'

/** The views of a state that nobody has taken yet, for the thread that computes its results. */
export type DrawsJob = { readonly state: Computable; readonly counter: PlaceCounter }
export type DrawsDone = readonly ViewDraws[]

stepBack()
const { state, counter }: DrawsJob = workerData
const message: ThreadMessage = { kind: 'result', value: computeDraws(state, placesLeft(counter, state.workshop.views.length)) satisfies DrawsDone }
parentPort?.postMessage(message)
