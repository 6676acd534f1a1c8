import { parentPort, workerData } from 'node:worker_threads'
import { canonicalJson } from '../../lib/workshop/canonical-json'
import { computeResults } from '../../lib/workshop/snapshot/compute-results'
import { textHash } from '../../lib/workshop/snapshot/content-hash'
import { stateSchema } from '../../lib/workshop/snapshot/file-schema'
import type { ThreadMessage } from '../threads/run-thread'

/** `state` is the canonical JSON that was signed: what anybody has who verifies. */
export type ResultsJob = { readonly state: string; readonly stateHash: string }
export type ResultsDone = { readonly json: string; readonly hash: string }

const { state, stateHash }: ResultsJob = workerData
const say = (message: ThreadMessage): void => parentPort?.postMessage(message)
const results = computeResults(stateSchema.parse(JSON.parse(state)), stateHash, (done, of) => say({ kind: 'progress', share: done / of }))
const json = canonicalJson(results)
const done: ResultsDone = { json, hash: textHash(json) }
say({ kind: 'result', value: done })
