import type * as Y from 'yjs'

/** One named edit as it is kept: `edit` is checked again when it is read. */
export type JournalRecord = { readonly id: string; readonly scope: string; readonly at: number; readonly edit: unknown; readonly label: string; readonly text: string }

/** Edits the server did not take, offered back to their writer. */
export type RefusedRecord = {
  readonly id: string
  readonly scope: string
  readonly reason: string
  readonly at: number
  readonly edits: readonly { readonly edit: unknown; readonly label: string; readonly text: string }[]
}

/** Writes that nobody waits for; they are in order, and a failing one is told once through the store. */
export type JournalStore = {
  readonly put: (record: JournalRecord) => void
  readonly remove: (ids: readonly string[]) => void
}

/** Which local document belongs to a scope: its epoch, and how often it was begun anew. */
export type Generation = { readonly epoch: number; readonly n: number }

/**
 * What this browser keeps of a person's documents (sync.md, "one path back"). A scope is `workshop/document/person`.
 * There is none in private windows that forbid it; everything then lives as long as the page.
 */
export type LocalStore = JournalStore & {
  readonly edits: (scope: string) => Promise<readonly JournalRecord[]>
  readonly refused: (scope: string) => Promise<readonly RefusedRecord[]>
  readonly putRefused: (record: RefusedRecord) => void
  readonly removeRefused: (id: string) => void
  readonly generation: (scope: string) => Promise<Generation | null>
  readonly setGeneration: (scope: string, generation: Generation) => Promise<void>
  /** Fills the document with what is kept under this name and keeps what it changes; returns how to stop. */
  readonly openDocument: (name: string, doc: Y.Doc) => Promise<() => Promise<void>>
  /** The last answer of `me`, for a visit without the server. */
  readonly remembered: (workshopId: string) => Promise<unknown>
  readonly remember: (workshopId: string, me: unknown) => void
  /** "Leave and clear this device". */
  readonly clearWorkshop: (workshopId: string) => Promise<void>
}
