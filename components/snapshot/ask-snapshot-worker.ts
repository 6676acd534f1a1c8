import type { SnapshotJob, SnapshotReply } from './opened'

/** Runs one job in a worker of its own; `tell` hears every reply. Returns how to end it. */
export function askSnapshotWorker(job: SnapshotJob, tell: (reply: SnapshotReply) => void): () => void {
  const worker = new Worker(new URL('./snapshot.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', (event: MessageEvent<SnapshotReply>) => tell(event.data))
  worker.addEventListener('error', (event) => tell({ kind: 'failed', message: event.message === '' ? 'The computation did not start in this browser.' : event.message }))
  worker.postMessage(job)
  return () => worker.terminate()
}
