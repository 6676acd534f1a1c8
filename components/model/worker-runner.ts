import { isJobReply, type Job } from './jobs'
import type { ModelRunner, Outcome, WorkerPort } from './model-runner'

type Ask = { readonly number: number; readonly slot: string; readonly job: Job; readonly done: (outcome: Outcome) => void }

/** One worker and those who wait for it; started by its first job, and again after it failed. */
type Lane = { worker: WorkerPort | null; running: Ask | null; readonly waiting: Map<string, Ask> }

// A keystroke must not wait behind the whole room: one's own view has a worker to itself.
const laneOf = (job: Job) => (job.kind === 'view' ? 'own' : 'room')

/** Runs jobs in workers made by `spawn`, at most one a lane. Requests are numbered; answers nobody waits for any more are dropped. */
export function createWorkerRunner(spawn: () => WorkerPort): ModelRunner {
  const lanes: { readonly [K in ReturnType<typeof laneOf>]: Lane } = {
    own: { worker: null, running: null, waiting: new Map() },
    room: { worker: null, running: null, waiting: new Map() },
  }
  const newest = new Map<string, number>()
  let count = 0

  const isWanted = (ask: Ask) => newest.get(ask.slot) === ask.number

  const settle = (lane: Lane, outcome: Outcome) => {
    const ask = lane.running
    lane.running = null
    if (ask !== null && isWanted(ask)) {
      newest.delete(ask.slot)
      ask.done(outcome)
    }
    startNext(lane)
  }

  const workerOf = (lane: Lane): WorkerPort => {
    if (lane.worker !== null) return lane.worker
    const worker = spawn()
    worker.onMessage((message) => {
      if (!isJobReply(message) || message.number !== lane.running?.number) return
      settle(lane, message.ok ? { ok: true, answer: message.answer } : { ok: false, message: message.message })
    })
    worker.onFailure((message) => {
      worker.end()
      if (lane.worker === worker) lane.worker = null
      settle(lane, { ok: false, message })
    })
    lane.worker = worker
    return worker
  }

  const startNext = (lane: Lane) => {
    if (lane.running !== null) return
    const next = lane.waiting.values().next().value
    if (next === undefined) return
    lane.waiting.delete(next.slot)
    lane.running = next
    try {
      workerOf(lane).post({ number: next.number, job: next.job })
    } catch (failure) {
      settle(lane, { ok: false, message: failure instanceof Error ? failure.message : String(failure) })
    }
  }

  return {
    ask: (slot, job, done) => {
      const number = ++count
      const lane = lanes[laneOf(job)]
      for (const other of Object.values(lanes)) other.waiting.delete(slot)
      newest.set(slot, number)
      lane.waiting.set(slot, { number, slot, job, done })
      startNext(lane)
      return () => {
        if (newest.get(slot) !== number) return
        newest.delete(slot)
        lane.waiting.delete(slot)
      }
    },
    close: () => {
      newest.clear()
      for (const lane of Object.values(lanes)) {
        lane.waiting.clear()
        lane.running = null
        lane.worker?.end()
        lane.worker = null
      }
    },
  }
}
