import type { Db } from './tables'

/** A document as it was committed. `updates` in order of `head`; merged they are the document. */
export type StoredDocument = {
  readonly documentId: number
  readonly epoch: number
  /** The one it was taken with; 0 for a document that nobody has taken. */
  readonly generation: number
  /** Number of the last committed update; 0 when there is none. */
  readonly head: number
  readonly projected: number | null
  readonly updates: readonly Uint8Array[]
  /** Which person each client id of the document belongs to. */
  readonly clientIds: ReadonlyMap<number, string>
}

/** One update on its way to disk. */
export type Append = {
  readonly documentId: number
  /** The one the document was taken with. Appended only while it is still that. */
  readonly generation: number
  readonly seq: number
  readonly bytes: Uint8Array
  readonly personId: string | null
  /** Client ids seen for the first time in this update: bound to `personId` from now on. */
  readonly newClientIds: readonly number[]
}

/**
 * What the server asks of a database, and what it may rely on:
 * 1. `write` runs each job in one transaction. When its promise is fulfilled, everything the job wrote survives the end of
 *    the process (and, with `durability: 'full'`, the end of the machine's power). SQLite runs them one at a time, PostgreSQL
 *    several at once: what must not meet is kept apart by the workshop's lock and the document's generation.
 * 2. When a job throws, nothing it wrote stays, and `write` rejects with the same error.
 * 3. `read` sees committed rows only.
 * 4. A job awaits nothing but the handle it is given.
 */
export type Store = {
  read<T>(job: (db: Db) => Promise<T>): Promise<T>
  write<T>(job: (db: Db) => Promise<T>): Promise<T>
  /** Other servers work on the same store: a document may be taken away, and what has to be resumed may be theirs. */
  readonly isShared: boolean
  /**
   * Fulfilled when nothing that was deleted, and marked to be forgotten, stands in the store's own files any more; rejects when that is
   * not possible now. SQLite: nothing deleted does. PostgreSQL: its write-ahead log, archive and backups are its operator's, and words in
   * a table that is too large.
   */
  truncateLog(): Promise<void>
  /** False from a failed write until the next one that succeeds. */
  isHealthy(): boolean
  close(): Promise<void>
}

export type Durability = 'full' | 'normal'
