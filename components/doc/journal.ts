import type { JournalRecord, JournalStore } from './journal-store'

export type JournalEntry<E> = JournalRecord & {
  readonly edit: E
  /** Number of the frame on the present socket that holds this edit; null while it has not left. */
  readonly frame: number | null
}

export type JournalTools<E> = {
  /** Where entries outlive the page; null when this browser keeps nothing. */
  readonly store: JournalStore | null
  readonly scope: string
  readonly newId: () => string
  readonly now: () => number
  /** One edit that says what two in a row say, or null when they are about different things. */
  readonly merge: (first: E, second: E) => E | null
}

/** The named edits that the server has not acknowledged yet: what is offered back if it refuses (sync.md, "one path back"). */
export class Journal<E> {
  readonly #tools: JournalTools<E>
  #entries: readonly JournalEntry<E>[] = []

  constructor(tools: JournalTools<E>) {
    this.#tools = tools
  }

  get length(): number {
    return this.#entries.length
  }

  /** Entries of an earlier visit; their changes are in the stored document and leave with the next step 2. */
  adopt(entries: readonly Omit<JournalEntry<E>, 'frame'>[]): void {
    this.#entries = [...entries.map((entry) => ({ ...entry, frame: null })), ...this.#entries]
  }

  /** Notes an edit that was carried out. Typing on in the same field is one edit as long as it has not left. */
  add(edit: E, words: { readonly label: string; readonly text: string }): void {
    const last = this.#entries.at(-1)
    const merged = last !== undefined && last.frame === null ? this.#tools.merge(last.edit, edit) : null
    const entry: JournalEntry<E> =
      last !== undefined && merged !== null
        ? { ...last, edit: merged, ...words }
        : { id: this.#tools.newId(), scope: this.#tools.scope, at: this.#tools.now(), edit, ...words, frame: null }
    this.#entries = merged === null ? [...this.#entries, entry] : [...this.#entries.slice(0, -1), entry]
    const { frame: _, ...record } = entry
    this.#tools.store?.put(record)
  }

  /** Every change so far is in the frames up to this one. */
  markSent(frame: number): void {
    this.#entries = this.#entries.map((entry) => (entry.frame === null ? { ...entry, frame } : entry))
  }

  /** Frames up to this one are on the server's disk. */
  markAcked(frame: number): void {
    this.#remove(this.#entries.filter((entry) => entry.frame !== null && entry.frame <= frame))
  }

  /** The socket is gone: what it carried unacknowledged leaves again with the next step 2. */
  markLost(): void {
    this.#entries = this.#entries.map((entry) => ({ ...entry, frame: null }))
  }

  takeAll(): readonly JournalEntry<E>[] {
    const taken = this.#entries
    this.#remove(taken)
    return taken
  }

  #remove(gone: readonly JournalEntry<E>[]): void {
    if (gone.length === 0) return
    this.#entries = this.#entries.filter((entry) => !gone.includes(entry))
    this.#tools.store?.remove(gone.map(({ id }) => id))
  }
}
