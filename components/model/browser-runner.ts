import type { ModelRunner, WorkerPort } from './model-runner'
import { createWorkerRunner } from './worker-runner'

function spawn(): WorkerPort {
  const worker = new Worker(new URL('./model.worker.ts', import.meta.url), { type: 'module' })
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.addEventListener('message', (event: MessageEvent<unknown>) => listener(event.data)),
    onFailure: (listener) => {
      worker.addEventListener('error', (event) => listener(event.message === '' ? 'The model did not start in this browser.' : event.message))
      worker.addEventListener('messageerror', () => listener('The model’s answer could not be read.'))
    },
    end: () => worker.terminate(),
  }
}

/** A core is left to the page where there are enough, and why an ask is on the list need not wait for a thousand worlds; more than a few are never wanted at once. */
const longJobsAtOnce = (cores: number) => Math.min(Math.max(cores - 1, 2), 4)

let runner: ModelRunner | null = null

/** The page's own runner, made when first asked: one set of workers however many screens compute. */
export function browserRunner(): ModelRunner {
  runner ??= createWorkerRunner(spawn, longJobsAtOnce(navigator.hardwareConcurrency))
  return runner
}
