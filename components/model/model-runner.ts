import type { Job, JobAnswer } from './jobs'

export type Outcome = { readonly ok: true; readonly answer: JobAnswer; readonly final: boolean } | { readonly ok: false; readonly message: string }

/** Where the model runs. A page asks in a slot; the newest ask of a slot is the only one that is answered. */
export type ModelRunner = {
  /** `tell` may be called several times, the last time with a final outcome or a failure. Returns how to withdraw the ask: `tell` is not called after that. */
  readonly ask: (slot: string, job: Job, tell: (outcome: Outcome) => void) => () => void
  readonly close: () => void
}

/** The part of a Worker that the runner uses, so that tests can run one in the same process. */
export type WorkerPort = {
  readonly post: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  readonly onFailure: (listener: (message: string) => void) => void
  readonly end: () => void
}
