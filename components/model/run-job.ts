import { evaluateWorkshop } from '@/lib/disagreement/results'
import { evaluateView } from '@/lib/model/evaluate'
import { isJobRequest, type Job, type JobAnswer, type JobReply } from './jobs'

export function runJob(job: Job): JobAnswer {
  switch (job.kind) {
    case 'view': {
      const view = job.workshop.views.find(({ id }) => id === job.viewId)
      if (view === undefined) throw new Error(`The workshop has no view "${job.viewId}".`)
      return { kind: 'view', result: evaluateView(job.workshop, view) }
    }
    case 'room':
      return { kind: 'room', result: evaluateWorkshop(job.workshop) }
  }
}

/** One message in, one message out; a failure travels back as words. Null for a message that is none of ours. */
export function answerRequest(message: unknown): JobReply | null {
  if (!isJobRequest(message)) return null
  try {
    return { number: message.number, ok: true, answer: runJob(message.job) }
  } catch (failure) {
    return { number: message.number, ok: false, message: failure instanceof Error ? failure.message : String(failure) }
  }
}
