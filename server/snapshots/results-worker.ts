import { availableParallelism } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { MODEL_VERSION } from '../../lib/model/version'
import { canonicalJson } from '../../lib/workshop/canonical-json'
import { composeResults, computeDraws, type Computable } from '../../lib/workshop/snapshot/compute-results'
import { textHash } from '../../lib/workshop/snapshot/content-hash'
import { stateSchema } from '../../lib/workshop/snapshot/file-schema'
import { runThread, type ThreadMessage } from '../threads/run-thread'
import { stepBack } from '../threads/step-back'
import type { DrawsDone, DrawsJob } from './draws-worker'
import { createPlaceCounter, placesLeft } from './places-left'

/** `state` is the canonical JSON that was signed: what anybody has who verifies. */
export type ResultsJob = { readonly state: string; readonly stateHash: string }
export type ResultsDone = { readonly json: string; readonly hash: string }

/** More than this many threads would gain little in a room's few views. */
const mostThreads = 4

stepBack()
const { state: text, stateHash }: ResultsJob = workerData
const say = (message: ThreadMessage): void => parentPort?.postMessage(message)
const { workshop, modelVersion, seed, draws } = stateSchema.parse(JSON.parse(text))
if (modelVersion !== MODEL_VERSION) throw new Error(`It was sealed with ${modelVersion}, and this release computes ${MODEL_VERSION}.`)
const state: Computable = { workshop, modelVersion, seed, draws }

const views = workshop.views.length
const counter = createPlaceCounter()
const others = Promise.all(Array.from({ length: Math.min(mostThreads, availableParallelism(), views) - 1 }, () => drawsElsewhere({ state, counter })))
const mine = computeDraws(state, placesLeft(counter, views), () => say({ kind: 'progress', share: Math.min(Atomics.load(counter, 0), views) / (views + 1) }))
const json = canonicalJson(composeResults(state, stateHash, [...mine, ...(await others).flat()]))
const done: ResultsDone = { json, hash: textHash(json) }
say({ kind: 'result', value: done })

function drawsElsewhere(job: DrawsJob): Promise<DrawsDone> {
  const read = (value: unknown): DrawsDone => {
    if (!Array.isArray(value)) throw new Error('A thread that draws answers with a list.')
    return value
  }
  return runThread({ source: new URL('./draws-worker.ts', import.meta.url), job, read }).result
}
