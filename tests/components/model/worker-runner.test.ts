import { describe, expect, it } from 'vitest'
import type { WorkerPort, Outcome } from '@/components/model/model-runner'
import { createJobServer } from '@/components/model/run-job'
import type { JobReply } from '@/components/model/jobs'
import { createAnswerCache } from '@/components/model/answer-cache'
import { createWorkerRunner } from '@/components/model/worker-runner'
import { workshopOfView } from '@/components/model/use-results'
import { smallestEqualizer } from '@/lib/disagreement/flips'
import { pairCruxes } from '@/lib/disagreement/pair-cruxes'
import { evaluateView } from '@/lib/model/evaluate'
import { evaluateUncertainty } from '@/lib/model/uncertainty'
import { evaluateWorkshop } from '@/lib/disagreement/results'
import { smallWorkshop } from '@/tests/support/sample-results'

/** What the real worker would say to one message. */
function repliesTo(message: unknown): readonly JobReply[] {
  const replies: JobReply[] = []
  createJobServer((reply) => void replies.push(structuredClone(reply)))(message)
  return replies
}

/** A worker in this process that answers only when told to, with what the real one would say. */
function heldWorker() {
  const inbox: unknown[] = []
  let tell: (message: unknown) => void = () => undefined
  let fail: (message: string) => void = () => undefined
  let ended = false
  const port: WorkerPort = {
    post: (message) => void inbox.push(structuredClone(message)),
    onMessage: (listener) => { tell = listener },
    onFailure: (listener) => { fail = listener },
    end: () => { ended = true },
  }
  return { port, inbox, answerNext: () => repliesTo(inbox.shift()).forEach((reply) => tell(reply)), tell: (message: unknown) => tell(message), fail: (message: string) => fail(message), hasEnded: () => ended }
}

function runnerOverHeldWorkers(longAtOnce?: number) {
  const workers: ReturnType<typeof heldWorker>[] = []
  const runner = createWorkerRunner(() => {
    const worker = heldWorker()
    workers.push(worker)
    return worker.port
  }, longAtOnce)
  const outcomes: (readonly [string, Outcome])[] = []
  const note = (name: string) => (outcome: Outcome) => void outcomes.push([name, outcome])
  const worker = (at: number) => {
    const found = workers[at]
    if (found === undefined) throw new Error(`No worker ${at} was started.`)
    return found
  }
  return { runner, workers, worker, outcomes, note }
}

const workshop = smallWorkshop(2, 5)
const viewJob = (at: number) => ({ kind: 'view', workshop, viewId: workshop.views[at]?.id ?? '' }) as const

describe('the runner of the model', () => {
  it('RESULTS-29 a worker answers what the library would', () => {
    const { runner, worker, outcomes, note } = runnerOverHeldWorkers()
    runner.ask('mine', viewJob(0), note('view'))
    runner.ask('room', { kind: 'room', workshop }, note('room'))
    worker(0).answerNext()
    worker(1).answerNext()
    const [first] = workshop.views
    if (first === undefined) throw new Error('Two views.')
    expect(outcomes).toEqual([
      ['view', { ok: true, answer: { kind: 'view', result: evaluateView(workshop, first) }, final: true }],
      ['room', { ok: true, answer: { kind: 'room', result: evaluateWorkshop(workshop) }, final: true }],
    ])
  })

  it('RESULTS-30 a newer ask of the same slot supersedes the older: only the newest is answered', () => {
    const { runner, worker, outcomes, note } = runnerOverHeldWorkers()
    runner.ask('mine', viewJob(0), note('first'))
    runner.ask('mine', viewJob(1), note('second'))
    runner.ask('mine', viewJob(0), note('third'))
    expect(worker(0).inbox).toHaveLength(1)
    worker(0).answerNext()
    expect(outcomes).toEqual([])
    expect(worker(0).inbox).toHaveLength(1)
    worker(0).answerNext()
    expect(outcomes.map(([name]) => name)).toEqual(['third'])
  })

  it('RESULTS-31 one’s own view does not wait behind the room', () => {
    const { runner, workers, worker, outcomes, note } = runnerOverHeldWorkers()
    runner.ask('room', { kind: 'room', workshop }, note('room'))
    runner.ask('mine', viewJob(0), note('view'))
    expect(workers).toHaveLength(2)
    worker(1).answerNext()
    expect(outcomes.map(([name]) => name)).toEqual(['view'])
  })

  it('RESULTS-32 slots wait for each other in the order they asked, and a withdrawn ask is never answered', () => {
    const { runner, worker, outcomes, note } = runnerOverHeldWorkers()
    const withdraw = runner.ask('a', viewJob(0), note('a'))
    runner.ask('b', viewJob(1), note('b'))
    const withdrawWaiting = runner.ask('c', viewJob(0), note('c'))
    withdraw()
    withdrawWaiting()
    worker(0).answerNext()
    worker(0).answerNext()
    expect(outcomes.map(([name]) => name)).toEqual(['b'])
    expect(worker(0).inbox).toEqual([])
  })

  it('RESULTS-83 of jobs that take long only so many run at once, the oldest ask next; a quick one never waits for them', () => {
    const { runner, workers, worker, outcomes, note } = runnerOverHeldWorkers(1)
    const viewId = workshop.views[0]?.id ?? ''
    runner.ask('draws', { kind: 'draws', workshop, viewId, draws: 2 }, note('draws'))
    const withdrawFlips = runner.ask('flips', { kind: 'flips', workshop, viewId }, note('flips'))
    runner.ask('outlook', { kind: 'outlook', workshop, viewId }, note('outlook'))
    runner.ask('mine', viewJob(0), note('view'))
    expect(workers).toHaveLength(2)
    worker(1).answerNext()
    expect(outcomes.map(([name]) => name)).toEqual(['view'])
    withdrawFlips()
    expect(workers).toHaveLength(2)
    worker(0).answerNext()
    expect(workers).toHaveLength(3)
    worker(2).answerNext()
    expect(outcomes.at(-1)?.[0]).toBe('outlook')
  })

  it('RESULTS-33 a failing evaluation is told in words and the next ask is answered', () => {
    const { runner, worker, outcomes, note } = runnerOverHeldWorkers()
    runner.ask('mine', { kind: 'view', workshop, viewId: 'nobody' }, note('bad'))
    worker(0).answerNext()
    runner.ask('mine', viewJob(0), note('good'))
    worker(0).answerNext()
    expect(outcomes.map(([name, outcome]) => [name, outcome.ok])).toEqual([['bad', false], ['good', true]])
    expect(outcomes[0]?.[1]).toEqual({ ok: false, message: 'The workshop has no view "nobody".' })
  })

  it('RESULTS-34 a worker that dies fails its ask, is ended, and a new one takes the next', () => {
    const { runner, workers, worker, outcomes, note } = runnerOverHeldWorkers()
    runner.ask('a', viewJob(0), note('a'))
    runner.ask('b', viewJob(1), note('b'))
    worker(0).fail('out of memory')
    expect(outcomes).toEqual([['a', { ok: false, message: 'out of memory' }]])
    expect(worker(0).hasEnded()).toBe(true)
    expect(workers).toHaveLength(2)
    worker(1).answerNext()
    expect(outcomes.map(([name]) => name)).toEqual(['a', 'b'])
  })

  it('RESULTS-35 messages that are none of ours are ignored on both ends', () => {
    expect(repliesTo({ type: 'hot reload' })).toEqual([])
    expect(repliesTo({ number: 1, job: { kind: 'delete everything' } })).toEqual([])
    const { runner, worker, outcomes, note } = runnerOverHeldWorkers()
    runner.ask('mine', viewJob(0), note('mine'))
    worker(0).tell({ hello: 'there' })
    worker(0).tell({ number: 99, ok: false, message: 'of another time' })
    expect(outcomes).toEqual([])
    runner.close()
    expect(worker(0).hasEnded()).toBe(true)
  })

  it('RESULTS-51 worlds are told on the way and at the end, and end with what the library says', () => {
    const { runner, worker, outcomes, note } = runnerOverHeldWorkers()
    const [first] = workshop.views
    if (first === undefined) throw new Error('Two views.')
    runner.ask('worlds', { kind: 'draws', workshop, viewId: first.id, draws: 250 }, note('worlds'))
    worker(0).answerNext()
    const told = outcomes.map(([, outcome]) => (outcome.ok && outcome.answer.kind === 'draws' ? [outcome.answer.result.draws, outcome.final] : []))
    expect(told).toEqual([[100, false], [200, false], [250, true]])
    const last = outcomes[2]?.[1]
    expect(last?.ok === true ? last.answer.result : null).toEqual(evaluateUncertainty(workshop, first, { draws: 250 }))
  })

  it('RESULTS-52 a long job that nobody waits for any more is stopped with its worker, and the next starts at once', () => {
    const { runner, workers, worker, outcomes, note } = runnerOverHeldWorkers()
    const [first] = workshop.views
    if (first === undefined) throw new Error('Two views.')
    const long = { kind: 'draws', workshop, viewId: first.id, draws: 100 } as const
    runner.ask('worlds', long, note('old'))
    runner.ask('others', long, note('others'))
    runner.ask('worlds', long, note('new'))
    expect(worker(0).hasEnded()).toBe(true)
    expect(workers).toHaveLength(2)
    worker(0).answerNext()
    expect(outcomes).toEqual([])
    worker(1).answerNext()
    worker(1).answerNext()
    expect(outcomes.map(([name]) => name)).toEqual(['others', 'new'])
  })

  it('RESULTS-73 a pair is answered from its first view, then from both; so is which single answer would make the lists the same', () => {
    const { runner, worker, outcomes, note } = runnerOverHeldWorkers()
    const [first, second] = workshop.views
    if (first === undefined || second === undefined) throw new Error('Two views.')
    const pair = { workshop, viewId: first.id, otherId: second.id }
    runner.ask('pair', { kind: 'pair', ...pair }, note('pair'))
    runner.ask('equal', { kind: 'equal', ...pair }, note('equal'))
    worker(0).answerNext()
    worker(1).answerNext()
    const own = pairCruxes(workshop, first, second)
    const flip = smallestEqualizer(workshop, first, second)
    expect(outcomes).toEqual([
      ['pair', { ok: true, answer: { kind: 'pair', result: { own, reverse: null } }, final: false }],
      ['pair', { ok: true, answer: { kind: 'pair', result: { own, reverse: pairCruxes(workshop, second, first) } }, final: true }],
      ['equal', { ok: true, answer: { kind: 'equal', result: { own: flip } }, final: false }],
      ['equal', { ok: true, answer: { kind: 'equal', result: { own: flip, other: smallestEqualizer(workshop, second, first) } }, final: true }],
    ])
  })

  it('RESULTS-36 one view’s question holds only the answers it depends on', () => {
    const [first, second] = workshop.views
    if (first === undefined || second === undefined) throw new Error('Two views.')
    expect(workshopOfView(workshop, first.id).views).toEqual([first])
    const chosen = { ...workshop, regimes: workshop.regimes.map((regime) => (regime.kind === 'sharedValues' ? { ...regime, chooserView: second.id } : regime)) }
    expect(workshopOfView(chosen, first.id).views).toEqual([first, second])
  })

  it('RESULTS-37 the cache keeps the last answers and lets the oldest go', () => {
    const cache = createAnswerCache(2)
    const [first] = workshop.views
    if (first === undefined) throw new Error('Two views.')
    const answer = { kind: 'view', result: evaluateView(workshop, first) } as const
    for (const key of ['a', 'b', 'c']) cache.keep(key, answer)
    expect([cache.get('a'), cache.get('c')]).toEqual([null, answer])
  })
})
