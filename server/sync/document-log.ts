import { ApiError } from '../api-error'
import { compactDocument } from '../store/document-queries'
import type { GroupCommit } from '../store/group-commit'
import type { Append, Store, StoredDocument } from '../store/store'
import { CommitLine } from './commit-line'

export type LogContext = {
  readonly store: Store
  readonly commits: GroupCommit
}

/** Rows are merged when there are many and merging them is worth its while: it costs as much as the whole document. */
const compactAfter = { rows: 500, shareOfDocument: 0.5, mostRows: 5000 }

export type LogOptions<Entry> = {
  readonly context: LogContext
  readonly stored: StoredDocument
  /** Bytes of the document, for weighing its rows. */
  readonly documentBytes: () => number
  /** An entry is on disk and may be shown. */
  readonly tell: (entry: Entry) => void
  /** Entries have reached the disk; told after they were shown. */
  readonly settled: () => void
  /** An entry will never be on disk, so that memory is ahead of it for good: the store gave it up, or another server has the document. */
  readonly failed: (error: unknown) => void
}

export type LogEntry<Entry> = {
  readonly entry: Entry
  readonly bytes: Uint8Array
  readonly personId: string | null
  readonly newClientIds: readonly number[]
}

/** The rows of one document: numbers what is applied in memory, brings it to the store in order, merges rows when there are many. */
export class DocumentLog<Entry> {
  readonly #options: LogOptions<Entry>
  readonly #line = new CommitLine<Entry>()
  #head: number
  #rows: number
  #tailBytes = 0
  #isCut = false

  constructor(options: LogOptions<Entry>) {
    this.#options = options
    this.#head = options.stored.head
    this.#rows = options.stored.updates.length
  }

  /** Applied and not yet on disk. */
  get pending(): number {
    return this.#line.pending
  }

  append({ entry, bytes, personId, newClientIds }: LogEntry<Entry>): void {
    const { context, stored, failed } = this.#options
    this.#head += 1
    this.#tailBytes += bytes.length
    this.#line.add(entry)
    context.commits.append({
      documentId: stored.documentId,
      generation: stored.generation,
      seq: this.#head,
      bytes,
      personId,
      newClientIds,
      committed: () => this.settle(1),
      failed: (error) => {
        failed(error)
        this.#line.lose()
      },
    })
  }

  /** Numbers an update that a command commits in its own transaction; `settle` or `lose` follows. */
  reserve(entry: Entry, bytes: Uint8Array): Append {
    this.#head += 1
    this.#line.add(entry)
    const { documentId, generation } = this.#options.stored
    return { documentId, generation, seq: this.#head, bytes, personId: null, newClientIds: [] }
  }

  settle(count: number): void {
    this.#rows += count
    this.#line.settle(count, this.#options.tell)
    if (this.#isCut) return
    if (this.#isWorthCompacting) this.compact().catch(() => undefined)
    this.#options.settled()
  }

  /** What was reserved never reaches the disk. */
  lose(): void {
    this.#line.lose()
  }

  whenCommitted(run: () => void): void {
    this.#line.whenCommitted(run)
  }

  /** Nothing more is shown; what waited for the disk runs now. */
  cut(): void {
    this.#isCut = true
    this.#line.cut()
  }

  /** Fulfilled when nothing is on its way to disk any more. */
  quiet(): Promise<void> {
    return this.#line.quiet()
  }

  async compact(): Promise<void> {
    const { context, stored } = this.#options
    if (this.#rows < 2 || this.#isCut) return
    const seq = this.#head - this.#line.pending
    this.#rows = 1
    this.#tailBytes = 0
    await context.store.write((db) => compactDocument(db, stored, seq))
  }

  get #isWorthCompacting(): boolean {
    if (this.#rows <= compactAfter.rows) return false
    return this.#rows > compactAfter.mostRows || this.#tailBytes > this.#options.documentBytes() * compactAfter.shareOfDocument
  }
}

export function notSaved(): ApiError {
  return new ApiError('not-saved', 'The server cannot save at the moment. Try again in a minute.')
}
