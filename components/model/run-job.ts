import { judgePackage } from '@/lib/disagreement/any-package'
import { smallestEqualizer, smallestFlips } from '@/lib/disagreement/flips'
import { pairCruxes } from '@/lib/disagreement/pair-cruxes'
import { createWorkshopEvaluator, type WorkshopEvaluator } from '@/lib/disagreement/results'
import { modelInput } from '@/lib/model/effective'
import { evaluateView } from '@/lib/model/evaluate'
import { frontier } from '@/lib/model/frontier'
import { levers } from '@/lib/model/levers'
import { theatrePlot } from '@/lib/model/theatre'
import { createUncertainty } from '@/lib/model/uncertainty'
import type { View, Workshop } from '@/lib/model/workshop'
import { openQuestions } from '@/lib/words/open-questions'
import { isJobRequest, type Job, type JobAnswer, type JobReply } from './jobs'

export type JobStep = { readonly answer: JobAnswer; readonly final: boolean }

// The first picture of the worlds comes early, later ones as often as a progress bar needs.
const drawsAtFirst = 100
const drawsAtOnce = 100

/** Everything a job answers, the last answer marked. Throws what the library throws. `evaluateRoom` may remember earlier rooms. */
export function* runJob(job: Job, evaluateRoom: WorkshopEvaluator): Generator<JobStep> {
  switch (job.kind) {
    case 'view':
      return yield { answer: { kind: 'view', result: evaluateView(job.workshop, viewOf(job.workshop, job.viewId)) }, final: true }
    case 'room':
      return yield { answer: { kind: 'room', result: evaluateRoom(job.workshop) }, final: true }
    case 'draws': {
      const worlds = createUncertainty(job.workshop, viewOf(job.workshop, job.viewId), { draws: job.draws })
      worlds.step(Math.min(drawsAtFirst, job.draws))
      while (worlds.done() < worlds.total) {
        yield { answer: { kind: 'draws', result: worlds.result() }, final: false }
        worlds.step(drawsAtOnce)
      }
      return yield { answer: { kind: 'draws', result: worlds.result() }, final: true }
    }
    case 'flips':
      return yield { answer: { kind: 'flips', result: Object.fromEntries(smallestFlips(job.workshop, viewOf(job.workshop, job.viewId))) }, final: true }
    case 'open': {
      const view = viewOf(job.workshop, job.viewId)
      return yield { answer: { kind: 'open', result: openQuestions(job.workshop, view, evaluateView(job.workshop, view).package) }, final: true }
    }
    case 'package': {
      const { workshop, asks } = job
      yield { answer: { kind: 'package', result: judgePackage(workshop, asks, { draws: 0 }) }, final: false }
      return yield { answer: { kind: 'package', result: judgePackage(workshop, asks) }, final: true }
    }
    case 'pair': {
      const [view, other] = [viewOf(job.workshop, job.viewId), viewOf(job.workshop, job.otherId)]
      const own = pairCruxes(job.workshop, view, other)
      yield { answer: { kind: 'pair', result: { own, reverse: null } }, final: false }
      return yield { answer: { kind: 'pair', result: { own, reverse: pairCruxes(job.workshop, other, view) } }, final: true }
    }
    case 'equal': {
      const [view, other] = [viewOf(job.workshop, job.viewId), viewOf(job.workshop, job.otherId)]
      const own = smallestEqualizer(job.workshop, view, other)
      yield { answer: { kind: 'equal', result: { own } }, final: false }
      return yield { answer: { kind: 'equal', result: { own, other: smallestEqualizer(job.workshop, other, view) } }, final: true }
    }
    case 'outlook': {
      const view = viewOf(job.workshop, job.viewId)
      const input = modelInput(job.workshop, view)
      return yield { answer: { kind: 'outlook', result: { frontier: frontier(input), theatre: theatrePlot(input), levers: levers(job.workshop, view) } }, final: true }
    }
  }
}

function viewOf(workshop: Workshop, viewId: string): View {
  const view = workshop.views.find(({ id }) => id === viewId)
  if (view === undefined) throw new Error(`The workshop has no view "${viewId}".`)
  return view
}

/** The worker's side: takes a message, posts its replies; a failure travels back as words, a message that is none of ours is passed over. */
export function createJobServer(post: (reply: JobReply) => void): (message: unknown) => void {
  const evaluateRoom = createWorkshopEvaluator()
  return (message) => {
    if (!isJobRequest(message)) return
    const { number, job } = message
    try {
      for (const step of runJob(job, evaluateRoom)) post({ number, ok: true, ...step })
    } catch (failure) {
      post({ number, ok: false, message: failure instanceof Error ? failure.message : String(failure) })
    }
  }
}
