import { isJobReply, type Job } from './jobs'
import type { ModelRunner, Outcome, WorkerPort } from './model-runner'

type Ask = { readonly number: number; readonly slot: string; readonly job: Job; readonly tell: (outcome: Outcome) => void }

/** One worker and those who wait for it; started by its first job, and again after it failed. */
type Lane = {
  worker: WorkerPort | null
  running: Ask | null
  readonly waiting: Map<string, Ask>
  /** Its jobs take seconds: one that nobody waits for any more is stopped with its worker, rather than waited for. */
  readonly isLong: boolean
}

// A keystroke must not wait behind the whole room, nor the room behind a thousand worlds: each kind has a worker to itself.
const lane = (isLong: boolean): Lane => ({ worker: null, running: null, waiting: new Map(), isLong })

/**
 * Runs jobs in workers made by `spawn`, at most one a lane, and of the long ones at most `longAtOnce` at a time, the oldest ask first: more workers than
 * cores only slow each other. Requests are numbered; answers nobody waits for any more are dropped.
 */
export function createWorkerRunner(spawn: () => WorkerPort, longAtOnce = Infinity): ModelRunner {
  const lanes: { readonly [K in Job['kind']]: Lane } = { view: lane(false), room: lane(false), draws: lane(true), flips: lane(true), outlook: lane(true), open: lane(true), package: lane(true), pair: lane(true), equal: lane(true) }
  const newest = new Map<string, number>()
  let count = 0

  const isWanted = (ask: Ask) => newest.get(ask.slot) === ask.number

  const stop = (on: Lane) => {
    on.worker?.end()
    on.worker = null
    on.running = null
  }

  /** The running job has said its last. */
  const settle = (on: Lane, outcome: Outcome) => {
    const ask = on.running
    on.running = null
    if (ask !== null && isWanted(ask)) {
      newest.delete(ask.slot)
      ask.tell(outcome)
    }
    startWaiting()
  }

  const workerOf = (on: Lane): WorkerPort => {
    if (on.worker !== null) return on.worker
    const worker = spawn()
    worker.onMessage((message) => {
      const ask = on.running
      if (on.worker !== worker || ask === null || !isJobReply(message) || message.number !== ask.number) return
      if (!message.ok) return settle(on, { ok: false, message: message.message })
      const outcome = { ok: true, answer: message.answer, final: message.final } as const
      if (message.final) settle(on, outcome)
      else if (isWanted(ask)) ask.tell(outcome)
    })
    worker.onFailure((message) => {
      worker.end()
      if (on.worker !== worker) return
      on.worker = null
      settle(on, { ok: false, message })
    })
    on.worker = worker
    return worker
  }

  const nextOf = (on: Lane): Ask | undefined => (on.running === null ? on.waiting.values().next().value : undefined)

  /** Starts what may run now. */
  const startWaiting = () => {
    const all = Object.values(lanes)
    const oldestFirst = all.flatMap((on) => ({ on, ask: nextOf(on) })).sort((a, b) => (a.ask?.number ?? Infinity) - (b.ask?.number ?? Infinity))
    for (const { on, ask } of oldestFirst) {
      if (ask === undefined || on.running !== null || on.waiting.get(ask.slot) !== ask) continue
      if (on.isLong && all.filter((other) => other.isLong && other.running !== null).length >= longAtOnce) continue
      start(on, ask)
    }
  }

  const start = (on: Lane, ask: Ask) => {
    on.waiting.delete(ask.slot)
    on.running = ask
    try {
      workerOf(on).post({ number: ask.number, job: ask.job })
    } catch (failure) {
      settle(on, { ok: false, message: failure instanceof Error ? failure.message : String(failure) })
    }
  }

  /** Nobody waits for this slot any more. */
  const withdraw = (slot: string) => {
    newest.delete(slot)
    for (const on of Object.values(lanes)) {
      on.waiting.delete(slot)
      if (!on.isLong || on.running?.slot !== slot) continue
      stop(on)
    }
  }

  return {
    ask: (slot, job, tell) => {
      const number = ++count
      const on = lanes[job.kind]
      withdraw(slot)
      newest.set(slot, number)
      on.waiting.set(slot, { number, slot, job, tell })
      startWaiting()
      return () => {
        if (newest.get(slot) !== number) return
        withdraw(slot)
        startWaiting()
      }
    },
    close: () => {
      newest.clear()
      for (const on of Object.values(lanes)) {
        on.waiting.clear()
        stop(on)
      }
    },
  }
}
