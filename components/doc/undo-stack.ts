import type { EditResult } from '@/lib/workshop/types'

type Entry<Edit> = { readonly edit: Edit; readonly label: string; readonly at: number }

const mostEntries = 100
/** Typing without a longer pause is one edit to whoever undoes it. */
const pauseMs = 1500

export type UndoTools<Edit> = {
  readonly now: () => number
  /** One edit for two in a row about the same field; null otherwise. */
  readonly merge: (first: Edit, second: Edit) => Edit | null
  readonly undo: (edit: Edit) => EditResult
}

/** A small stack of one's own named edits (sync.md, "Undo"): one undo is one named edit, whatever others did meanwhile. */
export class UndoStack<Edit> {
  readonly #tools: UndoTools<Edit>
  #entries: readonly Entry<Edit>[] = []
  #isUndoing = false

  constructor(tools: UndoTools<Edit>) {
    this.#tools = tools
  }

  /** What the next undo would take back. */
  get label(): string | null {
    return this.#entries.at(-1)?.label ?? null
  }

  record(edit: Edit, label: string): void {
    if (this.#isUndoing) return
    const at = this.#tools.now()
    const last = this.#entries.at(-1)
    const merged = last !== undefined && at - last.at < pauseMs ? this.#tools.merge(last.edit, edit) : null
    this.#entries = merged === null ? [...this.#entries, { edit, label, at }].slice(-mostEntries) : [...this.#entries.slice(0, -1), { edit: merged, label, at }]
  }

  /** Takes back the last named edit. When its field has changed since, it says so, does nothing else, and is done with that edit. */
  undo(): EditResult {
    const last = this.#entries.at(-1)
    if (last === undefined) return { ok: false, reason: 'gone', message: 'There is nothing of yours to undo.' }
    this.#entries = this.#entries.slice(0, -1)
    this.#isUndoing = true
    const result = this.#tools.undo(last.edit)
    this.#isUndoing = false
    return result
  }

  clear(): void {
    this.#entries = []
  }
}
