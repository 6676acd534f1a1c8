import { runVerifyJob, type VerifyJob, type VerifyMessage } from './verify-job'

const say = (message: VerifyMessage): void => postMessage(message)
// Both ends are one build, so the job is taken as it is.
addEventListener('message', ({ data }: MessageEvent<VerifyJob>) => say({ kind: 'answer', answer: runVerifyJob(data, (share) => say({ kind: 'progress', share })) }))
