import { appendUnfenced } from './append-updates'
import type { Append, Durability, Store } from './store'
import { Fenced } from './store-error'

/** An update waiting for the disk, and who to tell. Exactly one of the two is called, in the order of the appends. */
export type PendingAppend = Append & {
  readonly committed: () => void
  readonly failed: (error: unknown) => void
}

export type GroupCommit = {
  append(pending: PendingAppend): void
  /** Fulfilled when nothing waits any more. */
  drained(): Promise<void>
  /** True while updates are held because the store does not take them. */
  isHolding(): boolean
  /** What waits for the disk. */
  waiting(): { readonly updates: number; readonly bytes: number }
  /** Gives up what still waits; its senders were told nothing, and send it again. */
  stop(): void
}

export type GroupCommitOptions = {
  readonly store: Store
  readonly durability: Durability
  readonly now: () => number
  /** How long a document's updates are held while the store fails, and how many bytes of them. */
  readonly holdMs?: number
  readonly holdBytes?: number
  readonly onError?: (error: unknown) => void
  /** So many updates are on disk, so long after the first of them came. */
  readonly onCommit?: (updates: number, waitedMs: number) => void
}

/** A commit costs an fsync with `full`: a commit per tick blocked the loop 54 % of the time at 500 updates/s, this window 19 %. */
const windowMs = { full: 5, normal: 0 }
const retryMs = { first: 100, most: 2000 }

/**
 * Appends updates of all documents in one transaction per window. A batch that fails is kept, in order, and tried again;
 * a document whose updates have waited too long or grown too large is given up as a whole, and so, alone, is one that another
 * server has taken.
 */
export function createGroupCommit(options: GroupCommitOptions): GroupCommit {
  const { store, durability, now, holdMs = 60_000, holdBytes = 4 * 1024 * 1024, onError, onCommit } = options
  let pending: PendingAppend[] = []
  let running = false
  let failingSince: number | null = null
  /** When the first of what waits came. */
  let waitingSince = 0
  let retries = 0
  let waiters: (() => void)[] = []
  let stopped = false

  const schedule = (delayMs: number): void => {
    running = true
    if (delayMs === 0) setImmediate(() => void flush())
    else setTimeout(() => void flush(), delayMs)
  }

  const flush = async (): Promise<void> => {
    if (stopped) return
    // A copy: more is added to the line while the database works.
    const batch = [...pending]
    let fenced: ReadonlySet<Append>
    try {
      fenced = await store.write((db) => appendUnfenced(db, batch))
    } catch (error) {
      onError?.(error)
      giveUpOverdue(error)
      retries += 1
      next(Math.min(retryMs.first * 2 ** (retries - 1), retryMs.most))
      return
    }
    // What came while the batch was written stands behind it.
    pending = pending.slice(batch.length)
    if (batch.length > 0) onCommit?.(batch.length, now() - waitingSince)
    waitingSince = now()
    failingSince = null
    retries = 0
    for (const append of batch) fenced.has(append) ? append.failed(new Fenced([append.documentId])) : append.committed()
    next(windowMs[durability])
  }

  const next = (delayMs: number): void => {
    running = false
    if (pending.length > 0) return schedule(delayMs)
    const done = waiters
    waiters = []
    for (const resolve of done) resolve()
  }

  const giveUpOverdue = (error: unknown): void => {
    failingSince ??= now()
    const overdue = now() - failingSince >= holdMs
    const bytes = new Map<number, number>()
    for (const { documentId, bytes: update } of pending) bytes.set(documentId, (bytes.get(documentId) ?? 0) + update.length)
    const isLost = (append: PendingAppend): boolean => overdue || (bytes.get(append.documentId) ?? 0) > holdBytes
    const lost = pending.filter(isLost)
    pending = pending.filter((append) => !isLost(append))
    for (const append of lost) append.failed(error)
  }

  return {
    append: (append) => {
      if (pending.length === 0) waitingSince = now()
      pending.push(append)
      if (!running) schedule(windowMs[durability])
    },
    isHolding: () => failingSince !== null,
    waiting: () => ({ updates: pending.length, bytes: pending.reduce((sum, { bytes }) => sum + bytes.length, 0) }),
    stop: () => {
      stopped = true
      for (const append of pending.splice(0)) append.failed(new Error('The server stops.'))
    },
    drained: () => (pending.length === 0 && !running ? Promise.resolve() : new Promise((resolve) => waiters.push(resolve))),
  }
}
