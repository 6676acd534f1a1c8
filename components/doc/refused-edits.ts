import type { EditResult } from '@/lib/workshop/types'
import type { JournalEntry } from './journal'
import type { LocalStore, RefusedRecord } from './journal-store'

export type RefusedEdit<Edit> = { readonly edit: Edit; readonly label: string; readonly text: string }

export type RefusedGroup<Edit> = Omit<RefusedRecord, 'edits'> & { readonly edits: readonly RefusedEdit<Edit>[] }

type Tools<Edit> = {
  readonly store: LocalStore | null
  readonly scope: string
  readonly newId: () => string
  readonly now: () => number
  readonly parse: (value: unknown) => Edit | null
  /** One edit that says what two in a row say, or null when they are about different things. */
  readonly merge: (first: Edit, second: Edit) => Edit | null
  readonly changed: () => void
}

/** Edits the server did not take, kept until their writer puts them back or discards them. */
export class RefusedEdits<Edit> {
  readonly #tools: Tools<Edit>
  #groups: readonly RefusedGroup<Edit>[] = []

  constructor(tools: Tools<Edit>) {
    this.#tools = tools
  }

  get groups(): readonly RefusedGroup<Edit>[] {
    return this.#groups
  }

  async load(): Promise<void> {
    const records = (await this.#tools.store?.refused(this.#tools.scope)) ?? []
    const groups = records.map((record) => ({
      ...record,
      edits: record.edits.flatMap((entry) => {
        const edit = this.#tools.parse(entry.edit)
        return edit === null ? [] : [{ ...entry, edit }]
      }),
    }))
    this.#groups = [...groups.filter(({ edits }) => edits.length > 0), ...this.#groups]
  }

  add(reason: string, entries: readonly JournalEntry<Edit>[]): void {
    if (entries.length === 0) return
    const { newId, now, scope } = this.#tools
    this.#keep({ id: newId(), scope, reason, at: now(), edits: entries.map(({ edit, label, text }) => ({ edit, label, text })) })
    this.#tools.changed()
  }

  /** One more for the same reason, as somebody goes on typing: it stands with those before it. */
  join(reason: string, refused: RefusedEdit<Edit>): void {
    const { newId, now, scope, merge, changed } = this.#tools
    const group = this.#groups.at(-1)
    if (group === undefined || group.reason !== reason) this.#keep({ id: newId(), scope, reason, at: now(), edits: [refused] })
    else {
      const last = group.edits.at(-1)
      const merged = last === undefined ? null : merge(last.edit, refused.edit)
      this.#keep({ ...group, at: now(), edits: merged === null ? [...group.edits, refused] : [...group.edits.slice(0, -1), { ...refused, edit: merged }] })
    }
    changed()
  }

  /** Those that are refused again stay, with the reason. */
  putBack(id: string, apply: (edit: Edit) => EditResult): void {
    const group = this.#groups.find((found) => found.id === id)
    if (group === undefined) return
    let reason = group.reason
    const left = group.edits.filter(({ edit }) => {
      const result = apply(edit)
      if (!result.ok) reason = result.message
      return !result.ok
    })
    if (left.length === 0) this.#drop(id)
    else this.#keep({ ...group, reason, edits: left })
    this.#tools.changed()
  }

  discard(id: string): void {
    this.#drop(id)
    this.#tools.changed()
  }

  #keep(group: RefusedGroup<Edit>): void {
    const isKnown = this.#groups.some(({ id }) => id === group.id)
    this.#groups = isKnown ? this.#groups.map((known) => (known.id === group.id ? group : known)) : [...this.#groups, group]
    this.#tools.store?.putRefused(group)
  }

  #drop(id: string): void {
    this.#groups = this.#groups.filter((group) => group.id !== id)
    this.#tools.store?.removeRefused(id)
  }
}
